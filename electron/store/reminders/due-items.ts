import type { DueItem } from '#contract/values/due.ts';
import { dueBuckets } from '#domain/follow-ups/due.ts';
import { followUpTitle } from '#domain/follow-ups/follow-up-title.ts';
import type { CalendarDate, EpochMs, FollowUp, Id } from '#domain/records.ts';
import { whenWords } from '#domain/people/words.ts';

export interface Now {
  readonly now: EpochMs;
  readonly today: CalendarDate;
  readonly zone: string;
}

type NameOf = (id: Id) => string | undefined;

const toDueItem = (
  followUp: FollowUp,
  state: DueItem['state'],
  today: CalendarDate,
  nameOf: NameOf,
): DueItem => {
  const [contactId] = followUp.contactIds;
  return {
    followUpId: followUp.id,
    ...(contactId === undefined ? {} : { contactId }),
    title: followUpTitle(
      followUp,
      followUp.contactIds.flatMap((id) => nameOf(id) ?? []),
    ),
    when: whenWords(followUp.due, today),
    state,
  };
};

/** One follow-up as a notification tells it. */
export const dueItemOf = (followUp: FollowUp, { today }: Now, nameOf: NameOf): DueItem =>
  toDueItem(followUp, followUp.due.slice(0, 10) < today ? 'overdue' : 'today', today, nameOf);

/** What waits, promises broken first. Keep-in-touch days gone by are no promise and are left to Today. */
export const dueItemsOf = (
  followUps: readonly FollowUp[],
  { now, today, zone }: Now,
  nameOf: NameOf,
): readonly DueItem[] => {
  const buckets = dueBuckets(
    followUps.filter(({ snoozedUntil }) => snoozedUntil === undefined || snoozedUntil <= now),
    today,
    now,
    zone,
  );
  return [
    ...buckets.overdue.map((followUp) => toDueItem(followUp, 'overdue', today, nameOf)),
    ...buckets.today.map((followUp) => toDueItem(followUp, 'today', today, nameOf)),
  ];
};
