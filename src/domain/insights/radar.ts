/** Toward a planned move: how warm one is with the people in target companies, and whom to see when until then. */
import { addDays, daysBetween, weekday } from '../dates/dates.ts';
import type { CalendarDate, Contact, Id } from '../records.ts';
import type { Warmth } from '../stages/warmth.ts';
import { compare } from '../text/compare.ts';

export interface RadarPerson {
  readonly contactId: Id;
  /** The target company. */
  readonly companyId: Id;
  readonly warmth: Warmth;
  readonly lastInteractionAt: Contact['lastInteractionAt'];
  /** A follow-up of their own is in the calendar before the move. */
  readonly isPlanned: boolean;
}

export type WarmthCounts = Readonly<Record<Warmth, number>>;

interface RadarCompany extends WarmthCounts {
  readonly companyId: Id;
}

interface PlannedDay {
  readonly contactId: Id;
  readonly companyId: Id;
  readonly warmth: Warmth;
  readonly due: CalendarDate;
}

export interface Radar extends WarmthCounts {
  /** Those with most people first. */
  readonly companies: readonly RadarCompany[];
  /** Not warm, and already in the calendar. */
  readonly planned: number;
  /** Whom to see on which day; empty without a day to plan for. */
  readonly plan: readonly PlannedDay[];
}

/** Working days after `from`, up to `to`; when there are none, all days between. */
function workingDays(from: CalendarDate, to: CalendarDate): readonly CalendarDate[] {
  const days = Array.from({ length: Math.max(daysBetween(from, to), 0) }, (_, index) =>
    addDays(from, index + 1),
  );
  const working = days.filter((day) => weekday(day) !== 0 && weekday(day) !== 6);
  return working.length > 0 ? working : days;
}

/** So many things, evenly over the working days after `from`, up to `to`: a day for each, in order. */
export function spreadDays(count: number, from: CalendarDate, to: CalendarDate): readonly CalendarDate[] {
  const days = workingDays(from, to);
  if (days.length === 0) return [];
  return Array.from(
    { length: count },
    // In the middle of its share, so that few are neither all at the start nor one on the last day.
    (_, index) => days[Math.floor(((index + 0.5) * days.length) / count)] ?? to,
  );
}

/** The coldest and longest silent first: they take the most time. */
const order: Readonly<Record<Warmth, number>> = { cold: 0, cooling: 1, warm: 2 };

/** @param moveOn the planned day; nothing is planned without it, nor once it has passed */
export function radarOf(
  people: readonly RadarPerson[],
  today: CalendarDate,
  moveOn: CalendarDate | undefined,
): Radar {
  const total = { warm: 0, cooling: 0, cold: 0 };
  const companies = new Map<Id, { companyId: Id; warm: number; cooling: number; cold: number }>();
  for (const { companyId, warmth } of people) {
    total[warmth] += 1;
    const company = companies.get(companyId) ?? { companyId, warm: 0, cooling: 0, cold: 0 };
    companies.set(companyId, company);
    company[warmth] += 1;
  }
  const toReach = people
    .filter(({ warmth, isPlanned }) => warmth !== 'warm' && !isPlanned)
    .sort(
      (a, b) =>
        order[a.warmth] - order[b.warmth] ||
        (a.lastInteractionAt < b.lastInteractionAt
          ? -1
          : a.lastInteractionAt > b.lastInteractionAt
            ? 1
            : 0) ||
        compare(a.contactId, b.contactId),
    );
  const days = moveOn === undefined ? [] : spreadDays(toReach.length, today, moveOn);
  const size = ({ warm, cooling, cold }: WarmthCounts) => warm + cooling + cold;
  return {
    ...total,
    companies: [...companies.values()].sort((a, b) => size(b) - size(a) || compare(a.companyId, b.companyId)),
    planned: people.filter(({ warmth, isPlanned }) => warmth !== 'warm' && isPlanned).length,
    plan: days.flatMap((due, index) => {
      const person = toReach[index];
      if (person === undefined) return [];
      const { contactId, companyId, warmth } = person;
      return [{ contactId, companyId, warmth, due }];
    }),
  };
}

/** "20 people in target companies: 9 warm, 6 cooling, 5 cold." */
export function radarWords({ warm, cooling, cold }: WarmthCounts): string {
  const all = warm + cooling + cold;
  if (all === 0) return 'Nobody you know is in a target company yet.';
  const people = all === 1 ? '1 person' : `${String(all)} people`;
  return `${people} in target companies: ${String(warm)} warm, ${String(cooling)} cooling, ${String(cold)} cold.`;
}
