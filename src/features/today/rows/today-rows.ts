/** Follow-ups as the rows of Today. */
import { dateOf, isCalendarDate, timeOf } from '#domain/dates/dates.ts';
import { followUpTitle } from '#domain/follow-ups/follow-up-title.ts';
import type { CalendarDate, Contact, DateOrDateTime, EpochMs, FollowUp, Id } from '#domain/records.ts';
import { agoWords, quietWords, whenWords } from '#domain/people/words.ts';
import { compare } from '#domain/text/compare.ts';

export type SectionName = 'overdue' | 'today' | 'coming-up' | 'going-cold';

export interface TodayRow {
  readonly followUp: FollowUp;
  /** The first of its people, once read. */
  readonly contact: Contact | undefined;
  /** "Report back to Ana Ruiz Quintero" */
  readonly title: string;
  /** Why, or what to remember: one line. */
  readonly detail: string;
  /** "since Tue", "10:30", "quiet for 2 months" */
  readonly when: string;
  /** Red only for a promise whose day has passed. */
  readonly isLate: boolean;
}

/** Snoozed ones are out of sight until their time. */
export const isAwake = ({ snoozedUntil }: Pick<FollowUp, 'snoozedUntil'>, now: EpochMs): boolean =>
  snoozedUntil === undefined || snoozedUntil <= now;

/** Times first, in their order, then what can be done at any time of the day. */
export const compareInDay = (a: FollowUp, b: FollowUp): number =>
  (timeOf(a.due) ?? '99').localeCompare(timeOf(b.due) ?? '99') || compare(a.id, b.id);

const firstLine = (text: string | undefined): string =>
  (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .find((line) => line !== '') ?? '';

/** What the title of these kinds leaves out. */
const untold: ReadonlySet<FollowUp['kind']> = new Set(['report-back', 'thanks', 'keep-in-touch']);

const aboutPerson = (contact: Contact | undefined, today: CalendarDate): string => {
  if (contact === undefined) return '';
  if (contact.caresAbout !== undefined && contact.caresAbout !== '')
    return `Cares about ${firstLine(contact.caresAbout)}`;
  if (isCalendarDate(contact.lastInteractionAt))
    return `You last spoke ${agoWords(contact.lastInteractionAt, today)}`;
  if (contact.met?.where !== undefined && contact.met.where !== '') return `You met at ${contact.met.where}`;
  return '';
};

const detailOf = (followUp: FollowUp, contact: Contact | undefined, today: CalendarDate): string => {
  const notes = firstLine(followUp.notes);
  if (notes !== '') return notes;
  const summary = untold.has(followUp.kind) ? firstLine(followUp.summary) : '';
  return summary === '' ? aboutPerson(contact, today) : summary;
};

export interface RowInput {
  readonly today: CalendarDate;
  /** Local wall time. */
  readonly now: DateOrDateTime;
  readonly contacts: ReadonlyMap<Id, Contact>;
}

export const todayRow = (followUp: FollowUp, section: SectionName, input: RowInput): TodayRow => {
  const { today, now, contacts } = input;
  const people = followUp.contactIds.map((id) => contacts.get(id)).filter((found) => found !== undefined);
  const [contact] = people;
  const isQuiet = section === 'going-cold' && contact !== undefined;
  const words = isQuiet ? quietWords(contact.lastInteractionAt, today) : whenWords(followUp.due, today, now);
  return {
    followUp,
    contact,
    title: isQuiet
      ? contact.fullName
      : followUpTitle(
          followUp,
          people.map(({ fullName }) => fullName),
        ),
    detail: isQuiet
      ? firstLine(followUp.notes) || aboutQuiet(contact, today)
      : detailOf(followUp, contact, today),
    when: isQuiet ? words.charAt(0).toLowerCase() + words.slice(1) : words,
    isLate: dateOf(followUp.due) < today && followUp.kind !== 'keep-in-touch',
  };
};

/** How long it has been stands at the end of the row already. */
const aboutQuiet = (contact: Contact, today: CalendarDate): string =>
  aboutPerson({ ...contact, lastInteractionAt: '' }, today);
