import { IconCake, IconCheck, IconRepeat } from '@tabler/icons-react';
import type { ComponentPropsWithoutRef, CSSProperties } from 'react';
import { timeWords } from '#domain/people/words.ts';
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
  /** What of it can be taken hold of: its lower edge, or the end of its last day. */
  readonly stretch?: 'edge' | 'last' | undefined;
  readonly onOpen: (chip: Chip) => void;
}

const stretchKeys = {
  edge: 'Alt+Shift+ArrowDown Alt+Shift+ArrowUp',
  last: 'Alt+Shift+ArrowRight Alt+Shift+ArrowLeft',
} as const;

/** 20 px: a mark or a time, then the person, then what. */
export function ChipButton(props: ChipButtonProps) {
  const { chip, contact, className, style, stretch, onOpen, ...drag } = props;
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
      aria-keyshortcuts={stretch && stretchKeys[stretch]}
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
      <span className={classes['text']} dir="auto">
        {who !== '' && <bdi>{who}</bdi>}
        {who !== '' && what !== '' && ', '}
        {what}
      </span>
      <span className="kith-hidden">{stateWords(chip)}</span>
      {stretch !== undefined && (
        <span
          className={classes[stretch]}
          aria-hidden="true"
          {...{ [`data-${stretch}`]: true }}
          // A drag of its own that comes to nothing, so that the chip's doesn't begin here.
          draggable
          onDragStart={(event) => {
            event.preventDefault();
            event.stopPropagation();
          }}
        />
      )}
    </button>
  );
}
