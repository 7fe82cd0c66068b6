import { useEffect, useMemo, useState } from 'react';
import { currentZone, useLiveQuery, useStoreEvent, useStoreRequest } from '#client/index.ts';
import type { CalendarDays } from '#contract/values/calendar.ts';
import { addDays } from '#domain/dates/dates.ts';
import type { CalendarDate, FollowUp } from '#domain/records.ts';
import { instantOf } from '#domain/dates/zones.ts';
import {
  anniversaryChip,
  compareChips,
  eventChip,
  followUpChip,
  interviewChip,
  turnChip,
  type Chip,
} from './chips.ts';
import type { DayRange } from '../range.ts';
import { withSnoozed } from './snoozed.ts';

/** More than a calendar shows or a person has: a broken import must not fill the page's memory. */
const limit = 5000;
/** An event that began this long before the first day may still last into it. */
const longestEvent = 31;

const between = ({ from, to }: DayRange) => ({ $gte: from, $lt: addDays(to, 1) });

const followUpsIn = (range: DayRange, most = limit) => ({
  selector: { due: between(range) },
  sort: [{ due: 'asc' as const }],
  limit: most,
});

export const eventsIn = (range: DayRange) => ({
  selector: { start: between({ ...range, from: addDays(range.from, -longestEvent) }) },
  sort: [{ start: 'asc' as const }],
  limit,
});

/** Those that sleep until some time today or later. Few: nobody snoozes hundreds. */
const asleepFrom = (today: CalendarDate) => ({
  selector: { status: 'open' as const, snoozedUntil: { $gte: instantOf(today, currentZone()) } },
  limit: 500,
});

const none: readonly FollowUp[] = [];

/** Follow-ups of these days, with those that are snoozed where they wake; these come a moment later. */
export const useFollowUpsOf = (
  range: DayRange | null,
  today: CalendarDate,
  most?: number,
): readonly FollowUp[] | undefined => {
  const due = useLiveQuery('follow-ups', range && followUpsIn(range, most), { keep: true });
  const asleep = useLiveQuery('follow-ups', range && asleepFrom(today), { keep: true });
  const { from, to } = range ?? {};
  return useMemo(
    () =>
      due === undefined || from === undefined || to === undefined
        ? undefined
        : withSnoozed(due, asleep ?? none, { range: { from, to }, today, zone: currentZone() }),
    [due, asleep, from, to, today],
  );
};

const interviewsIn = (range: DayRange) => ({ selector: { bookedFor: between(range) }, limit });

/** Birthdays and later ones of series, asked again after each change. */
const useDays = (range: DayRange | null, followUps: unknown): CalendarDays | undefined => {
  const request = useStoreRequest();
  const [days, setDays] = useState<CalendarDays & DayRange>();
  const [changes, setChanges] = useState(0);
  useStoreEvent('records.changed', () => setChanges((count) => count + 1));
  const { from, to } = range ?? {};
  const isRead = followUps !== undefined;
  useEffect(() => {
    if (!isRead || from === undefined || to === undefined) return;
    let isCurrent = true;
    request('calendar.days', { from, to }).then(
      (found) => {
        if (isCurrent) setDays({ ...found, from, to });
      },
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [request, from, to, isRead, followUps, changes]);
  return days !== undefined && days.from === from && days.to === to ? days : undefined;
};

/** The chips of a range of days, in the order a day shows them. Undefined while they are read, and without a range. */
export const useChips = (range: DayRange | null, today: CalendarDate): readonly Chip[] | undefined => {
  const followUps = useFollowUpsOf(range, today);
  const events = useLiveQuery('events', range && eventsIn(range), { keep: true });
  const interviews = useLiveQuery('interviews', range && interviewsIn(range), { keep: true });
  const days = useDays(range, followUps);
  const from = range?.from;
  return useMemo(() => {
    if (from === undefined || followUps === undefined || events === undefined || interviews === undefined)
      return undefined;
    return [
      ...followUps.filter(({ status }) => status !== 'cancelled').map((step) => followUpChip(step, today)),
      ...events.map((event) => eventChip(event, today)).filter(({ to }) => to >= from),
      ...interviews.flatMap((interview) =>
        interview.bookedFor === undefined ? [] : [interviewChip(interview, interview.bookedFor, today)],
      ),
      // They come a moment later: a birthday is worth no waiting.
      ...(days?.anniversaries.map(anniversaryChip) ?? []),
      ...(days?.turns.map((turn) => turnChip(turn, today)) ?? []),
    ].toSorted(compareChips);
  }, [followUps, events, interviews, days, today, from]);
};
