import type { CalendarDate } from '#domain/records.ts';
import { useAnswer } from './answers.ts';
import { useStoreRequest } from '../hooks.ts';

/** How many things each day from `from` to `to` brings; asked again after each change. */
export const useDayCounts = (from: CalendarDate, to: CalendarDate): readonly number[] | undefined => {
  const request = useStoreRequest();
  return useAnswer(`${from} ${to}`, () => request('calendar.counts', { from, to }));
};
