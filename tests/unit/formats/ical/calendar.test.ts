import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { addDays } from '#domain/dates/dates.ts';
import type { Event, FollowUp } from '#domain/records.ts';
import { isRule, occurrencesIn } from '#domain/follow-ups/recurrence.ts';
import { ruleToText, usualRules } from '#domain/follow-ups/recurrence-rule.ts';
import { instantOf } from '#domain/dates/zones.ts';
import { calendarText } from '#formats/ical/calendar-text.ts';
import { parseCalendar } from '#formats/ical/parse-calendar.ts';
import { writeCalendar, type CalendarSources } from '#formats/ical/write-calendar.ts';

const zone = 'Europe/Berlin';
const stamps = { createdAt: Date.UTC(2026, 0, 1), updatedAt: Date.UTC(2026, 2, 1) };
const followUp = (fields: Partial<FollowUp>): FollowUp => ({
  id: 'f-1',
  ...stamps,
  contactIds: ['ana'],
  kind: 'follow-up',
  summary: 'Coffee',
  due: '2026-03-12T10:30',
  status: 'open',
  ...fields,
});
const event = (fields: Partial<Event>): Event => ({
  id: 'e-1',
  ...stamps,
  name: 'Milling conference',
  kind: 'conference',
  start: '2026-03-30',
  notes: '',
  attended: false,
  ...fields,
});

const write = (sources: Partial<CalendarSources>, as: 'tasks' | 'events' = 'events', where = zone): string =>
  [
    ...writeCalendar(
      { followUps: [], ...sources },
      { as, now: Date.UTC(2026, 2, 10), zone: where, reminderTime: '09:00', lead: 15 },
    ),
  ].join('');
const of = (one: FollowUp) => ({ followUps: [{ followUp: one, names: ['Ana Ruiz'] }] });

/** As another program reads it: its own parser, its own zones. */
const read = (text: string, kind: 'vevent' | 'vtodo') => {
  const calendar = new ICAL.Component(ICAL.parse(text) as never);
  for (const component of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(component);
  return calendar.getAllSubcomponents(kind);
};
const first = (text: string, kind: 'vevent' | 'vtodo') => {
  const [component] = read(text, kind);
  if (component === undefined) throw new Error(`There is no ${kind}`);
  return component;
};
const instantIn = (component: ICAL.Component, name: string) =>
  (component.getFirstPropertyValue(name) as ICAL.Time).toJSDate().getTime();

const parse = (...lines: readonly string[]) =>
  parseCalendar(['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR'].join('\r\n'), {
    zone,
    from: '2026-01-01',
    to: '2026-12-31',
    isRule,
  });
const part = (kind: string, ...lines: readonly string[]) => [`BEGIN:${kind}`, ...lines, `END:${kind}`];

test('one that was moved moves no other series of that hour, and says its own name', () => {
  const weekly = (uid: string) =>
    part(
      'VEVENT',
      `UID:${uid}`,
      `SUMMARY:Weekly ${uid}`,
      'LOCATION:Hall',
      'DTSTART:20260302T190000',
      'RRULE:FREQ=WEEKLY;COUNT=3',
    );
  const exception = (uid: string, at: string, ...lines: readonly string[]) =>
    part('VEVENT', `UID:${uid}`, `RECURRENCE-ID:${at}`, ...lines);
  const { events, skipped } = parse(
    ...weekly('1'),
    ...weekly('2'),
    ...exception('1', '20260309T190000', 'SUMMARY:Moved', 'DTSTART:20260310T200000'),
    ...exception('2', '20260316T190000', 'DTSTART:20260316T190000', 'STATUS:CANCELLED'),
    ...exception('3', '20260309T190000', 'SUMMARY:Of no series here', 'DTSTART:20260311T190000'),
    ...part('VEVENT', 'UID:4', 'SUMMARY:Not now', 'DTSTART:20260401T190000', 'STATUS:CANCELLED'),
  );
  expect(events.map(({ name, place, start }) => [name, place, start])).toEqual([
    ['Weekly 1', 'Hall', '2026-03-02T19:00'],
    ['Moved', 'Hall', '2026-03-10T20:00'],
    ['Weekly 1', 'Hall', '2026-03-16T19:00'],
    ['Weekly 2', 'Hall', '2026-03-02T19:00'],
    ['Weekly 2', 'Hall', '2026-03-09T19:00'],
    ['Of no series here', undefined, '2026-03-11T19:00'],
  ]);
  expect(skipped).toEqual([{ title: 'Not now', reason: 'It was cancelled.' }]);
});

test('a series of dates has its start as well, a task that was completed is done', () => {
  const { events, tasks } = parse(
    ...part('VEVENT', 'UID:1', 'SUMMARY:Dates', 'DTSTART:20260302T190000', 'RDATE:20260305T190000'),
    ...part('VTODO', 'UID:2', 'SUMMARY:Done', 'DUE:20260302', 'COMPLETED:20260301T100000Z'),
    ...part(
      'VTODO',
      'UID:3',
      'SUMMARY:Again',
      'DUE:20260302',
      'COMPLETED:20260201T100000Z',
      'STATUS:NEEDS-ACTION',
    ),
  );
  expect(events.map(({ start }) => start)).toEqual(['2026-03-02T19:00', '2026-03-05T19:00']);
  expect(tasks.map(({ summary }) => summary)).toEqual(['Again']);
});

test('a day that no month has is none, and an event without a calendar around it is no calendar', () => {
  const { events, tasks, skipped } = parse(
    ...part('VEVENT', 'UID:1', 'SUMMARY:Tea', 'DTSTART:20260228'),
    ...part('VEVENT', 'UID:2', 'SUMMARY:Tea', 'DTSTART:20260230'),
    ...part('VEVENT', 'UID:3', 'SUMMARY:Tea', 'DTSTART:20260231T100000'),
    ...part('VTODO', 'UID:4', 'SUMMARY:Call', 'DUE:20260431'),
  );
  expect(events.map(({ uid }) => uid)).toEqual(['1']);
  expect(tasks).toEqual([]);
  expect(skipped.map(({ title }) => title)).toEqual(['Tea', 'Tea', 'Call']);
  const bare = part('VEVENT', 'UID:1', 'DTSTART:20260228').join('\r\n');
  expect(() => parseCalendar(bare, { zone, from: '2026-01-01', to: '2026-12-31', isRule })).toThrow(
    'VCALENDAR',
  );
});

test('a day is one, whether or not it is said to be', () => {
  const { events, tasks } = parse(
    ...part('VEVENT', 'UID:1', 'DTSTART:20260302', 'DTEND;TZID=Europe/Berlin:20260304'),
    ...part('VTODO', 'UID:2', 'SUMMARY:Pay', 'DUE:20260302'),
  );
  expect(events).toMatchObject([{ start: '2026-03-02', end: '2026-03-03' }]);
  expect(tasks).toMatchObject([{ due: '2026-03-02' }]);
});

test('times with dashes, and texts of Windows-1252, are read', () => {
  const text = [
    ...part('VEVENT', 'SUMMARY:Café', 'DTSTART:2026-03-02T10:30:00.000Z', 'DTEND:2026-03-02T11:30Z'),
    ...part('VEVENT', 'SUMMARY:Fair', 'DTSTART;VALUE=DATE:2026-03-05'),
  ].join('\r\n');
  for (const bytes of [Buffer.from(text, 'latin1'), Buffer.from(text)]) {
    expect(parse(...calendarText(bytes).split('\r\n')).events).toMatchObject([
      { name: 'Café', start: '2026-03-02T11:30', end: '2026-03-02T12:30' },
      { name: 'Fair', start: '2026-03-05' },
    ]);
  }
});

test.each([
  ['DTSTART;TZID=tzone://Microsoft/Utc:20260302T103000', '2026-03-02T11:30'],
  ['DTSTART;TZID=GMT-05:00:20260302T053000', '2026-03-02T11:30'],
  ['DTSTART:20260302T1030Z', '2026-03-02T11:30'],
  ['DTSTART:20260302T053000-0500', '2026-03-02T11:30'],
  ['DTSTART;TZID=America/New_York:2026-03-02T05:30:00-05:00', '2026-03-02T11:30'],
  ['DTSTART:20260302T103000', '2026-03-02T10:30'],
])('%s, which the standard does not have, or has, is an instant', (line, start) => {
  expect(parse(...part('VEVENT', 'SUMMARY:Tea', line)).events).toMatchObject([{ start }]);
});

test('the person is in the summary, the time is the instant it is here, the alarm comes as Kith’s', () => {
  for (const due of ['2026-03-12T10:30', '2026-07-12T10:30', '2026-10-25T03:30']) {
    const component = first(write(of(followUp({ due }))), 'vevent');
    expect(component.getFirstPropertyValue('summary')).toBe('Coffee with Ana Ruiz');
    expect(instantIn(component, 'dtstart')).toBe(instantOf(due, zone));
    const [alarm] = component.getAllSubcomponents('valarm');
    expect(alarm?.getFirstPropertyValue('trigger')?.toString()).toBe('-PT15M');
  }
  const [alarm] = first(
    write(of(followUp({ due: '2026-03-12', remind: 1440 })), 'tasks'),
    'vtodo',
  ).getAllSubcomponents('valarm');
  expect(alarm?.getFirstPropertyValue('trigger')?.toString()).toBe('-PT900M');
});

test('a task is due on its day, and what is done has no alarm', () => {
  const text = write(
    of(followUp({ due: '2026-03-12', status: 'done', completedAt: Date.UTC(2026, 2, 11) })),
    'tasks',
  );
  const component = first(text, 'vtodo');
  expect(component.getFirstPropertyValue('due')?.toString()).toBe('2026-03-12');
  expect(component.getFirstPropertyValue('status')).toBe('COMPLETED');
  expect(component.getAllSubcomponents('valarm')).toHaveLength(0);
});

test('a series comes back as the same days, in wall time on both sides of a change of clocks', () => {
  for (const due of ['2026-03-12T10:30', '2026-03-31']) {
    const day = due.slice(0, 10);
    for (const rule of usualRules(day)) {
      const recurrence = ruleToText(rule);
      const iterator = new ICAL.Event(first(write(of(followUp({ due, recurrence }))), 'vevent')).iterator();
      const found = Array.from({ length: 8 }, () => iterator.next());
      const days = occurrencesIn(recurrence, day, { from: day, to: addDays(day, 4000) }, 8);
      expect(found.map((time) => time?.toString().slice(0, 10))).toEqual(days);
      if (due.length > 10)
        expect(found.map((time) => time?.toJSDate().getTime())).toEqual(
          days.map((each) => instantOf(`${each}T10:30`, zone)),
        );
    }
  }
});

test('one that was moved is an exception of its series', () => {
  const text = write(
    of(
      followUp({
        due: '2026-03-14T09:00',
        recurrence: 'FREQ=WEEKLY;BYDAY=TH;COUNT=3',
        recurrenceId: '2026-03-12T10:30',
      }),
    ),
  );
  const [series, moved] = read(text, 'vevent');
  if (series === undefined || moved === undefined) throw new Error('Not two components');
  const whole = new ICAL.Event(series);
  whole.relateException(moved);
  const iterator = whole.iterator();
  const starts = Array.from({ length: 3 }, () =>
    whole.getOccurrenceDetails(iterator.next()).startDate.toString(),
  );
  expect(starts).toEqual(['2026-03-14T09:00:00', '2026-03-19T10:30:00', '2026-03-26T10:30:00']);
});

test('events, with what lasts days, and birthdays of which only the day is known', () => {
  const text = write({
    events: [event({ end: '2026-04-01', place: 'Hall 4; east, wing' })],
    birthdays: [{ id: 'ana', fullName: 'Ana Ruiz', birthday: '--02-29', updatedAt: 0 }],
  });
  const [conference, birthday] = read(text, 'vevent');
  expect(conference?.getFirstPropertyValue('dtend')?.toString()).toBe('2026-04-02');
  expect(conference?.getFirstPropertyValue('location')).toBe('Hall 4; east, wing');
  const iterator = new ICAL.Event(birthday).iterator();
  expect(Array.from({ length: 3 }, () => iterator.next()?.toString())).toEqual([
    '2000-02-29',
    '2001-02-28',
    '2002-02-28',
  ]);
});

test('the same records are the same file', () => {
  const sources = { ...of(followUp({})), events: [event({})] };
  expect(write(sources)).toBe(write(sources));
});

test('what Kith writes it reads again, and in another zone at the same instant', () => {
  const sources = {
    ...of(followUp({ recurrence: 'FREQ=WEEKLY;BYDAY=TH' })),
    events: [
      event({ start: '2026-03-30T18:00', end: '2026-03-30T20:00' }),
      event({ id: 'e-2', end: '2026-04-01' }),
    ],
  };
  const options = { from: '2026-03-01', to: '2026-04-30', isRule };
  const here = parseCalendar(write(sources, 'tasks'), { zone, ...options });
  expect(here.tasks).toMatchObject([
    { summary: 'Coffee with Ana Ruiz', due: '2026-03-12T10:30', recurrence: 'FREQ=WEEKLY;BYDAY=TH' },
  ]);
  expect(here.events).toMatchObject([
    { name: 'Milling conference', start: '2026-03-30T18:00', end: '2026-03-30T20:00' },
    { start: '2026-03-30', end: '2026-04-01' },
  ]);
  const tokyo = parseCalendar(write(sources, 'tasks'), { zone: 'Asia/Tokyo', ...options });
  expect(tokyo.events[0]).toMatchObject({ start: '2026-03-31T01:00', end: '2026-03-31T03:00' });
  expect(tokyo.events[1]).toMatchObject({ start: '2026-03-30' });
});

test('a zone that the file names and does not tell is the one of that name', () => {
  const startIn = (tzid: string, at: string) =>
    parseCalendar(
      [
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        'BEGIN:VEVENT',
        'UID:1',
        `DTSTART;TZID=${tzid}:${at}`,
        'END:VEVENT',
        'END:VCALENDAR',
      ].join('\r\n'),
      { zone, from: '2026-01-01', to: '2026-12-31', isRule },
    ).events[0]?.start;
  expect(startIn('America/New_York', '20260112T100000')).toBe('2026-01-12T16:00');
  // Between the two changes of clocks.
  expect(startIn('America/New_York', '20260315T100000')).toBe('2026-03-15T15:00');
  expect(startIn('/freeassociation.sourceforge.net/Asia/Tokyo', '20260715T100000')).toBe('2026-07-15T03:00');
  // As Outlook calls them.
  expect(startIn('Eastern Standard Time', '20260315T100000')).toBe('2026-03-15T15:00');
  expect(startIn('"W. Europe Standard Time"', '20260112T100000')).toBe('2026-01-12T10:00');
  expect(startIn('Central Standard Time (Mexico)', '20260715T100000')).toBe('2026-07-15T18:00');
  expect(startIn('Nowhere', '20260112T100000')).toBe('2026-01-12T10:00');
});

test('an event that repeats is taken day by day, without those that were moved or left out', () => {
  const text = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'BEGIN:VEVENT',
    'UID:1',
    'SUMMARY:Choir',
    'DTSTART:20260302T190000',
    'DTEND:20260302T210000',
    'RRULE:FREQ=WEEKLY',
    'EXDATE:20260309T190000',
    'END:VEVENT',
    'BEGIN:VEVENT',
    'UID:1',
    'SUMMARY:Choir',
    'RECURRENCE-ID:20260316T190000',
    'DTSTART:20260317T190000',
    'DTEND:20260317T210000',
    'END:VEVENT',
    'BEGIN:VTODO',
    'UID:2',
    'SUMMARY:Done',
    'STATUS:COMPLETED',
    'DUE:20260302',
    'END:VTODO',
    'END:VCALENDAR',
    '',
  ].join('\r\n');
  const { events, tasks, skipped } = parseCalendar(text, {
    zone,
    from: '2026-03-01',
    to: '2026-03-25',
    isRule,
  });
  expect(events.map(({ start }) => start)).toEqual([
    '2026-03-02T19:00',
    '2026-03-17T19:00',
    '2026-03-23T19:00',
  ]);
  expect(tasks).toEqual([]);
  expect(skipped).toHaveLength(1);
  expect(() =>
    parseCalendar('no calendar', { zone, from: '2026-03-01', to: '2026-03-25', isRule }),
  ).toThrow();
});
