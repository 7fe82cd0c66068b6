/** A zone as iCalendar has it (RFC 5545 §3.6.5): its offsets and the moments they change, for the years that matter. */
import { Temporal } from 'temporal-polyfill';
import type { EpochMs } from '#domain/records.ts';

const two = (value: number): string => String(value).padStart(2, '0');

/** `+0530` */
const offsetOf = (nanoseconds: number): string => {
  const minutes = Math.round(Math.abs(nanoseconds) / 6e10);
  return `${nanoseconds < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}${two(minutes % 60)}`;
};

const yearMs = 365.25 * 86_400_000;
const mostChanges = 200;

/** Lines of a VTIMEZONE that is right between these instants, and after them as long as nobody changes the rules. */
export const timeZoneLines = (zone: string, from: EpochMs, to: EpochMs): readonly string[] => {
  const lines = ['BEGIN:VTIMEZONE', `TZID:${zone}`];
  let at = Temporal.Instant.fromEpochMilliseconds(from - yearMs).toZonedDateTimeISO(zone);
  let before = at.offsetNanoseconds;
  const add = (zoned: Temporal.ZonedDateTime, offsetBefore: number) => {
    // Said in the wall time that was there before.
    const local = zoned.toPlainDateTime().subtract({
      nanoseconds: zoned.offsetNanoseconds - offsetBefore,
    });
    const isSummer = zoned.offsetNanoseconds > offsetBefore;
    const kind = isSummer ? 'DAYLIGHT' : 'STANDARD';
    lines.push(
      `BEGIN:${kind}`,
      `DTSTART:${String(local.year)}${two(local.month)}${two(local.day)}T${two(local.hour)}${two(local.minute)}00`,
      `TZOFFSETFROM:${offsetOf(offsetBefore)}`,
      `TZOFFSETTO:${offsetOf(zoned.offsetNanoseconds)}`,
      `END:${kind}`,
    );
  };
  add(at, before);
  for (let changes = 0; changes < mostChanges; changes += 1) {
    const next = at.getTimeZoneTransition('next');
    if (next === null || next.epochMilliseconds > to + 2 * yearMs) break;
    add(next, before);
    before = next.offsetNanoseconds;
    at = next;
  }
  lines.push('END:VTIMEZONE');
  return lines;
};
