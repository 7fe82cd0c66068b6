import { expect, test } from 'vitest';
import { leadTimes, leadWords, reminderTimes } from '#features/settings/reminders/reminder-times.ts';

test('the list holds each half hour, and the one that is set', () => {
  expect(reminderTimes('09:00')).toHaveLength(48);
  expect(reminderTimes('09:10')).toHaveLength(49);
  expect([...reminderTimes('09:10')].sort()).toEqual(reminderTimes('09:10'));
});

test('how long before, in words', () => {
  expect(leadTimes(7)).toContain(7);
  expect(leadTimes(30).map(leadWords)).toEqual([
    'At the time',
    '5 minutes before',
    '10 minutes before',
    '15 minutes before',
    '30 minutes before',
    'An hour before',
    '2 hours before',
    'A day before',
  ]);
});
