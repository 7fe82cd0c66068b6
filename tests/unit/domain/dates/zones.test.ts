import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { addDays, timeOf } from '#domain/dates/dates.ts';
import { instantOf, isTimeZone, localOf, todayIn } from '#domain/dates/zones.ts';
import { datesOrDateTimes, times, zoneNames, zones } from '../arbitraries.ts';

/** Another way from an instant to wall time: the platform's formatter. */
const formatters = new Map<string, Intl.DateTimeFormat>();
function platformLocal(instant: number, zone: string): string {
  const formatter =
    formatters.get(zone) ??
    new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    });
  formatters.set(zone, formatter);
  const part = Object.fromEntries(formatter.formatToParts(instant).map(({ type, value }) => [type, value]));
  return `${part['year']?.padStart(4, '0')}-${part['month']}-${part['day']}T${part['hour']}:${part['minute']}`;
}

const instants = fc.integer({ min: Date.UTC(1975, 0, 1), max: Date.UTC(2060, 0, 1) });
const wallTimes = fc
  .tuple(instants, times)
  .map(([instant, time]) => `${new Date(instant).toISOString().slice(0, 10)}T${time}`);
const minute = 60_000;

/** Wall times within three hours of a change of the clocks, with their zone. */
const timesNearChanges = fc
  .tuple(instants, zoneNames, fc.integer({ min: -180, max: 180 }))
  .map(([instant, zone, minutes]) => {
    const from = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);
    const change = from.getTimeZoneTransition('next') ?? from.getTimeZoneTransition('previous') ?? from;
    const local = change.toPlainDateTime().add({ minutes }).toString({ smallestUnit: 'minute' });
    return [local, zone] as const;
  });

test('all zones of these tests exist', () => {
  expect(zones.filter((zone) => !isTimeZone(zone))).toEqual([]);
  for (const zone of ['', 'Mars/Olympus', 'Etc/Unknown']) expect(isTimeZone(zone)).toBe(false);
});

describe('wall time of an instant', () => {
  test('agrees with the platform, over zones and years', () => {
    fc.assert(
      fc.property(instants, zoneNames, (instant, zone) => {
        expect(localOf(instant, zone)).toBe(platformLocal(instant, zone));
        expect(todayIn(instant, zone)).toBe(platformLocal(instant, zone).slice(0, 10));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('instant of a wall time', () => {
  test('is the first instant at or after which the clock says so', () => {
    fc.assert(
      fc.property(fc.oneof(timesNearChanges, fc.tuple(wallTimes, zoneNames)), ([local, zone]) => {
        const instant = instantOf(local, zone);
        const said = localOf(instant, zone);
        // A skipped time becomes a later one, and the minute before was still too early.
        expect(said >= local).toBe(true);
        expect(said === local || localOf(instant - minute, zone) < local).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });
  test('a time that comes twice is the first one', () => {
    fc.assert(
      fc.property(timesNearChanges, ([local, zone]) => {
        const instant = instantOf(local, zone);
        if (localOf(instant, zone) !== local) return;
        for (const earlier of [30, 60, 120, 1440]) {
          expect(localOf(instant - earlier * minute, zone)).not.toBe(local);
        }
      }),
      { numRuns: 1000 },
    );
  });
  test('there and back, but for the second of two equal times', () => {
    fc.assert(
      fc.property(instants, zoneNames, (instant, zone) => {
        const local = localOf(instant, zone);
        const back = instantOf(local, zone);
        expect(localOf(back, zone)).toBe(local);
        expect(back <= instant).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
  test('keeps the order of times', () => {
    fc.assert(
      fc.property(timesNearChanges, fc.nat({ max: 240 }), ([local, zone], minutes) => {
        const later = Temporal.PlainDateTime.from(local)
          .add({ minutes })
          .toString({ smallestUnit: 'minute' });
        // Skipped times share the end of their gap, so not strictly.
        expect(instantOf(later, zone)).toBeGreaterThanOrEqual(instantOf(local, zone));
      }),
      { numRuns: 1000 },
    );
  });
  test('a date takes the time given for dates', () => {
    fc.assert(
      fc.property(datesOrDateTimes, times, zoneNames, (due, time, zone) => {
        const expected = timeOf(due) === undefined ? `${due}T${time}` : due;
        expect(instantOf(due, zone, time)).toBe(instantOf(expected, zone));
      }),
      { numRuns: 300 },
    );
    expect(instantOf('2026-03-12', 'UTC')).toBe(Date.UTC(2026, 2, 12));
  });
  test('what is no date, no time or no zone throws', () => {
    for (const [when, zone] of [
      ['2026-02-30', 'UTC'],
      ['soon', 'UTC'],
      ['2026-03-12', 'Mars/Olympus'],
    ] as const) {
      expect(() => instantOf(when, zone)).toThrow(RangeError);
    }
  });
});

describe('when the clocks change', () => {
  test.each([
    // zone, a time in the gap, the first time after it, that instant
    ['Europe/Berlin', '2026-03-29T02:30', '2026-03-29T03:00', Date.UTC(2026, 2, 29, 1)],
    ['America/New_York', '2026-03-08T02:00', '2026-03-08T03:00', Date.UTC(2026, 2, 8, 7)],
    ['Australia/Lord_Howe', '2026-10-04T02:10', '2026-10-04T02:30', Date.UTC(2026, 9, 3, 15, 30)],
    ['Pacific/Apia', '2011-12-30T09:30', '2011-12-31T00:00', Date.UTC(2011, 11, 30, 10)],
    ['America/Havana', '2026-03-08T00:15', '2026-03-08T01:00', Date.UTC(2026, 2, 8, 5)],
    ['Africa/Cairo', '2026-04-24T00:00', '2026-04-24T01:00', Date.UTC(2026, 3, 23, 22)],
    // 1972-01-07 00:00 local became 00:44:30: the next whole minute.
    ['Africa/Monrovia', '1972-01-07T00:10', '1972-01-07T00:45', Date.UTC(1972, 0, 7, 0, 45)],
  ])('%s skips %s', (zone, gap, after, instant) => {
    expect(instantOf(gap, zone)).toBe(instant);
    expect(localOf(instant, zone)).toBe(after);
  });
  test.each([
    ['Europe/Berlin', '2026-10-25T02:30', Date.UTC(2026, 9, 25, 0, 30), 60],
    ['America/New_York', '2026-11-01T01:30', Date.UTC(2026, 10, 1, 5, 30), 60],
    ['Australia/Lord_Howe', '2026-04-05T01:45', Date.UTC(2026, 3, 4, 14, 45), 30],
  ])('%s has %s twice', (zone, local, first, minutesBetween) => {
    expect(instantOf(local, zone)).toBe(first);
    expect(localOf(first + minutesBetween * minute, zone)).toBe(local);
  });
  test('Samoa went from 29 to 31 December 2011', () => {
    const lastMinute = instantOf('2011-12-29T23:59', 'Pacific/Apia');
    expect(localOf(lastMinute + minute, 'Pacific/Apia')).toBe('2011-12-31T00:00');
    expect(instantOf('2011-12-30', 'Pacific/Apia')).toBe(lastMinute + minute);
    expect(todayIn(lastMinute + minute, 'Pacific/Apia')).toBe(addDays('2011-12-29', 2));
  });
});
