/** What the store uses until the user has said anything. */
export const defaultReminderTime = '09:00';

const timePattern = /^([01]\d|2[0-3]):[0-5]\d$/;

export const reminderTime = (value: Readonly<Record<string, unknown>> | undefined): string => {
  const time = value?.['time'];
  return typeof time === 'string' && timePattern.test(time) ? time : defaultReminderTime;
};

const halfHours = Array.from({ length: 48 }, (_, index) => {
  const hour = String(Math.floor(index / 2)).padStart(2, '0');
  return `${hour}:${index % 2 === 0 ? '00' : '30'}`;
});

/** Each half hour, and the one that is set, if it is another. */
export const reminderTimes = (current: string): readonly string[] =>
  halfHours.includes(current) ? halfHours : [...halfHours, current].sort();

/** As the user's locale writes it: "09:00", "9:00 AM". */
export const timeWords = (time: string, locale?: string): string =>
  new Date(`2000-01-01T${time}:00Z`).toLocaleTimeString(locale, {
    hour: 'numeric',
    minute: '2-digit',
    timeZone: 'UTC',
  });
