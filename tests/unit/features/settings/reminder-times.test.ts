import { expect, test } from 'vitest';
import { defaultReminderTime, reminderTime, reminderTimes } from '#features/settings/reminder-times.ts';

test('an unset or broken setting is the default', () => {
  expect(reminderTime(undefined)).toBe(defaultReminderTime);
  expect(reminderTime({ time: '25:00' })).toBe(defaultReminderTime);
  expect(reminderTime({ time: 9 })).toBe(defaultReminderTime);
  expect(reminderTime({ time: '07:30' })).toBe('07:30');
});

test('the list holds each half hour, and the one that is set', () => {
  expect(reminderTimes('09:00')).toHaveLength(48);
  expect(reminderTimes('09:10')).toHaveLength(49);
  expect([...reminderTimes('09:10')].sort()).toEqual(reminderTimes('09:10'));
});
