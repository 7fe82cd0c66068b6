import { isTime } from '#domain/dates.ts';

/** What the store uses until the user has said anything. */
export const defaultReminderTime = '09:00';

export const reminderTime = (value: Readonly<Record<string, unknown>> | undefined): string => {
  const time = value?.['time'];
  return typeof time === 'string' && isTime(time) ? time : defaultReminderTime;
};

const halfHours = Array.from({ length: 48 }, (_, index) => {
  const hour = String(Math.floor(index / 2)).padStart(2, '0');
  return `${hour}:${index % 2 === 0 ? '00' : '30'}`;
});

/** Each half hour, and the one that is set, if it is another. */
export const reminderTimes = (current: string): readonly string[] =>
  halfHours.includes(current) ? halfHours : [...halfHours, current].sort();
