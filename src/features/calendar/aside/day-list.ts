/** The list beside the calendar: the chosen day, and on today also what is still open and what comes next. */
import { addDays, dateOf, timeOf } from '#domain/dates/dates.ts';
import { followUpTitle } from '#domain/follow-ups/follow-up-title.ts';
import type { CalendarDate, Event, FollowUp, Id } from '#domain/records.ts';
import { timeWords, whenWords } from '#domain/people/words.ts';
import { compare } from '#domain/text/compare.ts';
import { eventChip } from '../chips/chips.ts';

export interface DayRow {
  readonly key: string;
  readonly title: string;
  /** "10:30 · Ask about the new lab" */
  readonly detail: string;
  readonly tone: 'ink' | 'red' | 'done';
  readonly contactId?: Id;
  readonly followUp?: FollowUp;
}

export interface DaySection {
  readonly title: string;
  readonly rows: readonly DayRow[];
}

export interface DayListInput {
  readonly day: CalendarDate;
  readonly today: CalendarDate;
  /** Due on that day and, for today, on the next. */
  readonly followUps: readonly FollowUp[];
  /** Promised for days before today, and open. */
  readonly overdue: readonly FollowUp[];
  readonly events: readonly Event[];
  readonly nameOf: (id: Id) => string | undefined;
}

const titleOf = (followUp: FollowUp, nameOf: DayListInput['nameOf']): string =>
  followUpTitle(
    followUp,
    followUp.contactIds.map(nameOf).filter((name) => name !== undefined),
  );

const firstLine = (text: string | undefined): string =>
  text
    ?.split('\n')
    .find((line) => line.trim() !== '')
    ?.trim() ?? '';

const joined = (...parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part !== '').join(' · ');

const followUpRow = (followUp: FollowUp, input: DayListInput, isStillOpen: boolean): DayRow => {
  const [contactId] = followUp.contactIds;
  const time = timeOf(followUp.due);
  const isLate =
    followUp.status === 'open' && dateOf(followUp.due) < input.today && followUp.kind !== 'keep-in-touch';
  return {
    key: followUp.id,
    title: titleOf(followUp, input.nameOf),
    detail: isStillOpen
      ? whenWords(followUp.due, input.today)
      : joined(
          time && timeWords(time),
          followUp.status === 'done' ? 'done' : undefined,
          firstLine(followUp.notes),
        ),
    tone: followUp.status === 'done' ? 'done' : isLate ? 'red' : 'ink',
    ...(contactId === undefined ? {} : { contactId }),
    ...(followUp.status === 'open' ? { followUp } : {}),
  };
};

const eventRow = (event: Event): DayRow => {
  const time = timeOf(event.start);
  return {
    key: event.id,
    title: event.name,
    detail: joined(time && timeWords(time), event.place),
    tone: 'ink',
  };
};

/** By time, whole days after; what is done stays at the end. */
const byTime = (a: FollowUp, b: FollowUp): number =>
  Number(a.status === 'done') - Number(b.status === 'done') ||
  (timeOf(a.due) ?? '99').localeCompare(timeOf(b.due) ?? '99') ||
  compare(a.id, b.id);

const rowsOn = (day: CalendarDate, input: DayListInput): readonly DayRow[] => [
  ...input.events
    .filter((event) => {
      const { from, to } = eventChip(event, input.today);
      return from <= day && day <= to;
    })
    .map(eventRow),
  ...input.followUps
    .filter(({ due, status }) => dateOf(due) === day && status !== 'cancelled')
    .toSorted(byTime)
    .map((followUp) => followUpRow(followUp, input, false)),
];

export const dayList = (input: DayListInput): readonly DaySection[] => {
  const { day, today, overdue } = input;
  if (day !== today) return [{ title: '', rows: rowsOn(day, input) }];
  return [
    { title: 'Today', rows: rowsOn(today, input) },
    { title: 'Still open', rows: overdue.map((followUp) => followUpRow(followUp, input, true)) },
    { title: 'Tomorrow', rows: rowsOn(addDays(today, 1), input) },
  ].filter(({ rows }) => rows.length > 0);
};

/** "3 today, 3 still open from before", "2 on this day", "Nothing on this day". */
export const dayCounts = (
  day: CalendarDate,
  today: CalendarDate,
  onDay: number,
  /** "30+" when there are more than were looked at. */
  stillOpen: string,
): string => {
  if (day !== today) return onDay === 0 ? 'Nothing on this day' : `${onDay} on this day`;
  const first = onDay === 0 ? 'Nothing today' : `${onDay} today`;
  return stillOpen === '0' ? first : `${first}, ${stillOpen} still open from before`;
};
