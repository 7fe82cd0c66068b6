/** Follow-ups, events and what else has a day as iCalendar (RFC 5545). */
import {
  addDays,
  dateFrom,
  daysInMonth,
  isCalendarDate,
  parsePartialDate,
  timeOf,
} from '#domain/dates/dates.ts';
import { followUpTitle } from '#domain/follow-ups/follow-up-title.ts';
import type {
  CalendarDate,
  Contact,
  DateOrDateTime,
  EpochMs,
  Event,
  FollowUp,
  Interview,
} from '#domain/records.ts';
import { instantOf } from '#domain/dates/zones.ts';
import { fold, formatContentLine } from '../vcard/content-line.ts';
import { escapeText } from '../vcard/text-values.ts';
import { timeZoneLines } from './time-zone.ts';

interface FollowUpSource {
  readonly followUp: FollowUp;
  /** Of its people, in order. */
  readonly names: readonly string[];
}

export interface CalendarSources {
  readonly followUps: Iterable<FollowUpSource>;
  readonly events?: readonly Event[];
  readonly interviews?: readonly { readonly interview: Interview; readonly name: string }[];
  /** People whose birthdays are wanted. */
  readonly birthdays?: readonly Pick<Contact, 'id' | 'fullName' | 'birthday' | 'updatedAt'>[];
}

export interface CalendarOptions {
  /** Follow-ups as tasks, or as events of a day for calendars that show no tasks. */
  readonly as: 'tasks' | 'events';
  readonly now: EpochMs;
  /** The user's: times are said in it, because calendars read times without one as they please. */
  readonly zone: string;
  /** `HH:MM` at which whole days are reminded of. */
  readonly reminderTime: string;
  /** Minutes ahead of times. */
  readonly lead?: number;
  /** Name of the calendar, for programs that subscribe. */
  readonly name?: string;
}

/** A whole calendar, CRLF and folded; valid without anything in it as well. The same for the same records. */
export function* writeCalendar(
  sources: CalendarSources,
  options: CalendarOptions,
): Generator<string, void, undefined> {
  const { name, zone, now } = options;
  yield lines([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Kith//Kith//EN',
    'CALSCALE:GREGORIAN',
    ...(name === undefined
      ? []
      : [`X-WR-CALNAME:${escapeText(name)}`, 'REFRESH-INTERVAL;VALUE=DURATION:PT1H']),
  ]);
  const followUps = [...sources.followUps];
  const { events = [], interviews = [], birthdays = [] } = sources;
  const times = [
    ...followUps.map(({ followUp }) => followUp.due),
    ...events.flatMap(({ start, end }) => [start, end ?? start]),
    ...interviews.flatMap(({ interview: { bookedFor } }) => bookedFor ?? []),
  ].filter((due) => timeOf(due) !== undefined);
  if (times.length > 0 && zone !== 'UTC') {
    const instants = times.map((due) => instantOf(due, zone));
    // Series go on.
    const to =
      Math.max(
        instants.reduce((a, b) => Math.max(a, b)),
        now,
      ) + tenYearsMs;
    yield lines(
      timeZoneLines(
        zone,
        instants.reduce((a, b) => Math.min(a, b)),
        to,
      ),
    );
  }
  const write = options.as === 'tasks' ? taskOf : dayOf;
  for (const source of followUps) yield lines(componentsOf(source, options, write));
  for (const event of events) yield lines(eventOf(event, options));
  for (const { interview, name: who } of interviews) yield lines(interviewOf(interview, who, options));
  for (const contact of birthdays) yield lines(birthdayOf(contact));
  yield lines(['END:VCALENDAR']);
}

const tenYearsMs = 10 * 365.25 * 86_400_000;
const lines = (list: readonly string[]): string => list.map(fold).join('');

const utc = (at: EpochMs): string => new Date(at).toISOString().replace(/[-:]|\.\d+/g, '');
const day = (date: string): string => date.slice(0, 10).replaceAll('-', '');
const moment = (due: string): string => `${day(due)}T${due.slice(11).replace(':', '')}00`;
const isDay = (due: string): boolean => due.length === 10;

const dated = (name: string, due: DateOrDateTime, zone: string): string =>
  isDay(due)
    ? formatContentLine(name, day(due), [['value', 'DATE']])
    : zone === 'UTC'
      ? formatContentLine(name, `${moment(due)}Z`)
      : formatContentLine(name, moment(due), [['tzid', zone]]);

const textLine = (name: string, text: string | undefined): readonly string[] =>
  text === undefined || text === '' ? [] : [formatContentLine(name, escapeText(text))];

/** Stamped with the record's last change, so that a file that nothing changed in stays the same. */
const stamps = ({ createdAt, updatedAt }: { readonly createdAt: EpochMs; readonly updatedAt: EpochMs }) => [
  `DTSTAMP:${utc(updatedAt)}`,
  `CREATED:${utc(createdAt)}`,
  `LAST-MODIFIED:${utc(updatedAt)}`,
];

/** UNTIL is a day where the start is one, else an instant (RFC 5545 §3.3.10). */
const ruleLine = (rule: string, start: DateOrDateTime, zone: string): string =>
  `RRULE:${rule.replace(
    /UNTIL=(\d{4})(\d{2})(\d{2})[^;]*/i,
    (_, year: string, month: string, date: string) =>
      isDay(start)
        ? `UNTIL=${year}${month}${date}`
        : `UNTIL=${utc(instantOf(`${year}-${month}-${date}T23:59`, zone))}`,
  )}`;

type Write = (source: FollowUpSource, due: DateOrDateTime, options: CalendarOptions) => readonly string[];

/** One that was moved by itself is the series' own first, and its exception. */
const componentsOf = (source: FollowUpSource, options: CalendarOptions, write: Write): readonly string[] => {
  const { due, recurrence, recurrenceId } = source.followUp;
  if (recurrence === undefined) return enclosed(write(source, due, options), options);
  const start = recurrenceId ?? due;
  const series = [...write(source, start, options), ruleLine(recurrence, start, options.zone)];
  if (recurrenceId === undefined) return enclosed(series, options);
  const moved = [...write(source, due, options), dated('RECURRENCE-ID', recurrenceId, options.zone)];
  return [...enclosed(series, options), ...enclosed(moved, options)];
};

const enclosed = (body: readonly string[], { as }: CalendarOptions): readonly string[] => {
  const kind = as === 'tasks' ? 'VTODO' : 'VEVENT';
  // Alarms are the last of a component.
  const at = body.indexOf('BEGIN:VALARM');
  const end = body.lastIndexOf('END:VALARM') + 1;
  const alarm = at < 0 ? [] : body.slice(at, end);
  const rest = at < 0 ? body : [...body.slice(0, at), ...body.slice(end)];
  return [`BEGIN:${kind}`, ...rest, ...alarm, `END:${kind}`];
};

const common = ({ followUp, names }: FollowUpSource): readonly string[] => [
  `UID:${followUp.id}`,
  ...stamps(followUp),
  formatContentLine('SUMMARY', escapeText(followUpTitle(followUp, names))),
  ...textLine('DESCRIPTION', followUp.notes),
];

const statusOf = ({ status, completedAt }: FollowUp): readonly string[] => {
  if (status === 'open') return ['STATUS:NEEDS-ACTION'];
  if (status === 'cancelled') return ['STATUS:CANCELLED'];
  return ['STATUS:COMPLETED', ...(completedAt === undefined ? [] : [`COMPLETED:${utc(completedAt)}`])];
};

/** At the time Kith itself reminds, quiet hours aside: those are Kith's. */
const alarmOf = (
  { followUp, names }: FollowUpSource,
  due: DateOrDateTime,
  { reminderTime, lead = 0, as }: CalendarOptions,
): readonly string[] => {
  if (followUp.status !== 'open') return [];
  const [hour = 0, minute = 0] = reminderTime.split(':').map(Number);
  const minutes = isDay(due) ? hour * 60 + minute - (followUp.remind ?? 0) : -(followUp.remind ?? lead);
  // Of a task the alarm hangs on its end, of an event on its start: the same moment here.
  return [
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    formatContentLine('DESCRIPTION', escapeText(followUpTitle(followUp, names))),
    `TRIGGER${as === 'tasks' ? ';RELATED=END' : ''}:${minutes < 0 ? '-' : ''}PT${String(Math.abs(minutes))}M`,
    'END:VALARM',
  ];
};

const taskOf: Write = (source, due, options) => [
  ...common(source),
  // RFC 5545 asks for a start where there is a rule.
  ...(source.followUp.recurrence === undefined ? [] : [dated('DTSTART', due, options.zone)]),
  dated('DUE', due, options.zone),
  ...statusOf(source.followUp),
  ...alarmOf(source, due, options),
];

const dayOf: Write = (source, due, options) => [
  ...common(source),
  dated('DTSTART', due, options.zone),
  // The day after: the end of a day is not part of it.
  ...(isDay(due) ? [dated('DTEND', addDays(due, 1), options.zone)] : ['DURATION:PT30M']),
  'TRANSP:TRANSPARENT',
  ...alarmOf(source, due, options),
];

const eventOf = (event: Event, { zone }: CalendarOptions): readonly string[] => {
  const { start, end } = event;
  const ends = end === undefined || isDay(end) !== isDay(start) || end < start ? undefined : end;
  return [
    'BEGIN:VEVENT',
    `UID:${event.id}`,
    ...stamps(event),
    formatContentLine('SUMMARY', escapeText(event.name)),
    dated('DTSTART', start, zone),
    ...(isDay(start)
      ? [dated('DTEND', addDays(ends ?? start, 1), zone)]
      : [ends === undefined ? 'DURATION:PT1H' : dated('DTEND', ends, zone)]),
    ...textLine('LOCATION', event.place),
    ...textLine('DESCRIPTION', event.notes),
    'END:VEVENT',
  ];
};

const interviewOf = (interview: Interview, name: string, { zone }: CalendarOptions): readonly string[] => {
  const { bookedFor } = interview;
  if (bookedFor === undefined) return [];
  return [
    'BEGIN:VEVENT',
    `UID:${interview.id}`,
    ...stamps(interview),
    formatContentLine('SUMMARY', escapeText(`Interview with ${name}`)),
    dated('DTSTART', bookedFor, zone),
    ...(isDay(bookedFor) ? [dated('DTEND', addDays(bookedFor, 1), zone)] : ['DURATION:PT1H']),
    'END:VEVENT',
  ];
};

/** Each year; 29 February on the last day of the month, as Kith keeps it. */
const birthdayOf = ({
  id,
  fullName,
  birthday,
  updatedAt,
}: NonNullable<CalendarSources['birthdays']>[number]): readonly string[] => {
  const { year = leapYear, month, day: date } = parsePartialDate(birthday ?? '') ?? {};
  if (month === undefined || date === undefined) return [];
  const isLeapDay = month === 2 && date === 29;
  const start: CalendarDate = dateFrom(year, month, isLeapDay ? daysInMonth(year, 2) : date);
  if (!isCalendarDate(start)) return [];
  return [
    'BEGIN:VEVENT',
    `UID:birthday-${id}`,
    `DTSTAMP:${utc(updatedAt)}`,
    formatContentLine('SUMMARY', escapeText(`${fullName}’s birthday`)),
    dated('DTSTART', start, 'UTC'),
    dated('DTEND', addDays(start, 1), 'UTC'),
    `RRULE:FREQ=YEARLY;BYMONTH=${String(month)};BYMONTHDAY=${isLeapDay ? '-1' : String(date)}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
};

/** Where the year is not known. */
const leapYear = 2000;
