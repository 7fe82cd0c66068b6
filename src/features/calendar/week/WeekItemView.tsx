import type { ComponentPropsWithoutRef, CSSProperties, DragEvent } from 'react';
import { cx } from '#ui/cx.ts';
import type { Chip, ChipContact } from '../chips/chips.ts';
import { ChipButton } from '../chips/ChipButton.tsx';
import { MoreButton } from '../chips/MoreButton.tsx';
import { monthPlaceOf } from '../month/month-events.ts';
import type { Weeks } from '../range.ts';
import { lastOf } from '../use-day-stretch.ts';
import { isStretchable } from '../hours/use-hour-drag.ts';
import { drawnLength, timedPlace, type WeekItem } from './week-events.ts';
import classes from './week.module.css';

/** What the schedule hands over for its own button. */
export type ScheduleItemProps = Pick<
  ComponentPropsWithoutRef<'button'>,
  'onDragStart' | 'onDragEnd' | 'draggable' | 'style'
>;

export interface WeekItemViewProps {
  readonly item: WeekItem;
  readonly weeks: Weeks;
  readonly contactOf: (chip: Chip) => ChipContact | undefined;
  readonly isDragged: boolean;
  readonly schedule: ScheduleItemProps;
  /** A chip of the hours is taken hold of; `minutes` after midnight it is drawn. */
  readonly onHold: (chip: Chip, minutes: number, event: DragEvent<HTMLElement>) => void;
  readonly onOpen: (chip: Chip) => void;
  readonly onMore: (day: string) => void;
}

const percent = (part: number): string => `${part * 100}%`;

/** One thing in the week: hours that are marked, a chip among the hours, one in the strip above, or "3 more" there. */
export function WeekItemView(props: WeekItemViewProps) {
  const { item, weeks, contactOf, isDragged, schedule, onHold, onOpen, onMore } = props;
  const { style: given, draggable, onDragStart, onDragEnd } = schedule;
  if (item.is === 'marked') {
    const { from, to } = item.range;
    const { top, height } = timedPlace(from, to - from);
    return <div className={classes['marked']} style={{ top: percent(top), height: percent(height) }} />;
  }
  if (item.is === 'timed') {
    const { chip, minutes } = item;
    const { top, height } = timedPlace(minutes, drawnLength(chip));
    return (
      <ChipButton
        chip={chip}
        contact={contactOf(chip)}
        className={classes['timed']}
        style={{
          position: 'absolute',
          left: `calc(${given?.left} + 2px)`,
          width: `calc(${given?.width} - 4px)`,
          top: percent(top),
          height: percent(height),
        }}
        stretch={isStretchable(chip) ? 'edge' : undefined}
        draggable={draggable}
        onDragStart={(event) => {
          onHold(chip, minutes, event);
          onDragStart?.(event);
        }}
        onDragEnd={onDragEnd}
        onOpen={onOpen}
      />
    );
  }
  const { column, span, row } = monthPlaceOf(item, weeks);
  const style = { '--column': column, '--span': span, '--row': row } as CSSProperties;
  return item.is === 'chip' ? (
    <ChipButton
      chip={item.placed.chip}
      contact={contactOf(item.placed.chip)}
      className={cx(classes['placed'], isDragged && classes['held'])}
      style={style}
      stretch={lastOf(item.placed)}
      draggable={draggable}
      onDragStart={onDragStart}
      onDragEnd={onDragEnd}
      onOpen={onOpen}
    />
  ) : (
    <MoreButton
      count={item.more.count}
      className={classes['placed']}
      style={style}
      onClick={() => onMore(item.more.day)}
    />
  );
}
