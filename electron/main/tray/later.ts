export type Later = 'hour' | 'tomorrow';

/**
 * V8 keeps the zone that the shell was started in, also after the user has travelled (electron#33723). It looks again
 * when TZ is written.
 */
const lookForZone = (): void => {
  const { TZ } = process.env;
  if (TZ === undefined) delete process.env['TZ'];
  else process.env['TZ'] = TZ;
};

/**
 * The instant, in epoch milliseconds, that "for an hour" or "until tomorrow" means at `now`.
 * @param morning `HH:MM` by the wall clock at which a day of reminders begins
 */
export const laterToInstant = (later: Later, now: Date, morning = '09:00'): number => {
  if (later === 'hour') return now.getTime() + 60 * 60 * 1000;
  const [hour = 9, minute = 0] = morning.split(':').map(Number);
  lookForZone();
  // The constructor takes days past a month's end and wall times of either DST offset.
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1, hour, minute).getTime();
};

/** "16:30" today, "tomorrow at 09:00" else; undefined once it has passed. */
export const pauseInWords = (until: number | undefined, now: Date, locale?: string): string | undefined => {
  if (until === undefined || until <= now.getTime()) return undefined;
  lookForZone();
  const end = new Date(until);
  const time = end.toLocaleTimeString(locale, { hour: 'numeric', minute: '2-digit' });
  return end.toDateString() === now.toDateString() ? time : `tomorrow at ${time}`;
};
