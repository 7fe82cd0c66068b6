/** What days bring that is no record of its own: birthdays, and what a series will have open then. */
import { dateOf, isCalendarDate, nextAnniversary, timeOf, withTime, yearsOn } from '../dates/dates.ts';
import { occurrencesIn, turnOf } from './recurrence.ts';
import type { CalendarDate, Contact, DateOrDateTime, FollowUp, Id } from '../records.ts';
import { compare } from '../text/compare.ts';

export interface DaySpan {
  readonly from: CalendarDate;
  /** The last day. */
  readonly to: CalendarDate;
}

export interface Anniversary {
  readonly contactId: Id;
  readonly kind: 'birthday' | 'anniversary';
  readonly on: CalendarDate;
  /** How many years it is, where that is known. */
  readonly years?: number;
}

/** Birthdays and anniversaries of less than a year, in order of days. */
export function anniversariesIn(
  people: Iterable<Pick<Contact, 'id' | 'birthday' | 'anniversary'>>,
  { from, to }: DaySpan,
): readonly Anniversary[] {
  const found: Anniversary[] = [];
  for (const contact of people) {
    for (const kind of ['birthday', 'anniversary'] as const) {
      const date = contact[kind];
      const on = date === undefined ? undefined : nextAnniversary(date, from);
      if (date === undefined || on === undefined || on > to) continue;
      const years = yearsOn(date, on);
      found.push({ contactId: contact.id, kind, on, ...(years === undefined ? {} : { years }) });
    }
  }
  return found.toSorted((a, b) => compare(a.on, b.on) || compare(a.contactId, b.contactId));
}

export interface Turn {
  readonly followUpId: Id;
  readonly due: DateOrDateTime;
}

/**
 * The days that series will come to after the one that is open, in order of days. One that counts from when it is
 * done says nothing of later days.
 *
 * @param most of each series
 */
export function turnsIn(
  followUps: Iterable<
    Pick<FollowUp, 'id' | 'due' | 'recurrence' | 'recurrenceFrom' | 'recurrenceId' | 'status'>
  >,
  span: DaySpan,
  most = 400,
): readonly Turn[] {
  const found: Turn[] = [];
  for (const followUp of followUps) {
    const { id, due, recurrence, recurrenceFrom, recurrenceId, status } = followUp;
    if (recurrence === undefined || status !== 'open' || recurrenceFrom !== undefined) continue;
    const turn = turnOf(followUp);
    if (turn > span.to || !isCalendarDate(turn)) continue;
    const time = timeOf(recurrenceId ?? due);
    for (const day of occurrencesIn(recurrence, turn, span, most)) {
      if (day !== turn && day !== dateOf(due)) found.push({ followUpId: id, due: withTime(day, time) });
    }
  }
  return found.toSorted((a, b) => compare(a.due, b.due) || compare(a.followUpId, b.followUpId));
}
