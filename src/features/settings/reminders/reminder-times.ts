import { counted } from '#domain/text/text.ts';

const halfHours = Array.from({ length: 48 }, (_, index) => {
  const hour = String(Math.floor(index / 2)).padStart(2, '0');
  return `${hour}:${index % 2 === 0 ? '00' : '30'}`;
});

/** Each half hour, and the one that is set, if it is another. */
export const reminderTimes = (current: string): readonly string[] =>
  halfHours.includes(current) ? halfHours : [...halfHours, current].sort();

/** Minutes. */
const leads = [0, 5, 10, 15, 30, 60, 120, 1440];

export const leadTimes = (current: number): readonly number[] =>
  leads.includes(current) ? leads : [...leads, current].sort((a, b) => a - b);

/** "At the time", "10 minutes before", "2 hours before", "A day before" */
export const leadWords = (minutes: number): string => {
  if (minutes === 0) return 'At the time';
  if (minutes === 1440) return 'A day before';
  if (minutes === 60) return 'An hour before';
  return minutes % 60 === 0
    ? `${counted(minutes / 60, 'hour')} before`
    : `${counted(minutes, 'minute')} before`;
};
