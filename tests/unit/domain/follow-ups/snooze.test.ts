import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, timeOf, weekday } from '#domain/dates/dates.ts';
import { snoozeOptions, type SnoozeId, type SnoozeInput } from '#domain/follow-ups/snooze.ts';
import { instantOf, localOf, todayIn } from '#domain/dates/zones.ts';
import { times, zoneNames } from '../arbitraries.ts';

const zone = 'Europe/Berlin';
const at = (local: string) => ({
  now: instantOf(local, zone),
  zone,
  reminderTime: '09:00',
  firstDayOfWeek: 1,
});
const untilOf = (id: SnoozeId, input: SnoozeInput) =>
  snoozeOptions(input).find((option) => option.id === id)?.until;
const said = (local: string) => snoozeOptions(at(local)).map(({ label, when }) => `${label}: ${when}`);

test('on a Thursday morning', () => {
  expect(said('2026-03-12T10:20')).toEqual([
    'In 10 minutes: today at 10:30',
    'In an hour: today at 11:20',
    'Tonight: today at 19:00',
    'Tomorrow: tomorrow at 9:00',
    'Next week: on Mon at 9:00',
  ]);
});

test('what has passed or is the same again is left out', () => {
  expect(said('2026-03-12T19:30').map((line) => line.split(':')[0])).toEqual([
    'In 10 minutes',
    'In an hour',
    'Tomorrow',
    'Next week',
  ]);
  // Sunday: next week is tomorrow.
  expect(said('2026-03-15T10:00').map((line) => line.split(':')[0])).not.toContain('Next week');
  expect(untilOf('tomorrow', at('2026-03-12T19:30'))).toBe(instantOf('2026-03-13T09:00', zone));
});

test('seconds are rounded up, and the night the clocks change is no trap', () => {
  const { now } = at('2026-03-12T10:20');
  expect(untilOf('10-minutes', { ...at('2026-03-12T10:20'), now: now + 1 })).toBe(now + 11 * 60_000);
  expect(untilOf('1-hour', at('2026-03-29T01:30'))).toBe(instantOf('2026-03-29T03:30', zone));
});

test('always later, in order, days at the reminder hour, a week from its first working day', () => {
  const moments = fc.integer({ min: Date.UTC(2020, 0), max: Date.UTC(2035, 0) });
  fc.assert(
    fc.property(
      moments,
      zoneNames,
      times,
      fc.constantFrom(0, 1, 6),
      (now, here, reminderTime, firstDayOfWeek) => {
        const options = snoozeOptions({ now, zone: here, reminderTime, firstDayOfWeek });
        const untils = [now, ...options.map(({ until }) => until)];
        expect(untils.every((until, index) => index === 0 || until > (untils[index - 1] ?? 0))).toBe(true);
        const tomorrow = addDays(todayIn(now, here), 1);
        for (const { id, until } of options) {
          const local = localOf(until, here);
          const day = id === 'tomorrow' ? local.startsWith(tomorrow) : true;
          const monday = id === 'next-week' ? weekday(local) !== 0 : true;
          // Or a little later, where the clocks skip that hour.
          const hour = id === 'tomorrow' || id === 'next-week' ? (timeOf(local) ?? '') >= reminderTime : true;
          expect([day, monday, hour]).toEqual([true, true, true]);
        }
      },
    ),
    { numRuns: 500 },
  );
});
