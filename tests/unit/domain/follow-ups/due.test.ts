import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, dateOf } from '#domain/dates/dates.ts';
import { compareFollowUps, dueBuckets, dueInstant, occurrenceKey } from '#domain/follow-ups/due.ts';
import { followUpTitle, peopleWords } from '#domain/follow-ups/follow-up-title.ts';
import type { FollowUp } from '#domain/records.ts';
import { instantOf, todayIn } from '#domain/dates/zones.ts';
import { datesOrDateTimes, followUpKinds, times, zoneNames } from '../arbitraries.ts';

const zone = 'Europe/Berlin';
const today = '2026-03-12';
const now = instantOf('2026-03-12T12:00', zone);

const followUp = (fields: Partial<FollowUp>): FollowUp => ({
  id: 'f',
  createdAt: 0,
  updatedAt: 0,
  contactIds: ['c'],
  kind: 'follow-up',
  summary: '',
  due: today,
  status: 'open',
  ...fields,
});

describe('buckets', () => {
  const bucketNames = ['overdue', 'today', 'upcoming', 'quiet'] as const;
  const bucketOf = (fields: Partial<FollowUp>): string | undefined =>
    bucketNames.find((name) => dueBuckets([followUp(fields)], today, now, zone)[name].length > 0);

  test.each([
    [{ due: '2026-03-11' }, 'overdue'],
    [{ due: '2026-03-11T23:59' }, 'overdue'],
    [{ due: '2026-03-12' }, 'today'],
    [{ due: '2026-03-12T09:00' }, 'today'],
    [{ due: '2026-03-13' }, 'upcoming'],
    [{ due: '2026-03-11', kind: 'keep-in-touch' }, 'quiet'],
    [{ due: '2026-03-12', kind: 'keep-in-touch' }, 'today'],
    [{ due: '2026-03-11', snoozedUntil: instantOf('2026-03-12T19:00', zone) }, 'today'],
    [{ due: '2026-03-11', snoozedUntil: instantOf('2026-03-13T08:00', zone) }, 'upcoming'],
    [{ due: '2026-03-11', snoozedUntil: now }, 'overdue'],
    [{ due: '2026-03-20', snoozedUntil: instantOf('2026-03-12T19:00', zone) }, 'upcoming'],
    [{ due: '2026-03-11', status: 'done' }, undefined],
    [{ due: '2026-03-11', status: 'cancelled' }, undefined],
  ] as const)('%j: %s', (fields, bucket) => {
    expect(bucketOf(fields)).toBe(bucket);
  });

  test('each open follow-up is in one bucket, in order', () => {
    const followUps = fc.uniqueArray(
      fc.record({
        id: fc.uuid(),
        due: fc.oneof(
          datesOrDateTimes,
          fc.integer({ min: -3, max: 3 }).map((days) => addDays(today, days)),
        ),
        status: fc.constantFrom('open', 'open', 'done'),
        kind: fc.constantFrom('follow-up', 'keep-in-touch'),
      }),
      { selector: ({ id }) => id },
    );
    fc.assert(
      fc.property(followUps, (fields) => {
        const all = fields.map((each) => followUp(each as Partial<FollowUp>));
        const sorted = dueBuckets(all, today, now, zone);
        const buckets = bucketNames.map((name) => sorted[name]);
        expect(buckets.flat().toSorted(compareFollowUps)).toEqual(
          all.filter(({ status }) => status === 'open').toSorted(compareFollowUps),
        );
        for (const bucket of buckets) expect(bucket).toEqual(bucket.toSorted(compareFollowUps));
      }),
    );
  });
});

describe('when to remind', () => {
  const clock = { zone, reminderTime: '09:00' };
  test.each([
    [{ due: today }, '2026-03-12T09:00'],
    [{ due: today, remind: 1440 }, '2026-03-11T09:00'],
    [{ due: '2026-03-12T15:00' }, '2026-03-12T15:00'],
    [{ due: '2026-03-12T15:00', remind: 30 }, '2026-03-12T14:30'],
    [
      { due: '2026-03-12T15:00', remind: 30, snoozedUntil: instantOf('2026-03-12T14:40', zone) },
      '2026-03-12T14:40',
    ],
    // Moved to a later day after a snooze: the snooze no longer says anything.
    [{ due: '2026-03-20', snoozedUntil: instantOf('2026-03-12T14:40', zone) }, '2026-03-20T09:00'],
    // The clocks skip 02:30 that night.
    [{ due: '2026-03-29T02:30' }, '2026-03-29T03:00'],
  ])('%j: %s', (fields, local) => {
    expect(dueInstant(followUp(fields), clock)).toBe(instantOf(local, zone));
  });
  test('a whole day is reminded of on that day, wherever the user is', () => {
    fc.assert(
      fc.property(datesOrDateTimes.map(dateOf), times, zoneNames, (due, reminderTime, anyZone) => {
        const instant = dueInstant(followUp({ due }), { zone: anyZone, reminderTime });
        const day = todayIn(instant, anyZone);
        // But where the day was skipped, or its last hour.
        expect(day === due || day === addDays(due, 1)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
  test('an occasion is a follow-up, its due and its snooze', () => {
    const key = occurrenceKey(followUp({}));
    expect(occurrenceKey(followUp({ summary: 'x', remind: 5, notifiedAt: 3, updatedAt: 9 }))).toBe(key);
    const others = [followUp({ id: 'g' }), followUp({ due: '2026-03-13' }), followUp({ snoozedUntil: 1 })];
    expect(new Set([key, ...others.map(occurrenceKey)]).size).toBe(4);
  });
});

describe('titles', () => {
  const ana = 'Ana Ruiz Quintero';
  test.each([
    ['keep-in-touch', '', 'Keep in touch with Ana Ruiz Quintero'],
    ['report-back', 'Tell her about the opening', 'Report back to Ana Ruiz Quintero'],
    ['thanks', 'For introducing you', 'Thank Ana Ruiz Quintero'],
    ['birthday', '', 'Ana Ruiz Quintero’s birthday'],
    ['follow-up', '', 'Follow up with Ana Ruiz Quintero'],
    ['ask', '', 'Ask Ana Ruiz Quintero'],
    ['meeting', '', 'Meet Ana Ruiz Quintero'],
    ['meeting', 'Coffee', 'Coffee with Ana Ruiz Quintero'],
    ['meeting', 'Coffee at Kaffa', 'Coffee at Kaffa with Ana Ruiz Quintero'],
    ['custom', 'Lunch', 'Lunch with Ana Ruiz Quintero'],
    ['follow-up', 'Call', 'Call Ana Ruiz Quintero'],
    ['custom', 'Send Ana the grant template', 'Send Ana the grant template'],
    ['custom', 'Send the template', 'Ana Ruiz Quintero: send the template'],
    ['custom', 'DM the link', 'Ana Ruiz Quintero: DM the link'],
    ['custom', '', 'Ana Ruiz Quintero'],
  ] as const)('%s %j: %s', (kind, summary, title) => {
    expect(followUpTitle({ kind, summary }, [ana])).toBe(title);
  });
  test('without a person', () => {
    expect(followUpTitle({ kind: 'custom', summary: 'Book the room' }, [])).toBe('Book the room');
    expect(followUpTitle({ kind: 'report-back', summary: '' }, [' '])).toBe('Report back');
  });
  test('several people', () => {
    expect(peopleWords(['Ana', 'Bo'])).toBe('Ana and Bo');
    expect(peopleWords(['Ana', 'Bo', 'Cy'])).toBe('Ana, Bo and Cy');
    expect(peopleWords(['Ana', 'Bo', 'Cy', 'Di'])).toBe('Ana, Bo and 2 others');
  });
  test('never empty', () => {
    fc.assert(
      fc.property(followUpKinds, fc.string(), fc.array(fc.string()), (kind, summary, names) => {
        expect(followUpTitle({ kind, summary }, names).trim()).not.toBe('');
      }),
    );
  });
});
