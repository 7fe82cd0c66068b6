import { countPattern, monthOf, spanOf, spanUnitPattern, weekdayOf } from './date-phrases.ts';
import { addDays, addMonths, isCalendarDate, partsOf, weekday } from './dates.ts';
import type { CalendarDate } from '../records.ts';

/**
 * The day that words mean for something that has happened: "today", "yesterday", "last Fri", "3 weeks ago", "the 12th",
 * "12 Mar", "March 12th, 2025", "2026-03-12". A weekday is the last one before today, and what has no month or year is
 * in the latest that fits. Undefined when it isn't understood, and for a day to come.
 */
export function pastDay(text: string, today: CalendarDate): CalendarDate | undefined {
  const day = dayOf(text.trim().replace(/\s+/gu, ' ').toLowerCase(), today);
  return day !== undefined && day <= today ? day : undefined;
}

function dayOf(day: string, today: CalendarDate): CalendarDate | undefined {
  if (/^(?:earlier )?today$|^this [mae]|(?:h|hrs?|hours?|mins?|minutes?|hour) ago$/.test(day)) return today;
  if (day === 'yesterday' || day === 'last night') return addDays(today, -1);
  if (day.endsWith('before yesterday')) return addDays(today, -2);
  if (day === 'last week') return addDays(today, -7);
  if (day === 'last month') return addMonths(today, -1);
  const bare = day.replace(/^(?:on |last |this )?(?:the )?/, '');
  const ago = agoPattern.exec(bare);
  if (ago !== null) return agoFrom(ago[1] ?? '', ago[2] ?? '', today);
  // The Saturday of the last one that is over.
  if (day === 'last weekend') return addDays(today, -weekday(today) - (weekday(today) === 6 ? 7 : 1));
  const dayAlone = /^(\d{1,2})(?:st|nd|rd|th)$/.exec(bare);
  if (dayAlone !== null) return latestDayOfMonth(Number(dayAlone[1]), today);
  if (isCalendarDate(bare)) return bare;
  const dayFirst = /^(\d{1,2})\D*? ([a-z]+)\.?(?:,? (\d{4}))?$/.exec(bare);
  if (dayFirst !== null) return latest(dayFirst[1], monthOf(dayFirst[2] ?? ''), dayFirst[3], today);
  const monthFirst = /^([a-z]+)\.? (\d{1,2})\D*?(?:,? (\d{4}))?$/.exec(bare);
  if (monthFirst !== null) return latest(monthFirst[2], monthOf(monthFirst[1] ?? ''), monthFirst[3], today);
  const wanted = weekdayOf(bare);
  // The last one before today: today itself would be called that.
  return wanted === undefined ? undefined : addDays(today, -(((weekday(today) - wanted + 6) % 7) + 1));
}

const agoPattern = new RegExp(`^(${countPattern}) (${spanUnitPattern}) ago$`);

function agoFrom(count: string, unit: string, today: CalendarDate): CalendarDate | undefined {
  const span = spanOf(count, unit);
  if (span === undefined) return undefined;
  return 'days' in span ? addDays(today, -span.days) : addMonths(today, -span.months);
}

/** "on the 12th": of this month, or of the last one that had it. */
function latestDayOfMonth(day: number, today: CalendarDate): CalendarDate | undefined {
  return [0, -1, -2]
    .map(
      (later) => `${addMonths(`${today.slice(0, 8)}01`, later).slice(0, 8)}${String(day).padStart(2, '0')}`,
    )
    .find((date) => isCalendarDate(date) && date <= today);
}

/** The day with its year; without one the latest. */
function latest(
  day: string | undefined,
  month: number | undefined,
  year: string | undefined,
  today: CalendarDate,
): CalendarDate | undefined {
  if (month === undefined) return undefined;
  const monthDay = `${String(month).padStart(2, '0')}-${(day ?? '').padStart(2, '0')}`;
  if (year !== undefined) return valid(`${year}-${monthDay}`);
  const thisYear = partsOf(today).year;
  return [thisYear, thisYear - 1]
    .map((each) => valid(`${String(Math.max(each, 0)).padStart(4, '0')}-${monthDay}`))
    .find((each) => each !== undefined && each <= today);
}

function valid(date: string): CalendarDate | undefined {
  return isCalendarDate(date) ? date : undefined;
}
