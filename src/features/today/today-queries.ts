/** What Today asks the store for: each is a range of the index on status and due. */
import { addDays } from '#domain/dates/dates.ts';
import type { CalendarDate } from '#domain/records.ts';

/** Rows of a section before "Show more". */
export const sectionRows = 50;
/** People going quiet are a hint and no list of debts: a few. */
export const quietRows = 5;

const open = { status: 'open' } as const;
const soonestFirst = [{ status: 'asc' as const }, { due: 'asc' as const }];
const latestFirst = [{ status: 'desc' as const }, { due: 'desc' as const }];

/** Promised for a day that has passed, the latest first: what is years old does not hide what is fresh. */
export const overdueQuery = (today: CalendarDate, limit: number) => ({
  selector: { ...open, due: { $lt: today }, kind: { $ne: 'keep-in-touch' as const } },
  sort: latestFirst,
  limit,
});

export const dueTodayQuery = (today: CalendarDate, limit: number) => ({
  selector: { ...open, due: { $gte: today, $lt: addDays(today, 1) } },
  sort: soonestFirst,
  limit,
});

/** @param days after today; undefined: whenever it is, for a day on which nothing else waits */
export const comingUpQuery = (today: CalendarDate, days: number | undefined, limit: number) => ({
  selector: {
    ...open,
    due:
      days === undefined
        ? { $gte: addDays(today, 1) }
        : { $gte: addDays(today, 1), $lt: addDays(today, days + 1) },
  },
  sort: soonestFirst,
  limit,
});

/** Cadences gone by, those that turned last first: they are the easiest to save. */
export const goingColdQuery = (today: CalendarDate, limit: number) => ({
  selector: { ...open, due: { $lt: today }, kind: 'keep-in-touch' as const },
  sort: latestFirst,
  limit,
});
