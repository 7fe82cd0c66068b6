/**
 * Between local wall time and instants. The zone is always an argument: Electron's main process goes on
 * saying the old one after the user travelled (electron#33723), so somebody must have asked for it just now.
 */
import { Temporal } from 'temporal-polyfill';
import { dateOf, timeOf, withTime } from './dates.ts';
import type { CalendarDate, DateOrDateTime, EpochMs } from './records.ts';

const minuteMs = 60_000;

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
  const local = Temporal.PlainDateTime.from(withTime(dateOf(when), timeOf(when) ?? timeForDates));
  const first = local.toZonedDateTime(zone, { disambiguation: 'earlier' });
  if (first.toPlainDateTime().equals(local)) return first.epochMilliseconds;
  const gapEnd = first.getTimeZoneTransition('next');
  // In a gap 'earlier' gives an instant before it, so a transition follows.
  if (gapEnd === null) throw new RangeError(`No such time in ${zone}: ${when}`);
  return ceilToLocalMinute(gapEnd);
}

/** Wall time in `zone`, `YYYY-MM-DDTHH:MM`; seconds are cut off. */
export function localOf(instant: EpochMs, zone: string): DateOrDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant)
    .toZonedDateTimeISO(zone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute', roundingMode: 'floor' });
}

export function todayIn(instant: EpochMs, zone: string): CalendarDate {
  return dateOf(localOf(instant, zone));
}

/** Before 1972 offsets had seconds (Monrovia: -00:44:30), and so had the ends of gaps. */
function ceilToLocalMinute(zoned: Temporal.ZonedDateTime): EpochMs {
  const over = zoned.second * 1000 + zoned.millisecond;
  return zoned.epochMilliseconds + (over === 0 ? 0 : minuteMs - over);
}
