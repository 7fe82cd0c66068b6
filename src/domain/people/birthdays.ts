/** Whose birthday comes up. */
import { addDays } from '../dates/dates.ts';
import { nextAnniversary, yearsOn } from '../dates/partial-dates.ts';
import type { CalendarDate, Contact, Id } from '../records.ts';
import { compare } from '../text/compare.ts';

export interface Birthday {
  readonly contactId: Id;
  /** The day it is kept on: 28 February for the 29th where there is none. */
  readonly on: CalendarDate;
  /** How old they get, where the year is known. */
  readonly years?: number;
}

type Born = Pick<Contact, 'id' | 'birthday' | 'discouraging' | 'archivedAt' | 'binnedAt'>;

/** Birthdays from today to so many days on, the soonest first. Without a day and a month there is none. */
export function birthdaysWithin(
  people: Iterable<Born>,
  today: CalendarDate,
  days: number,
): readonly Birthday[] {
  const last = addDays(today, days);
  const found: Birthday[] = [];
  for (const { id, birthday, discouraging, archivedAt, binnedAt } of people) {
    if (birthday === undefined || discouraging || archivedAt !== 0 || binnedAt !== 0) continue;
    const on = nextAnniversary(birthday, today);
    if (on === undefined || on > last) continue;
    const years = yearsOn(birthday, on);
    found.push({ contactId: id, on, ...(years === undefined || years === 0 ? {} : { years }) });
  }
  return found.sort((a, b) => compare(a.on, b.on) || compare(a.contactId, b.contactId));
}
