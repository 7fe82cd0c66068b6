import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, dateOf, isDateOrDateTime, timeOf } from '#domain/dates/dates.ts';
import { parseQuickLog } from '#domain/log/quick-log.ts';
import { calendarDates, times } from '../arbitraries.ts';

/** A Thursday. */
const today = '2026-03-12';

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
