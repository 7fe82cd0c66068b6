import { Tooltip } from '@mantine/core';
import { useState } from 'react';
import { warmthWords, type Warmth } from '#domain/stages/warmth.ts';
import classes from './WarmthDot.module.css';

export interface WarmthDotProps {
  readonly warmth: Warmth;
  /** Why, in words: "Coffee 6 days ago". Shown on hover, said by screen readers. */
  readonly why?: string | undefined;
  /** When the word stands beside the dot already. */
  readonly decorative?: boolean;
}

/** Filled, half or ring: the shape says it, the colour only helps. */
export function WarmthDot({ warmth, why, decorative = false }: WarmthDotProps) {
  // A tooltip costs more than the card it is on, and a board has hundreds: it comes with the pointer.
  const [pointed, setPointed] = useState(false);
  const words = why === undefined ? warmthWords[warmth] : `${warmthWords[warmth]}: ${why}`;
  const dot = (
    <span
      className={classes['dot']}
      data-warmth={warmth}
      onPointerEnter={decorative ? undefined : () => setPointed(true)}
      {...(decorative ? { 'aria-hidden': true } : { role: 'img', 'aria-label': words })}
    />
  );
  return pointed ? <Tooltip label={words}>{dot}</Tooltip> : dot;
}
