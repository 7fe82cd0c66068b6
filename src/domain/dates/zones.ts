/**
 * Between local wall time and instants. The zone is always an argument: Electron's main process goes on
 * saying the old one after the user travelled (electron#33723), so somebody must have asked for it just now.
 */
import { Temporal } from 'temporal-polyfill';
import { dateOfDayNumber, dayNumberOf } from './civil.ts';
import { dateOf, isTime, partsOf, timeOf } from './dates.ts';
import type { CalendarDate, DateOrDateTime, EpochMs } from '../records.ts';

const minuteMs = 60_000;
const dayMs = 86_400_000;

/** The zone the machine is in, as of now. `Intl` says the same, and takes tens of milliseconds to begin with. */
export const zoneHere = (): string => Temporal.Now.timeZoneId();

/** Whether the runtime knows the IANA zone. `Etc/Unknown`, which ICU says when it can't tell, is none. */
export function isTimeZone(zone: string): boolean {
  try {
    // The property is only read to make Temporal look the zone up.
    return zone !== '' && Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone).offset !== '';
  } catch {
    return false;
  }
}

/**
 * When a date or local time happens in `zone`; a date counts as `timeForDates` (`HH:MM`) of that day.
 * A time the clocks skip is the first minute after the gap, so that nothing is due before its own time nor
 * later than it must; a time that comes twice is the first one. A whole day that was skipped (Samoa's
 * 30 December 2011) is the start of the next.
 * @throws RangeError when the text is no date or the zone is unknown
 */
export function instantOf(when: DateOrDateTime, zone: string, timeForDates = '00:00'): EpochMs {
  const time = timeOf(when) ?? timeForDates;
  if (!isTime(time)) throw new RangeError(`Not a time: ${JSON.stringify(time)}`);
  const { year, month, day } = partsOf(when);
  const [hour, minute] = [Number(time.slice(0, 2)), Number(time.slice(3))];
  const first = new Temporal.PlainDateTime(year, month, day, hour, minute).toZonedDateTime(zone, {
    disambiguation: 'earlier',
  });
  const wanted = dayNumberOf({ year, month, day }) * dayMs + (hour * 60 + minute) * minuteMs;
  if (localMsOf(first) === wanted) return first.epochMilliseconds;
  const gapEnd = first.getTimeZoneTransition('next');
  // In a gap 'earlier' gives an instant before it, so a transition follows.
  if (gapEnd === null) throw new RangeError(`No such time in ${zone}: ${dateOf(when)} ${time}`);
  return ceilToLocalMinute(gapEnd);
}

/** Wall time in `zone`, `YYYY-MM-DDTHH:MM`; seconds are cut off. */
export function localOf(instant: EpochMs, zone: string): DateOrDateTime {
  const local = localMsOf(Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone));
  const days = Math.floor(local / dayMs);
  const minutes = Math.floor((local - days * dayMs) / minuteMs);
  return `${dateOfDayNumber(days)}T${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** The day that the calendar on the wall shows there. */
export function todayIn(instant: EpochMs, zone: string): CalendarDate {
  return dateOf(localOf(instant, zone));
}

/** The wall clock as if it were UTC's: several times quicker than Temporal's own fields and texts. */
function localMsOf(zoned: Temporal.ZonedDateTime): number {
  return zoned.epochMilliseconds + zoned.offsetNanoseconds / 1e6;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

/** Before 1972 offsets had seconds (Monrovia: -00:44:30), and so had the ends of gaps. */
function ceilToLocalMinute(zoned: Temporal.ZonedDateTime): EpochMs {
  const local = localMsOf(zoned);
  return zoned.epochMilliseconds + Math.ceil(local / minuteMs) * minuteMs - local;
}
