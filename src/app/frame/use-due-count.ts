import { currentZone, useLiveQuery, useNow, useToday } from '#client/index.ts';
import { addDays } from '#domain/dates.ts';
import { dueBuckets } from '#domain/due.ts';

/** More than the badge ever tells. */
const limit = 100;

const open = { status: 'open' } as const;

/**
 * How many follow-ups wait on Today: overdue or due today, and not snoozed. A cadence that has gone by is
 * "going cold" and no debt, so keep-in-touch counts on its day only.
 */
export const useDueCount = (): number => {
  const today = useToday();
  const now = useNow();
  const overdue = useLiveQuery('follow-ups', {
    selector: { ...open, due: { $lt: today }, kind: { $ne: 'keep-in-touch' } },
    sort: [{ status: 'desc' }, { due: 'desc' }],
    limit,
  });
  const dueToday = useLiveQuery('follow-ups', {
    selector: { ...open, due: { $gte: today, $lt: addDays(today, 1) } },
    sort: [{ status: 'asc' }, { due: 'asc' }],
    limit,
  });
  const buckets = dueBuckets([...(overdue ?? []), ...(dueToday ?? [])], today, now, currentZone());
  return buckets.overdue.length + buckets.today.length;
};
