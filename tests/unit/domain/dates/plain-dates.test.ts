import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysBetween, isDateOrDateTime, weekday } from '#domain/dates/dates.ts';
import { parsePlainDate } from '#domain/dates/plain-dates.ts';
import { fullDateWords, monthNames, weekdayNames } from '#domain/people/words.ts';
import { calendarDates, times } from '../arbitraries.ts';

/** A Thursday. */
const today = '2026-03-12';

describe('plain-word dates', () => {
  test.each([
    ['today', '2026-03-12'],
    [' Tomorrow ', '2026-03-13'],
    ['day after tomorrow', '2026-03-14'],
    ['in 2 weeks', '2026-03-26'],
    ['in a month', '2026-04-12'],
    ['two days', '2026-03-14'],
    ['next week', '2026-03-16'],
    ['fri', '2026-03-13'],
    ['fri 14:30', '2026-03-13T14:30'],
    ['14:30 fri', '2026-03-13T14:30'],
    ['thu', '2026-03-19'],
    ['next Tue 9am', '2026-03-17T09:00'],
    ['next Friday, 9:30 pm', '2026-03-20T21:30'],
    ['wednesday at 9', '2026-03-18T09:00'],
    ['tomorrow morning', '2026-03-13T09:00'],
    ['tonight', '2026-03-12T19:00'],
    ['this evening', '2026-03-12T19:00'],
    ['12 Mar', '2026-03-12'],
    ['11 March', '2027-03-11'],
    ['Mar 20th, 2027', '2027-03-20'],
    ['the 3rd of May', '2026-05-03'],
    ['29 Feb', '2028-02-29'],
    ['12.4.', '2026-04-12'],
    ['12.4.2027 12:15', '2027-04-12T12:15'],
    ['2026-03-12 10:30', '2026-03-12T10:30'],
    ['2026-03-12T10:30', '2026-03-12T10:30'],
    ['2025-01-01', '2025-01-01'],
    ['noon', '2026-03-12T12:00'],
    ['9am', '2026-03-13T09:00'],
    ['12am', '2026-03-13T00:00'],
    ['12:30pm', '2026-03-12T12:30'],
    ['in 2 hours', '2026-03-12T13:00'],
    ['in 20 hours', '2026-03-13T07:00'],
    ['in 30 min', '2026-03-12T11:30'],
    ['in half an hour', '2026-03-12T11:30'],
    ['in 2h', '2026-03-12T13:00'],
    ['in a fortnight', '2026-03-26'],
    ['in a couple of weeks', '2026-03-26'],
    ['in a few days', '2026-03-15'],
    ['in 2w', '2026-03-26'],
    ["in two weeks' time", '2026-03-26'],
    ['2 weeks from today', '2026-03-26'],
    ['a week from tomorrow', '2026-03-20'],
    ['a week on Monday', '2026-03-23'],
    ['Monday week', '2026-03-23'],
    ['the week after next', '2026-03-23'],
    ['this weekend', '2026-03-14'],
    ['next weekend', '2026-03-21'],
    ['end of the week', '2026-03-13'],
    ['end of next month', '2026-04-30'],
    ['end of February', '2027-02-28'],
    ['mid-May', '2026-05-15'],
    ['in May', '2026-05-01'],
    ['in March', '2027-03-01'],
    ['the 11th', '2026-04-11'],
    ['on the 31st', '2026-03-31'],
    ['2026/03/20', '2026-03-20'],
    ['weds', '2026-03-18'],
    ['tonight at 8', '2026-03-12T20:00'],
    ['tonight 8pm', '2026-03-12T20:00'],
    ['tomorrow evening at 8', '2026-03-13T20:00'],
    ['tomorrow night', '2026-03-13T19:00'],
    ['this evening at 8', '2026-03-12T20:00'],
    ['Fri at 9 in the morning', '2026-03-13T09:00'],
    ['in the morning', '2026-03-13T09:00'],
    ['tue at 5', '2026-03-17T17:00'],
    ["5 o'clock tomorrow", '2026-03-13T17:00'],
    ['tomorrow at 14.30', '2026-03-13T14:30'],
    ['tomorrow - 9am', '2026-03-13T09:00'],
  ])('%j', (text, due) => {
    expect(parsePlainDate(text, today, '2026-03-12T11:00')).toBe(due);
  });
  test.each([
    '',
    'soon',
    '31 Feb',
    '0 May',
    '12/3',
    '3/12/2026',
    '2026-02-30',
    '25:00',
    '13pm',
    'tomorrow 25:00',
    'fri sat',
    'in weeks',
    'next',
    'tomorrow and Friday',
    '12',
    'call Ana tomorrow',
    'may',
  ])('%j says no day', (text) => {
    expect(parsePlainDate(text, today)).toBeUndefined();
  });
  test('a span of hours needs to know the time', () => {
    expect(parsePlainDate('in 2 hours', today)).toBeUndefined();
  });
  test('a weekday is the coming one, "next" the one of the week after', () => {
    fc.assert(
      fc.property(calendarDates, fc.nat({ max: 6 }), (now, day) => {
        const name = weekdayNames[day] ?? '';
        const coming = parsePlainDate(name, now) ?? '';
        expect(weekday(coming)).toBe(day);
        expect([1, 2, 3, 4, 5, 6, 7]).toContain(daysBetween(now, coming));
        const next = parsePlainDate(`next ${name.slice(0, 3).toUpperCase()}`, now) ?? '';
        expect(weekday(next)).toBe(day);
        expect([0, 7]).toContain(daysBetween(coming, next));
      }),
    );
  });
  test('reads every day and time written out', () => {
    fc.assert(
      fc.property(calendarDates, times, calendarDates, (date, time, now) => {
        const [year, month, day] = date.split('-').map(Number);
        const words = `${day} ${monthNames[(month ?? 1) - 1]} ${year}`;
        expect(fullDateWords(date)).toContain(words);
        expect(parsePlainDate(words, now)).toBe(date);
        expect(parsePlainDate(`${words} at ${time}`, now)).toBe(`${date}T${time}`);
        expect(parsePlainDate(`${date} ${time}`, now)).toBe(`${date}T${time}`);
      }),
    );
  });
  test('answers a real date or nothing, to whatever is typed', () => {
    const words = fc.constantFrom(
      'next',
      'tue',
      '12',
      'mar',
      'at',
      '9am',
      '14:30',
      'in',
      'a',
      'week',
      ',',
      '31',
      '.',
      '2026',
    );
    const typed = fc.oneof(
      fc.string(),
      fc.array(words, { maxLength: 6 }).map((parts) => parts.join(' ')),
    );
    fc.assert(
      fc.property(typed, calendarDates, (text, now) => {
        const due = parsePlainDate(text, now, `${now}T10:00`);
        expect(due === undefined || isDateOrDateTime(due)).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });
});
