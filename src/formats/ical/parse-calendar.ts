/** Reads a calendar file: what happens as events, tasks as follow-ups. */
import ICAL from 'ical.js';
import { addDays, isCalendarDate } from '#domain/dates/dates.ts';
import type { DateOrDateTime } from '#domain/records.ts';
import { localOf } from '#domain/dates/zones.ts';
import { withPlainTimes } from './calendar-text.ts';
import { type BrokenPart, mendCalendar } from './mend-calendar.ts';
import { timeZoneLines } from './time-zone.ts';
import { zoneIn } from './zone-names.ts';

interface ImportedEvent {
  readonly uid: string;
  readonly name: string;
  readonly start: DateOrDateTime;
  readonly end?: DateOrDateTime;
  readonly place?: string;
  readonly notes: string;
}

interface ImportedTask {
  readonly uid: string;
  readonly summary: string;
  readonly due: DateOrDateTime;
  readonly notes?: string;
  readonly recurrence?: string;
}

export interface ImportedCalendar {
  readonly events: readonly ImportedEvent[];
  readonly tasks: readonly ImportedTask[];
  /** What was left out, by why. */
  readonly skipped: readonly { readonly title: string; readonly reason: string }[];
  /** What is broken in the file, and is left out. */
  readonly broken: readonly BrokenPart[];
}

export interface ParseCalendarOptions {
  /** The user's: times of other zones are said in it. */
  readonly zone: string;
  /** Of an event that repeats, the ones in this range are taken, one by one. */
  readonly from: string;
  readonly to: string;
  readonly isRule: (text: string) => boolean;
}

const mostOfOne = 60;
/** What a file may hold: 25 years of three a day. All of it becomes one step of undo. */
export const mostEvents = 30_000;
/** Looked at of one series on the way to the range: 130 years of days. What repeats each second never gets there. */
const mostSteps = 50_000;
/** And of all series of a file: some two seconds. */
const mostStepsOfAll = 200_000;

/** The file is one, and holds more than {@link mostEvents}. */
export class TooManyEventsError extends Error {}

/** @throws Error when the text is no calendar; TooManyEventsError */
export const parseCalendar = (text: string, options: ParseCalendarOptions): ImportedCalendar => {
  const { parsed, broken } = parsedOf(text);
  const calendars = (
    Array.isArray((parsed as unknown[])[0]) ? (parsed as unknown[][]) : [parsed as unknown[]]
  )
    .map((jcal) => new ICAL.Component(jcal as never))
    .filter(({ name }) => name === 'vcalendar');
  if (calendars.length === 0) throw new Error('there is no VCALENDAR in it');
  const events: ImportedEvent[] = [];
  const tasks: ImportedTask[] = [];
  const skipped: { title: string; reason: string }[] = [];
  const budget = { steps: mostStepsOfAll };
  for (const calendar of calendars) {
    addMissingZones(calendar, options.to);
    const zones = zonesOf(calendar);
    const toLocal = (time: ICAL.Time): DateOrDateTime => localTimeOf(time, options.zone, zones);
    const components = calendar.getAllSubcomponents('vevent');
    const exceptions = Map.groupBy(
      components.filter((component) => component.hasProperty('recurrence-id')),
      (component) => textOf(component, 'uid'),
    );
    const series = new Set(
      components.flatMap((component) =>
        component.hasProperty('recurrence-id') ? [] : [textOf(component, 'uid')],
      ),
    );
    for (const component of components) {
      const title = textOf(component, 'summary');
      // Exceptions come with their series, where that is in the file.
      if (component.hasProperty('recurrence-id') && series.has(textOf(component, 'uid'))) continue;
      if (isCancelled(component)) {
        skipped.push({ title, reason: 'It was cancelled.' });
        continue;
      }
      try {
        assertRealDays(component);
        const found = eventsOf(component, exceptions, options, toLocal, budget);
        if (found === undefined) skipped.push({ title, reason: 'It repeats too often.' });
        else if (found.length === 0) skipped.push({ title, reason: 'It has no day in the time taken over.' });
        events.push(...(found ?? []));
      } catch {
        skipped.push({ title, reason: 'Its times can’t be read.' });
      }
      if (events.length > mostEvents) throw new TooManyEventsError();
    }
    for (const component of calendar.getAllSubcomponents('vtodo')) {
      const task = readable(() => {
        assertRealDays(component);
        return taskOf(component, options, toLocal);
      });
      if (task === undefined) {
        skipped.push({ title: textOf(component, 'summary'), reason: 'It has no day, or is done.' });
      } else tasks.push(task);
    }
  }
  return { events, tasks, skipped, broken };
};

/** All of it, or what is sound. */
const parsedOf = (asIs: string): { readonly parsed: unknown; readonly broken: readonly BrokenPart[] } => {
  const text = withPlainTimes(asIs);
  try {
    return { parsed: ICAL.parse(text), broken: [] };
  } catch (error) {
    const mended = mendCalendar(text);
    if (mended.text === undefined) throw error;
    return { parsed: ICAL.parse(mended.text), broken: mended.broken };
  }
};

/** Many programs write dates that are none. */
const readable = <T>(read: () => T): T | undefined => {
  try {
    return read();
  } catch {
    return undefined;
  }
};

const timed = ['dtstart', 'dtend', 'due', 'recurrence-id'] as const;

/** Zones that are named and not told, as RFC 5545 (3.2.19) asks: without them ical.js takes their times for local ones. */
const addMissingZones = (calendar: ICAL.Component, to: string): void => {
  const told = new Set(calendar.getAllSubcomponents('vtimezone').map((zone) => textOf(zone, 'tzid')));
  const named = [...calendar.getAllSubcomponents('vevent'), ...calendar.getAllSubcomponents('vtodo')].flatMap(
    (component) => timed.flatMap((name) => component.getFirstProperty(name)?.getFirstParameter('tzid') ?? []),
  );
  for (const tzid of new Set(named)) {
    const zone = told.has(tzid) ? undefined : zoneIn(tzid);
    if (zone === undefined) continue;
    const [begin = '', , ...rest] = timeZoneLines(zone, Date.UTC(2000, 0, 1), Date.parse(to));
    calendar.addSubcomponent(
      new ICAL.Component(ICAL.parse([begin, `TZID:${tzid}`, ...rest].join('\r\n')) as never),
    );
  }
};

/** ical.js takes 30 February for 2 March. @throws Error for such a day */
const assertRealDays = (component: ICAL.Component): void => {
  for (const name of timed) {
    const value = (component.getFirstProperty(name)?.jCal as readonly unknown[] | undefined)?.[3];
    if (typeof value === 'string' && !isCalendarDate(value.slice(0, 10))) throw new Error('no such day');
  }
};

const zonesOf = (calendar: ICAL.Component): ReadonlyMap<string, ICAL.Timezone> =>
  new Map(
    calendar.getAllSubcomponents('vtimezone').map((component) => {
      const zone = new ICAL.Timezone(component);
      return [zone.tzid, zone];
    }),
  );

const two = (value: number): string => String(value).padStart(2, '0');

/** Floating times and days stay as they are; others are said in the user's zone. */
const localTimeOf = (
  time: ICAL.Time,
  zone: string,
  zones: ReadonlyMap<string, ICAL.Timezone>,
): DateOrDateTime => {
  const date = `${String(time.year).padStart(4, '0')}-${two(time.month)}-${two(time.day)}`;
  if (time.isDate) return date;
  const tzid = time.zone?.tzid ?? 'floating';
  if (tzid === 'floating' && !zones.has(tzid)) return `${date}T${two(time.hour)}:${two(time.minute)}`;
  return localOf(time.toJSDate().getTime(), zone);
};

const textOf = (component: ICAL.Component, name: string): string => {
  const value = component.getFirstPropertyValue(name);
  return typeof value === 'string' ? value.trim() : '';
};

/** Undefined for a series that takes too long to follow. */
const eventsOf = (
  component: ICAL.Component,
  exceptions: ReadonlyMap<string, readonly ICAL.Component[]>,
  { from, to }: ParseCalendarOptions,
  toLocal: (time: ICAL.Time) => DateOrDateTime,
  budget: { steps: number },
): readonly ImportedEvent[] | undefined => {
  const uid = textOf(component, 'uid');
  const isMoved = component.hasProperty('recurrence-id');
  // Without being told which, ical.js takes the exceptions of all other series for this one's.
  const event = new ICAL.Event(component, { exceptions: isMoved ? [] : [...(exceptions.get(uid) ?? [])] });
  /** @param said the series, or what it alone says */
  const make = (
    key: string,
    start: ICAL.Time,
    end: ICAL.Time | null,
    said: ICAL.Component = component,
  ): ImportedEvent => {
    const first = toLocal(start);
    // The end of whole days is the day after.
    const last = end === null ? first : end.isDate ? addDays(toLocal(end), -1) : toLocal(end);
    const word = (name: string): string => textOf(said, name) || textOf(component, name);
    const place = word('location');
    return {
      uid: key,
      name: word('summary') || 'Event',
      notes: word('description'),
      ...(place === '' ? {} : { place }),
      start: first,
      ...(last > first ? { end: last } : {}),
    };
  };
  if (isMoved || !event.isRecurring())
    return event.startDate === null ? [] : [make(uid, event.startDate, event.endDate)];
  const found: ImportedEvent[] = [];
  const iterator = event.iterator();
  const yearBefore = Number(from.slice(0, 4)) - 1;
  let steps = 0;
  for (let next = iterator.next(); next && found.length < mostOfOne; next = iterator.next()) {
    steps += 1;
    budget.steps -= 1;
    if (steps > mostSteps || budget.steps < 0) return undefined;
    // Its zone moves it by less, and asking for more takes long. One that was moved by itself may be moved to now.
    if (next.year < yearBefore && !exceptions.has(uid)) continue;
    const { startDate, endDate, item } = event.getOccurrenceDetails(next);
    const start = toLocal(startDate);
    if (start.slice(0, 10) > to) break;
    if (start.slice(0, 10) < from || isCancelled(item.component)) continue;
    found.push(make(`${uid}/${start}`, startDate, endDate, item.component));
  }
  return component.hasProperty('rdate') ? withFirst(found, event, make, { from, to }, toLocal) : found;
};

/** The start itself is the first of a series (RFC 5545 §3.8.5.2); ical.js leaves it out where there are only dates. */
const withFirst = (
  found: readonly ImportedEvent[],
  { uid, startDate, endDate }: ICAL.Event,
  make: (key: string, start: ICAL.Time, end: ICAL.Time | null) => ImportedEvent,
  { from, to }: Pick<ParseCalendarOptions, 'from' | 'to'>,
  toLocal: (time: ICAL.Time) => DateOrDateTime,
): readonly ImportedEvent[] => {
  const start = toLocal(startDate);
  const isThere = found.some((event) => event.start <= start) || start < from || start.slice(0, 10) > to;
  return isThere ? found : [make(`${uid}/${start}`, startDate, endDate), ...found];
};

const isCancelled = (component: ICAL.Component): boolean =>
  textOf(component, 'status').toUpperCase() === 'CANCELLED';

const taskOf = (
  component: ICAL.Component,
  { isRule }: ParseCalendarOptions,
  toLocal: (time: ICAL.Time) => DateOrDateTime,
): ImportedTask | undefined => {
  const status = textOf(component, 'status').toUpperCase();
  // Some programs say no more than when it was done.
  if (component.hasProperty('completed') && status !== 'NEEDS-ACTION') return undefined;
  const time = component.getFirstPropertyValue('due') ?? component.getFirstPropertyValue('dtstart');
  if (status === 'COMPLETED' || status === 'CANCELLED' || !(time instanceof ICAL.Time)) return undefined;
  const due = toLocal(time);
  if (!isCalendarDate(due.slice(0, 10))) return undefined;
  const rule = component.getFirstPropertyValue('rrule')?.toString();
  const notes = textOf(component, 'description');
  return {
    uid: textOf(component, 'uid'),
    summary: textOf(component, 'summary'),
    due,
    ...(notes === '' ? {} : { notes }),
    ...(rule !== undefined && isRule(rule) ? { recurrence: rule } : {}),
  };
};
