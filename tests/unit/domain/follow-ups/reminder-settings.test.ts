import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  allowedFrom,
  defaultReminderTime,
  reminderSettingsOf,
  reminderSettingsToValue,
  type ReminderSettings,
} from '#domain/follow-ups/reminder-settings.ts';
import { instantOf, localOf } from '#domain/dates/zones.ts';
import { reminderRules, zoneNames } from '../arbitraries.ts';

const settings = fc.tuple(reminderRules, fc.boolean()).map(([rules, sound]): ReminderSettings => ({
  reminderTime: rules.reminderTime,
  lead: rules.lead ?? 0,
  quietHours: rules.quietHours,
  quietDays: (rules.quietDays ?? []).toSorted((a, b) => a - b),
  digest: rules.digest ?? false,
  sound,
}));

describe('the setting as it is stored', () => {
  test('comes back as it was', () => {
    fc.assert(
      fc.property(settings, (each) => {
        expect(reminderSettingsOf(reminderSettingsToValue(each))).toEqual(each);
        expect(JSON.parse(JSON.stringify(reminderSettingsToValue(each)))).toEqual(
          reminderSettingsToValue(each),
        );
      }),
    );
  });
  test('unset or broken, it is the default', () => {
    const usual = reminderSettingsOf(undefined);
    expect(usual).toEqual({
      reminderTime: defaultReminderTime,
      lead: 0,
      quietHours: undefined,
      quietDays: [],
      digest: false,
      sound: true,
    });
    const broken = {
      time: '25:00',
      lead: -5,
      quietFrom: '22:00',
      quietTo: '22:00',
      quietDays: [0, 1, 2, 3, 4, 5, 6],
      digest: 'yes',
      sound: null,
    };
    expect(reminderSettingsOf(broken)).toEqual(usual);
    expect(reminderSettingsOf({ time: 9, quietFrom: '22:00', quietDays: [9, 'x'] })).toEqual(usual);
  });
});

describe('quiet', () => {
  const zone = 'Europe/Berlin';
  const until = (local: string, rules: Partial<ReminderSettings>) =>
    localOf(allowedFrom(instantOf(local, zone), { reminderTime: '09:00', ...rules }, zone), zone);
  const night = { quietHours: { from: '22:00', to: '07:00' } };

  test('hours over midnight and within a day', () => {
    expect(until('2026-03-12T21:59', night)).toBe('2026-03-12T21:59');
    expect(until('2026-03-12T22:00', night)).toBe('2026-03-13T07:00');
    expect(until('2026-03-13T06:59', night)).toBe('2026-03-13T07:00');
    expect(until('2026-03-13T07:00', night)).toBe('2026-03-13T07:00');
    expect(until('2026-03-12T12:30', { quietHours: { from: '12:00', to: '13:00' } })).toBe(
      '2026-03-12T13:00',
    );
  });
  test('a weekend ends at the reminder time of Monday', () => {
    const weekend = { quietDays: [0, 6] as const };
    expect(until('2026-03-14T10:00', weekend)).toBe('2026-03-16T09:00');
    expect(until('2026-03-13T23:00', { ...weekend, ...night })).toBe('2026-03-16T09:00');
    expect(until('2026-03-16T06:00', { ...weekend, ...night })).toBe('2026-03-16T07:00');
  });
  test('all seven days are none', () => {
    expect(until('2026-03-14T10:00', { quietDays: [0, 1, 2, 3, 4, 5, 6] })).toBe('2026-03-14T10:00');
  });
  test('whatever is set, it only puts off, by a week and a day at most, and to a time that is not quiet', () => {
    const moments = fc.integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2030, 0, 1) });
    fc.assert(
      fc.property(moments, reminderRules, zoneNames, (at, rules, here) => {
        const allowed = allowedFrom(at, rules, here);
        expect(allowed).toBeGreaterThanOrEqual(at);
        expect(allowed - at).toBeLessThanOrEqual(8 * 86_400_000 + 3_600_000);
        expect(allowedFrom(allowed, rules, here)).toBe(allowed);
      }),
      { numRuns: 2000 },
    );
  });
});
