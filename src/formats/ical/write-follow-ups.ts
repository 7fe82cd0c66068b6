/** Follow-ups as iCalendar (RFC 5545): tasks, or events of a day for calendars that show no tasks. */
import { addDays } from '#domain/dates.ts';
import { followUpTitle } from '#domain/follow-up-title.ts';
import type { EpochMs, FollowUp } from '#domain/records.ts';
import { fold, formatContentLine } from '../vcard/content-line.ts';
import { escapeText } from '../vcard/text-values.ts';

export interface FollowUpSource {
  readonly followUp: FollowUp;
  /** Of its people, in order. */
  readonly names: readonly string[];
}

export interface CalendarOptions {
  readonly as: 'tasks' | 'events';
  readonly now: EpochMs;
}

/** A whole calendar, CRLF and folded; valid without anything in it as well. */
export function* writeFollowUps(
  sources: Iterable<FollowUpSource>,
  { as, now }: CalendarOptions,
): Generator<string, void, undefined> {
  yield lines(['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Kith//Kith//EN', 'CALSCALE:GREGORIAN']);
  for (const source of sources) yield lines(as === 'tasks' ? taskOf(source, now) : eventOf(source, now));
  yield lines(['END:VCALENDAR']);
}

const lines = (list: readonly string[]): string => list.map(fold).join('');

const utc = (at: EpochMs): string => new Date(at).toISOString().replace(/[-:]|\.\d+/g, '');
const day = (date: string): string => date.slice(0, 10).replaceAll('-', '');
/** Floating: the hour where the user is, wherever that is. */
const moment = (due: string): string => `${day(due)}T${due.slice(11).replace(':', '')}00`;
const isDay = (due: string): boolean => due.length === 10;

const dated = (name: string, due: string): string =>
  isDay(due) ? formatContentLine(name, day(due), [['value', 'DATE']]) : formatContentLine(name, moment(due));

const common = ({ followUp, names }: FollowUpSource, now: EpochMs): readonly string[] => {
  const { id, createdAt, updatedAt, notes, recurrence } = followUp;
  return [
    `UID:${id}`,
    `DTSTAMP:${utc(now)}`,
    `CREATED:${utc(createdAt)}`,
    `LAST-MODIFIED:${utc(updatedAt)}`,
    formatContentLine('SUMMARY', escapeText(followUpTitle(followUp, names))),
    ...(notes === undefined || notes === '' ? [] : [formatContentLine('DESCRIPTION', escapeText(notes))]),
    ...(recurrence === undefined ? [] : [`RRULE:${recurrence}`]),
  ];
};

const statusOf = ({ status, completedAt }: FollowUp): readonly string[] => {
  if (status === 'open') return ['STATUS:NEEDS-ACTION'];
  if (status === 'cancelled') return ['STATUS:CANCELLED'];
  return ['STATUS:COMPLETED', ...(completedAt === undefined ? [] : [`COMPLETED:${utc(completedAt)}`])];
};

const taskOf = (source: FollowUpSource, now: EpochMs): readonly string[] => [
  'BEGIN:VTODO',
  ...common(source, now),
  // RFC 5545 asks for a start where there is a rule.
  ...(source.followUp.recurrence === undefined ? [] : [dated('DTSTART', source.followUp.due)]),
  dated('DUE', source.followUp.due),
  ...statusOf(source.followUp),
  'END:VTODO',
];

const eventOf = (source: FollowUpSource, now: EpochMs): readonly string[] => {
  const { due } = source.followUp;
  return [
    'BEGIN:VEVENT',
    ...common(source, now),
    dated('DTSTART', due),
    // The day after: the end of a day is not part of it.
    ...(isDay(due) ? [dated('DTEND', addDays(due, 1))] : ['DURATION:PT30M']),
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
};
