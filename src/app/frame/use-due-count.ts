import { currentZone, useLiveQuery, useNow, useToday } from '#client/index.ts';
import { addDays } from '#domain/dates/dates.ts';
import { dueBuckets } from '#domain/follow-ups/due.ts';
import { useLater } from './use-later.ts';

/** More than the badge ever tells. */
const limit = 100;

const open = { status: 'open' } as const;

/** Looking through all that is overdue takes the store a while: the page's own questions go first. */
const afterMs = 500;

/**
 * How many follow-ups wait on Today: overdue or due today, and not snoozed. A cadence that has gone by is
 * "going cold" and no debt, so keep-in-touch counts on its day only.
 */
export const useDueCount = (): number => {
  const today = useToday();
  const now = useNow();
  const asked = useLater(afterMs);
  const overdue = useLiveQuery(
    'follow-ups',
    asked
      ? {
          selector: { ...open, due: { $lt: today }, kind: { $ne: 'keep-in-touch' } },
          sort: [{ status: 'desc' }, { due: 'desc' }],
          limit,
        }
      : null,
  );
  const dueToday = useLiveQuery(
    'follow-ups',
    asked
      ? {
          selector: { ...open, due: { $gte: today, $lt: addDays(today, 1) } },
          sort: [{ status: 'asc' }, { due: 'asc' }],
          limit,
        }
      : null,
  );
  const buckets = dueBuckets([...(overdue ?? []), ...(dueToday ?? [])], today, now, currentZone());
  return buckets.overdue.length + buckets.today.length;
};
