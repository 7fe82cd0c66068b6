import type { KeyboardEvent, RefObject } from 'react';
import { addDays, withTime } from '#domain/dates/dates.ts';
import type { Chip } from '../chips/chips.ts';
import { useFollowing } from '../chips/use-following.ts';
import { daysByArrow } from '../grid-items.ts';
import type { HourGridProps } from './hour-grid.ts';
import { stepMinutes } from './hour-range.ts';
import { movedTime } from '../week/week-events.ts';

interface HourKeysInput extends Pick<
  HourGridProps,
  'chips' | 'follow' | 'onDay' | 'onMove' | 'onStretch' | 'onKey'
> {
  /** The whole grid. */
  readonly root: RefObject<HTMLElement | null>;
  /** A key that is not on a chip; true when it was taken. */
  readonly onHourKey: (event: KeyboardEvent<HTMLElement>) => boolean;
}

interface HourKeys {
  readonly onKeyDownCapture: (event: KeyboardEvent<HTMLElement>) => void;
  /** The pointer takes over: no chip gets the focus any more. */
  readonly letGo: () => void;
}

/** Minutes that an arrow up or down moves a chip by. */
const moveMinutes = 30;

/**
 * Alt with an arrow moves the chip that has the focus, by a day or by half an hour, and with Shift its end. The chip keeps
 * the focus, wherever it is drawn anew.
 */
export const useHourKeys = (input: HourKeysInput): HourKeys => {
  const { root, chips, follow, onDay, onMove, onStretch, onKey, onHourKey } = input;
  const { keepOn, letGo } = useFollowing(root, follow);

  const onChipKey = (chip: Chip, event: KeyboardEvent<HTMLElement>): boolean => {
    const by = event.altKey ? daysByArrow[event.key] : undefined;
    if (by === undefined) return onKey(chip, event);
    if (!chip.movable) return true;
    keepOn(chip.key);
    const isSideways = Math.abs(by) === 1;
    if (event.shiftKey) {
      onStretch(chip, isSideways ? { days: by } : { minutes: by > 0 ? stepMinutes : -stepMinutes });
    } else if (isSideways) {
      const to = addDays(chip.from, by);
      onDay(to);
      onMove(chip, withTime(to, chip.time));
    } else if (chip.time !== undefined) {
      onMove(chip, withTime(chip.from, movedTime(chip.time, by > 0 ? moveMinutes : -moveMinutes)));
    }
    return true;
  };

  return {
    onKeyDownCapture: (event) => {
      if (event.ctrlKey || event.metaKey || !(event.target instanceof HTMLElement)) return;
      letGo();
      const key = event.target.closest<HTMLElement>('[data-chip]')?.dataset['chip'];
      const chip = chips.find((other) => other.key === key);
      if (chip === undefined ? !onHourKey(event) : !onChipKey(chip, event)) return;
      event.preventDefault();
      event.stopPropagation();
    },
    letGo,
  };
};
