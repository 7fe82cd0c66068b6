/** A calendar file's bytes as text that ical.js can read. */
import { utf16Decoder } from '../text/byte-lines.ts';
import { decodeText } from '../text/decode-line.ts';

/** UTF-8, or UTF-16 with or without a mark, or Windows-1252; lines of old Macs are lines as well. */
export const calendarText = (bytes: Uint8Array): string =>
  (utf16Decoder(bytes)?.decode(bytes) ?? decodeText(bytes)).replace(/^\ufeff/, '').replace(/\r(?!\n)/g, '\n');

/** `DTSTART:20260302`, as many programs write a day, and ical.js reads no day without being told that it is one. */
const bareDay =
  /^(dtstart|dtend|due|recurrence-id|exdate|rdate)(?:;tzid=[^:;\r\n]*)?:(\d{8}(?:,\d{8})*)[ \t]*(?=\r?$)/gim;

/** `DTSTART;TZID=tzone://Microsoft/Utc:20260302T100000`: a colon in a name that no quotation marks hold together. */
const bareZone =
  /^((?:dtstart|dtend|due|recurrence-id|exdate|rdate);(?:[^":\r\n]*;)?tzid=)([^";\r\n]*:[^";\r\n]*)(?=:\d{8})/gim;

/** ISO 8601's `2026-03-02T10:00:00+01:00`, and iCalendar's own without seconds or with what it has no place for. */
const looseTime =
  /^((?:dtstart|dtend|due|recurrence-id)(?:;(?:"[^"\r\n]*"|[^":\r\n])*)?:)(\d{4})-?(\d{2})-?(\d{2})(?:T(\d{2}):?(\d{2})(?::?(\d{2})(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?[ \t]*(?=\r?$)/gim;

const zoneOf = /;tzid=(?:"[^"]*"|[^";:]*)/i;

function plainTime(_: string, start: string, ...parts: unknown[]): string {
  const [year = '', month = '', day = '', hour, minute = '00', second = '00', zone = ''] = parts as readonly (
    string | undefined
  )[];
  if (hour === undefined) return `${start}${year}${month}${day}`;
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})$/.exec(zone) ?? [];
  if (sign === undefined)
    return `${start}${year}${month}${day}T${hour}${minute}${second}${zone.toUpperCase()}`;
  const utc = Date.parse(
    `${year}-${month}-${day}T${hour}:${minute}:${second}${sign}${hours ?? ''}:${minutes ?? ''}`,
  );
  // A day that doesn't exist is told as such later on.
  if (Number.isNaN(utc)) return `${start}${year}${month}${day}T${hour}${minute}${second}`;
  return `${start.replace(zoneOf, '')}${new Date(utc).toISOString().replace(/[-:]|\.\d+/g, '')}`;
}

/** Days and times as the standard has them. */
export const withPlainTimes = (text: string): string =>
  text.replace(bareZone, '$1"$2"').replace(looseTime, plainTime).replace(bareDay, '$1;VALUE=DATE:$2');
