import { useLayoutEffect, type RefObject } from 'react';
import type { CalendarDate } from '#domain/records.ts';
import { dayTitle } from '../range.ts';
import classes from './week.module.css';

/** Names the week's days and whole-day slots: the schedule calls them "All day 2026-03-12" and has no way to say it otherwise. */
export const useSlotNames = (
  root: RefObject<HTMLElement | null>,
  days: readonly CalendarDate[],
  today: CalendarDate,
): void => {
  useLayoutEffect(() => {
    const all = (name: string) => root.current?.querySelectorAll<HTMLElement>(`.${classes[name]}`) ?? [];
    const dayAt = (index: number): CalendarDate => days[index] ?? today;
    [...all('dayLabel')].forEach((label, index) => {
      label.removeAttribute('aria-label');
      label.title = dayTitle(dayAt(index), today);
    });
    [...all('stripsList')]
      .flatMap((list) => [...list.querySelectorAll(`:scope > .${classes['slot']}`)])
      .forEach((slot, index) => {
        slot.setAttribute('aria-label', `${dayTitle(dayAt(index), today)}, whole day`);
        slot.setAttribute('data-day', dayAt(index));
      });
  });
};
