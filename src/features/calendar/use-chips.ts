import { useMemo } from 'react';
import { useLiveQuery } from '#client/index.ts';
import { addDays } from '#domain/dates.ts';
import type { CalendarDate } from '#domain/records.ts';
import { compareChips, eventChip, followUpChip, type Chip } from './chips.ts';
import type { DayRange } from './range.ts';

/** More than a calendar shows or a person has: a broken import must not fill the page's memory. */
const limit = 5000;
/** An event that began this long before the first day may still last into it. */
const longestEvent = 31;

const between = ({ from, to }: DayRange) => ({ $gte: from, $lt: addDays(to, 1) });

export const followUpsIn = (range: DayRange, most = limit) => ({
  selector: { due: between(range) },
  sort: [{ due: 'asc' as const }],
  limit: most,
});

export const eventsIn = (range: DayRange) => ({
  selector: { start: between({ ...range, from: addDays(range.from, -longestEvent) }) },
  sort: [{ start: 'asc' as const }],
  limit,
});

/** The chips of a range of days, in the order a day shows them. Undefined while they are read. */
export const useChips = (range: DayRange, today: CalendarDate): readonly Chip[] | undefined => {
  const followUps = useLiveQuery('follow-ups', followUpsIn(range), { keep: true });
  const events = useLiveQuery('events', eventsIn(range), { keep: true });
  return useMemo(() => {
    if (followUps === undefined || events === undefined) return undefined;
    return [
      ...followUps.filter(({ status }) => status !== 'cancelled').map((step) => followUpChip(step, today)),
      ...events.map((event) => eventChip(event, today)).filter(({ to }) => to >= range.from),
    ].toSorted(compareChips);
  }, [followUps, events, today, range.from]);
};
