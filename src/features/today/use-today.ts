import { useMemo } from 'react';
import { currentZone, useLiveQuery, useNow, useRecords, useToday } from '#client/index.ts';
import type { FollowUp, Id } from '#domain/records.ts';
import { localOf } from '#domain/dates/zones.ts';
import {
  comingUpQuery,
  dueTodayQuery,
  goingColdQuery,
  overdueQuery,
  quietRows,
  sectionRows,
} from './today-queries.ts';
import { compareInDay, isAwake, todayRow, type SectionName, type TodayRow } from './rows/today-rows.ts';

export interface TodaySection {
  readonly name: SectionName;
  readonly rows: readonly TodayRow[];
  /** There are more than are listed. */
  readonly hasMore: boolean;
}

export interface TodayData {
  readonly sections: readonly TodaySection[];
  /** Nothing is overdue or due. */
  readonly isClear: boolean;
  /** Their people are read too, as far as they are there. */
  readonly hasNames: boolean;
}

/** On a day without anything to do, this many of what comes next, whenever that is. */
const nextRows = 3;

/** @param pages how many pages of a section are shown: one until "Show more" */
export const useTodaySections = (
  pages: Readonly<Partial<Record<SectionName, number>>>,
): TodayData | undefined => {
  const today = useToday();
  const now = useNow();
  const limits = {
    overdue: sectionRows * (pages.overdue ?? 1),
    today: sectionRows * (pages.today ?? 1),
    'coming-up': sectionRows * (pages['coming-up'] ?? 1),
    'going-cold': pages['going-cold'] === undefined ? quietRows : sectionRows * pages['going-cold'],
  };
  const keep = { keep: true };

  // One more than is shown says whether there are more.
  const overdue = useLiveQuery('follow-ups', overdueQuery(today, limits.overdue + 1), keep);
  const due = useLiveQuery('follow-ups', dueTodayQuery(today, limits.today + 1), keep);
  const awake = (list: readonly FollowUp[] | undefined) => list?.filter((step) => isAwake(step, now));
  const isClear = awake(overdue)?.length === 0 && awake(due)?.length === 0;
  const comingUp = useLiveQuery(
    'follow-ups',
    comingUpQuery(today, isClear ? undefined : 7, (isClear ? nextRows : limits['coming-up']) + 1),
    keep,
  );
  const goingCold = useLiveQuery('follow-ups', goingColdQuery(today, limits['going-cold'] + 1), keep);

  const lists = { overdue, today: due, 'coming-up': comingUp, 'going-cold': goingCold } as const;
  const all = Object.values(lists).flatMap((list) => list ?? []);
  const contacts = useRecords('contacts', [
    ...new Set(all.flatMap(({ contactIds }): readonly Id[] => contactIds)),
  ]);
  const isNamed = contacts.size > 0 || all.every(({ contactIds }) => contactIds.length === 0);
  const minute = localOf(now, currentZone());

  const { overdue: most, today: mostToday, 'coming-up': mostComing, 'going-cold': mostCold } = limits;

  return useMemo(() => {
    if (overdue === undefined || due === undefined || comingUp === undefined || goingCold === undefined)
      return undefined;
    const section = (name: SectionName, list: readonly FollowUp[], limit: number): TodaySection => ({
      name,
      rows: list
        .slice(0, limit)
        .filter((step) => isAwake(step, now))
        .map((step) => todayRow(step, name, { today, now: minute, contacts })),
      hasMore: list.length > limit && !(name === 'coming-up' && isClear),
    });
    return {
      isClear,
      hasNames: isNamed,
      sections: [
        section('overdue', overdue, most),
        section('today', due.toSorted(compareInDay), mostToday),
        section('coming-up', comingUp, isClear ? nextRows : mostComing),
        section('going-cold', goingCold, mostCold),
      ],
    };
  }, [
    overdue,
    due,
    comingUp,
    goingCold,
    contacts,
    now,
    minute,
    today,
    isClear,
    isNamed,
    most,
    mostToday,
    mostComing,
    mostCold,
  ]);
};
