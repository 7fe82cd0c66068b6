import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, dateOf, daysBetween, isDateOrDateTime, timeOf, weekday } from '#domain/dates/dates.ts';
import { parsePlainDate } from '#domain/dates/plain-dates.ts';
import { parseQuickLog } from '#domain/log/quick-log.ts';
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

describe('one line to an interaction', () => {
  test.each([
    ['coffee yesterday, moves in May', 'coffee', '2026-03-11', 'Coffee, moves in May'],
    ['called last Fri about robotics', 'call', '2026-03-06', 'Called about robotics'],
    ['yesterday: lunch at Samovar', 'met', '2026-03-11', 'Lunch at Samovar'],
    ['On Friday we met at the fair', 'met', '2026-03-06', 'We met at the fair'],
    ['We had a quick coffee', 'coffee', '2026-03-12', 'We had a quick coffee'],
    ['Zoom call today at 15:00 with Bo', 'video', '2026-03-12T15:00', 'Zoom call with Bo'],
    ['Emailed her the slides 3 days ago', 'email', '2026-03-09', 'Emailed her the slides'],
    ['12 Mar coffee', 'coffee', '2026-03-12', 'Coffee'],
    ['coffee 2026-03-01', 'coffee', '2026-03-01', 'Coffee'],
    ['coffee tue with Bo', 'coffee', '2026-03-10', 'Coffee with Bo'],
    ['met on Thu', 'met', '2026-03-05', 'Met'],
    ['thanked him for the intro', 'thanks', '2026-03-12', 'Thanked him for the intro'],
    ['introduced her to Chidi', 'introduction', '2026-03-12', 'Introduced her to Chidi'],
    [
      'Coffee at Kaffa yesterday 10:30, needs a writer',
      'coffee',
      '2026-03-11T10:30',
      'Coffee at Kaffa, needs a writer',
    ],
    ['yesterday', 'other', '2026-03-11', 'Yesterday'],
    ['coffee (yesterday)', 'coffee', '2026-03-11', 'Coffee'],
    ['We talked at length yesterday', 'other', '2026-03-11', 'We talked at length'],
    ['coffee with Ana and Bo yesterday', 'coffee', '2026-03-11', 'Coffee with Ana and Bo'],
    ['saw Ana yesterday', 'met', '2026-03-11', 'Saw Ana'],
    ['saw her yesterday', 'other', '2026-03-11', 'Saw her'],
    ['talked to Ana on the phone yesterday', 'other', '2026-03-11', 'Talked to Ana on the phone'],
    ['wrote to Ana on 3 Mar', 'email', '2026-03-03', 'Wrote to Ana'],
    ['introduced Bo to Ana yesterday', 'introduction', '2026-03-11', 'Introduced Bo to Ana'],
    ['skype with Bo on wed at 3pm', 'video', '2026-03-11T15:00', 'Skype with Bo'],
    ['last Tuesday evening drinks with Bo', 'met', '2026-03-10', 'Drinks with Bo'],
    ['coffee a couple of weeks ago with Bo', 'coffee', '2026-02-26', 'Coffee with Bo'],
    ['lunch a fortnight ago', 'met', '2026-02-26', 'Lunch'],
    ['coffee 2 years ago', 'coffee', '2024-03-12', 'Coffee'],
    ['call with Bo an hour ago', 'call', '2026-03-12', 'Call with Bo'],
    ['drinks last weekend', 'met', '2026-03-07', 'Drinks'],
    ['met on the 20th', 'met', '2026-02-20', 'Met'],
    ['coffee at 3pm yesterday', 'coffee', '2026-03-11T15:00', 'Coffee'],
    ['coffee yesterday at 15.30', 'coffee', '2026-03-11T15:30', 'Coffee'],
    ['coffee at 3 with Bo', 'coffee', '2026-03-12T15:00', 'Coffee with Bo'],
  ])('%j', (text, kind, at, summary) => {
    expect(parseQuickLog(text, today)).toEqual({ kind, at, summary });
  });
  test.each([
    'Called about the launch on 12 May',
    'She moves on Friday, she told me',
    'Coffee 13 Mar',
    'Lunch on 29 Feb',
    '2027-01-01 coffee',
    'Sat down with Ana',
    'Met Sun Li',
    'Met April 3 times',
    'March planning call',
    'She may join',
    'Coffee yesterday 25:61',
    'Coffee with Ana next Friday',
    'Coffee every Friday',
    'Coffee with Ana and she moves on Friday',
    'Met Bo and agreed on Friday',
    'Told her she moves to Bonn on Friday',
  ])('%j happened today: its days are about something else', (text) => {
    const { at, summary } = parseQuickLog(text, today);
    expect([at, summary]).toEqual([today, text]);
  });
  test.each([
    'calls for papers',
    'coffeeshop idea',
    'her interviewee',
    'likes coffee',
    'saw her post',
    'metro',
  ])('%j has no kind', (text) => {
    expect(parseQuickLog(text, today).kind).toBe('other');
  });
  test('never in the future, never without words, and no word is made up or moved', () => {
    const words = fc.constantFrom(
      ...'coffee|called|yesterday|,|last|Fri|about|Ana|12 Mar|3 days ago|on|May|at|10:30|robotics|today|2026-03-01|(|)|:|she|with'.split(
        '|',
      ),
    );
    const lines = fc.oneof(
      fc.string({ minLength: 1 }),
      fc.array(words, { minLength: 1, maxLength: 9 }).map((w) => w.join(' ')),
    );
    fc.assert(
      fc.property(lines, calendarDates, (text, now) => {
        const { at, summary } = parseQuickLog(text, now);
        expect(isDateOrDateTime(at)).toBe(true);
        expect(dateOf(at) <= now).toBe(true);
        expect(summary === '').toBe(text.trim() === '');
        const rest = text.toLowerCase().split(/\s+/u);
        for (const word of summary.toLowerCase().split(/\s+/u)) {
          const place = rest.findIndex((each) => each.endsWith(word) || each.startsWith(word));
          expect(place).toBeGreaterThanOrEqual(0);
          rest.splice(0, place);
        }
      }),
      { numRuns: 2000 },
    );
  });
  test('the time said belongs to the day said', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), times, (days, time) => {
        const { at } = parseQuickLog(`coffee ${days} days ago at ${time}, good`, today);
        expect([dateOf(at), timeOf(at)]).toEqual([addDays(today, -days), time]);
      }),
    );
  });
});
