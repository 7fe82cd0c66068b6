/** A calendar file's bytes as text that ical.js can read. */
import { utf16Decoder } from '../text/byte-lines.ts';
import { decodeText } from '../text/decode-line.ts';

/** UTF-8, or UTF-16 with or without a mark, or Windows-1252; lines of old Macs are lines as well. */
export const calendarText = (bytes: Uint8Array): string =>
  (utf16Decoder(bytes)?.decode(bytes) ?? decodeText(bytes)).replace(/^\ufeff/, '').replace(/\r(?!\n)/g, '\n');

/** `DTSTART:20260302`, as many programs write a day, and ical.js reads no day without being told that it is one. */
const bareDay =
  /^(dtstart|dtend|due|recurrence-id|exdate|rdate)(?:;tzid=[^:;\r\n]*)?:(\d{8}(?:,\d{8})*)[ \t]*(?=\r?$)/gim;

/** `DTSTART:2026-03-02T10:00:00Z`, which is ISO 8601's and not iCalendar's. */
const dashedTime =
  /^((?:dtstart|dtend|due|recurrence-id)(?:;[^:\r\n]*)?:)(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(Z?))?[ \t]*(?=\r?$)/gim;

const plainTime = (
  _: string,
  start: string,
  year: string,
  month: string,
  day: string,
  ...time: unknown[]
): string => {
  const [hour, minute, second, utc] = time as readonly (string | undefined)[];
  const ofDay = hour === undefined ? '' : `T${hour}${minute ?? '00'}${second ?? '00'}${utc ?? ''}`;
  return `${start}${year}${month}${day}${ofDay}`;
};

/** Days and times as the standard has them. */
export const withPlainTimes = (text: string): string =>
  text.replace(dashedTime, plainTime).replace(bareDay, '$1;VALUE=DATE:$2');
