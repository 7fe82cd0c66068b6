/** Calendar files: one that is kept current, and one that is read. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { addDays } from '#domain/dates/dates.ts';
import { countDays } from '#store/calendar/counts.ts';
import { createLiveCalendar, liveCalendarName } from '#store/calendar/live-calendar.ts';
import { importCalendar } from '#store/calendar/import-calendar.ts';
import { createHandClock, execute, openTestStore, temporaryProfile } from '../profile.ts';

const followUp = { kind: 'follow-up', summary: 'Send the template', due: '2026-03-20' } as const;

test('the file follows what changes, leaves out whom to keep away from, and is there after a restart', async () => {
  const profile = temporaryProfile();
  const folder = temporaryProfile();
  const store = await openTestStore(createHandClock(), profile);
  const live = createLiveCalendar(store, { afterMs: 10 });
  const path = join(folder, liveCalendarName);
  const text = () => (existsSync(path) ? readFileSync(path, 'utf8') : '');
  const { id } = execute(store, 'contacts.create', { fullName: 'Ana Ruiz', birthday: '--05-03' });
  const { id: away } = execute(store, 'contacts.create', { fullName: 'Bo Li' });
  execute(store, 'contacts.update', { id: away, patch: { discouraging: true } });
  execute(store, 'follow-ups.create', { ...followUp, contactIds: [id] });
  execute(store, 'follow-ups.create', { ...followUp, summary: 'Never mind', contactIds: [away] });
  expect(await live.set(folder)).toMatchObject({ path });
  expect(text()).toContain('SUMMARY:Ana Ruiz: send the template');
  expect(text()).toContain('Ana Ruiz’s birthday');
  expect(text()).not.toMatch(/never mind/i);

  execute(store, 'events.create', {
    name: 'Milling fair',
    kind: 'conference',
    start: '2026-04-01',
    notes: '',
    attended: false,
  });
  await expect.poll(text).toContain('Milling fair');
  await live.stop();
  await store.close();

  const again = await openTestStore(createHandClock(), profile);
  const second = createLiveCalendar(again, { afterMs: 10 });
  onTestFinished(() => second.stop());
  expect(second.state()).toMatchObject({ path });
  execute(again, 'follow-ups.create', { ...followUp, summary: 'Thank them', contactIds: [id] });
  await expect.poll(text).toContain('thank them');
  expect(await second.set(undefined)).toEqual({ path: null });
});

test('a folder that is not there is said, and nothing is promised', async () => {
  const store = await openTestStore();
  const live = createLiveCalendar(store, { afterMs: 10 });
  onTestFinished(() => live.stop());
  const state = await live.set(join(temporaryProfile(), 'gone'));
  expect(state).toMatchObject({ path: null, problem: expect.stringContaining('not there') });
  expect(live.state().path).toBeNull();
});

test('a folder that can’t be written leaves the file where it was', async () => {
  const store = await openTestStore();
  const live = createLiveCalendar(store, { afterMs: 10 });
  onTestFinished(() => live.stop());
  const folder = temporaryProfile();
  const path = join(folder, liveCalendarName);
  await live.set(folder);
  expect(await live.set(join(folder, 'gone'))).toMatchObject({
    path,
    problem: expect.stringContaining('not there'),
  });
  execute(store, 'follow-ups.create', { ...followUp, contactIds: [] });
  await expect.poll(() => readFileSync(path, 'utf8')).toContain('Send the template');
  expect(live.state()).toEqual({ path, at: expect.any(Number) });
});

test('one failure to read what it tells of is said, and over when it can be read again', async () => {
  const store = await openTestStore();
  const live = createLiveCalendar(store, { afterMs: 10 });
  const folder = temporaryProfile();
  await live.set(folder);
  const find = vi.spyOn(store.file, 'find').mockImplementation(() => {
    throw new Error('damaged');
  });
  execute(store, 'follow-ups.create', { ...followUp, contactIds: [] });
  await expect.poll(() => live.state().problem).toBeDefined();
  find.mockRestore();
  execute(store, 'follow-ups.create', { ...followUp, summary: 'Thank them', contactIds: [] });
  await expect.poll(() => readFileSync(join(folder, liveCalendarName), 'utf8')).toContain('Thank them');
  await live.stop();
});

test('events and tasks of a file come in once, in one step of undo', async () => {
  const store = await openTestStore();
  const path = join(temporaryProfile(), 'other.ics');
  writeFileSync(
    path,
    [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'BEGIN:VEVENT',
      'UID:1',
      'SUMMARY:Milling fair',
      'DTSTART;VALUE=DATE:20260401',
      'DTEND;VALUE=DATE:20260403',
      'END:VEVENT',
      'BEGIN:VTODO',
      'UID:2',
      'SUMMARY:Renew the pass',
      'DUE:20260320T090000',
      'RRULE:FREQ=YEARLY',
      'END:VTODO',
      'END:VCALENDAR',
    ].join('\r\n'),
  );
  expect(await importCalendar(store, path)).toEqual({ events: 1, followUps: 1, known: 0, skipped: 0 });
  expect(store.file.find('events', {})).toMatchObject([
    { name: 'Milling fair', start: '2026-04-01', end: '2026-04-02' },
  ]);
  expect(store.file.find('follow-ups', {})).toMatchObject([
    { due: '2026-03-20T09:00', recurrence: 'FREQ=YEARLY' },
  ]);
  expect(await importCalendar(store, path)).toEqual({ events: 0, followUps: 0, known: 2, skipped: 0 });
  expect(store.engine.undo()?.label).toBe('Imported 1 event and 1 follow-up');
  expect(store.file.count('events', {})).toBe(0);
  writeFileSync(path, 'Name,Mail');
  await expect(importCalendar(store, path)).rejects.toThrow(/no calendar file/);
  await expect(importCalendar(store, `${path}.gone`)).rejects.toThrow(/not there/);
});

test('a calendar in UTF-16, one of an old Mac, one that repeats each second, one of too many days', async () => {
  const store = await openTestStore();
  const path = join(temporaryProfile(), 'other.ics');
  const write = (events: readonly string[], lineEnd = '\r\n') => {
    const text = ['BEGIN:VCALENDAR', 'VERSION:2.0', ...events, 'END:VCALENDAR', ''].join(lineEnd);
    return (encoding: 'utf8' | 'utf16le' = 'utf8') => {
      writeFileSync(path, Buffer.from(text, encoding));
      return importCalendar(store, path);
    };
  };
  const event = (uid: string, ...lines: readonly string[]) => [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `SUMMARY:Fair ${uid}`,
    ...lines,
    'END:VEVENT',
  ];
  const plain = (uid: string) => event(uid, 'DTSTART;VALUE=DATE:20260401');
  expect(await write(plain('1'))('utf16le')).toMatchObject({ events: 1 });
  expect(await write(plain('2'), '\r')()).toMatchObject({ events: 1 });

  const endless = ['1', '2', '3', '4', '5'].flatMap((uid) =>
    event(uid, 'DTSTART:19000101T000000Z', 'RRULE:FREQ=SECONDLY'),
  );
  expect(await write([...endless, ...plain('3')])()).toMatchObject({ events: 1, skipped: 5 });

  const daily = Array.from({ length: 501 }, (_, at) =>
    event(String(at), 'DTSTART;VALUE=DATE:20260401', 'RRULE:FREQ=DAILY'),
  );
  await expect(write(daily.flat())()).rejects.toThrow('more than 30,000 events');
  expect(store.file.count('events', {})).toBe(3);
});

test('what each day brings is counted: records, birthdays and what series will come to', async () => {
  const store = await openTestStore();
  const { id } = execute(store, 'contacts.create', { fullName: 'Ana Ruiz', birthday: '1992-02-29' });
  const more = { contactIds: [id] };
  execute(store, 'follow-ups.create', { ...followUp, ...more, due: '2026-01-10T09:00' });
  const { id: done } = execute(store, 'follow-ups.create', { ...followUp, ...more, due: '2026-01-10' });
  execute(store, 'follow-ups.complete', { id: done });
  execute(store, 'follow-ups.create', { ...followUp, due: '2026-12-01', recurrence: 'FREQ=WEEKLY', ...more });
  const fair = { name: 'Fair', kind: 'conference', notes: '', attended: false } as const;
  execute(store, 'events.create', { ...fair, start: '2025-12-31', end: '2026-01-02' });
  execute(store, 'interviews.create', { contactId: id, bookedFor: '2026-01-10T15:00' });
  const counts = countDays(store, { from: '2026-01-01', to: '2026-12-31' });
  expect(counts).toHaveLength(365);
  const on = Object.fromEntries(
    counts.flatMap((count, index) => (count === 0 ? [] : [[addDays('2026-01-01', index), count]])),
  );
  expect(on).toEqual({
    '2026-01-01': 1,
    '2026-01-02': 1,
    '2026-01-10': 3,
    '2026-02-28': 1,
    '2026-12-01': 1,
    '2026-12-08': 1,
    '2026-12-15': 1,
    '2026-12-22': 1,
    '2026-12-29': 1,
  });
});

test('one that is broken is left out with its line and why, the rest comes in', async () => {
  const store = await openTestStore();
  const path = join(temporaryProfile(), 'broken.ics');
  const event = (uid: string, ...lines: readonly string[]) => [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `SUMMARY:Fair ${uid}`,
    'DTSTART;VALUE=DATE:20260401',
    ...lines,
    'END:VEVENT',
  ];
  const write = (...lines: readonly string[]) => {
    writeFileSync(path, ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines].join('\r\n'));
    return importCalendar(store, path);
  };
  const told = await write(
    'X-WR-CALDESC:Of several',
    'lines as they are',
    'BEGIN:VTIMEZONE',
    'TZID:Europe/Berlin',
    'odd',
    'END:VTIMEZONE',
    ...event('1'),
    ...event('2', 'LOCATION:Hall', 'or not'),
    ...event('3', 'DESCRIPTION:Bring:', 'the keys', '', 'and bread'),
    ...event('4', 'BEGIN:VALARM', 'TRIGGER:-PT5M'),
    ...event('5').slice(0, -1),
    ...event('6'),
    ...event('7').slice(0, 2),
  );
  expect(told).toEqual({
    events: 3,
    followUps: 0,
    known: 0,
    skipped: 4,
    broken: [
      { row: 14, title: 'Fair 2', reason: 'Line 19 of the file makes no sense in a calendar.' },
      { row: 30, title: 'Fair 4', reason: 'It can’t be read.' },
      { row: 37, title: 'Fair 5', reason: 'Its end is missing: the file was cut, or joined with another.' },
      { row: 46, title: '', reason: 'Its end is missing: the file was cut, or joined with another.' },
    ],
  });
  const events = store.file.find('events', {}) as unknown as readonly { readonly name: string }[];
  expect(events.toSorted((a, b) => (a.name < b.name ? -1 : 1))).toMatchObject([
    { name: 'Fair 1' },
    { name: 'Fair 3', notes: 'Bring:\nthe keys\n\nand bread' },
    { name: 'Fair 6' },
  ]);
  // Nothing of it is sound: it is no calendar.
  await expect(write(...event('8', 'odd'))).rejects.toThrow(/no calendar file/);
});
