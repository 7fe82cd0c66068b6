import { IconCake, IconCheck, IconRepeat } from '@tabler/icons-react';
import type { ComponentPropsWithoutRef, CSSProperties } from 'react';
import { timeWords } from '#domain/words.ts';
import { cx } from '#ui/cx.ts';
import { chipText, chipWords, stateWords, type Chip, type ChipContact } from './chips.ts';
import classes from './chip.module.css';

export interface ChipButtonProps extends Pick<
  ComponentPropsWithoutRef<'button'>,
  'draggable' | 'onDragStart' | 'onDragEnd' | 'tabIndex'
> {
  readonly chip: Chip;
  readonly contact: ChipContact | undefined;
  readonly style?: CSSProperties | undefined;
  readonly className?: string | undefined;
  readonly onOpen: (chip: Chip) => void;
}

/** 20 px: a mark or a time, then the person, then what. */
export function ChipButton({ chip, contact, className, style, onOpen, ...drag }: ChipButtonProps) {
  const { time, tone } = chip;
  const { who, what } = chipWords(chip, contact);
  return (
    <button
      type="button"
      {...drag}
      className={cx(classes['chip'], className)}
      style={style}
      // What the width of a day cuts off.
      title={chipText(chip, contact)}
      data-chip={chip.key}
      data-tone={tone}
      data-timed={time === undefined ? undefined : true}
      onClick={() => onOpen(chip)}
    >
      {time !== undefined && <span className={classes['time']}>{timeWords(time)} </span>}
      {chip.kind === 'birthday' && <IconCake size="0.8125rem" stroke={1.5} aria-hidden="true" />}
      {chip.kind === 'turn' && <IconRepeat size="0.8125rem" stroke={1.5} aria-hidden="true" />}
      {time === undefined && chip.kind === 'follow-up' && (
        <span className={classes['mark']}>
          {tone === 'done' && <IconCheck size="0.75rem" stroke={1.75} aria-hidden="true" />}
        </span>
      )}
      <span className={classes['text']}>
        {who !== '' && <bdi>{who}</bdi>}
        {who !== '' && what !== '' && ', '}
        {what}
      </span>
      <span className="kith-hidden">{stateWords(chip)}</span>
    </button>
  );
}
