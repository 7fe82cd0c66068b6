import { useLiveQuery, useNow, useToday } from '#client/index.ts';

/** More than the badge ever tells. */
const limit = 200;

/**
 * How many follow-ups wait on Today: overdue or due today, and not snoozed. A cadence that has gone by is
 * "going cold" and not overdue, so keep-in-touch counts on its day only.
 */
export const useDueCount = (): number => {
  const today = useToday();
  const now = useNow();
  const due = useLiveQuery('follow-ups', {
    selector: { status: 'open', due: { $lte: `${today}T99` } },
    sort: [{ due: 'asc' }],
    limit,
  });
  return (due ?? []).filter(
    (step) => (step.snoozedUntil ?? 0) <= now && (step.kind !== 'keep-in-touch' || step.due >= today),
  ).length;
};
