import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, dateOf } from '#domain/dates/dates.ts';
import type { NextStep } from '#domain/records.ts';
import {
  balanceWords,
  dateWords,
  dayHeading,
  dayWords,
  fullDateWords,
  nextStepWords,
  onWords,
  partialDateWords,
  quietWords,
  whenWords,
} from '#domain/people/words.ts';
import { calendarDates, datesOrDateTimes, followUpKinds } from '../arbitraries.ts';

/** A Thursday. */
const today = '2026-03-12';

describe('whenWords', () => {
  test.each([
    ['2026-03-10', 'since Tue'],
    ['2026-03-11', 'since yesterday'],
    ['2026-03-06', 'since Fri'],
    ['2026-03-05', 'since 5 Mar'],
    ['2026-03-10T09:00', 'since Tue'],
    ['2025-06-05', 'since 5 Jun 2025'],
    ['2026-03-12', 'today'],
    ['2026-03-12T10:30', '10:30'],
    ['2026-03-12T09:05', '9:05'],
    ['2026-03-13', 'tomorrow'],
    ['2026-03-13T15:00', 'tomorrow, 15:00'],
    ['2026-03-16T17:00', 'Mon, 17:00'],
    ['2026-03-17', 'Tue'],
    ['2026-03-18', 'Wed'],
    ['2026-03-19', '19 Mar'],
    ['2026-03-31T12:30', '31 Mar, 12:30'],
    ['2027-03-12', '12 Mar 2027'],
  ])('%s: %s', (due, words) => {
    expect(whenWords(due, today)).toBe(words);
  });
  test('a time that has passed today', () => {
    expect(whenWords('2026-03-12T10:30', today, '2026-03-12T10:31')).toBe('since 10:30');
    expect(whenWords('2026-03-12T10:30', today, '2026-03-12T10:30')).toBe('10:30');
  });
  test('"since" exactly for days that have passed', () => {
    fc.assert(
      fc.property(datesOrDateTimes, calendarDates, (due, now) => {
        expect(whenWords(due, now).startsWith('since ')).toBe(dateOf(due) < now);
      }),
    );
  });
  test('within half a year no two days have the same words', () => {
    fc.assert(
      fc.property(calendarDates, (now) => {
        const words = Array.from({ length: 365 }, (_, at) => whenWords(addDays(now, at - 182), now));
        expect(new Set(words).size).toBe(words.length);
      }),
      { numRuns: 20 },
    );
  });
});

test('days in a sentence, as headings, and in full', () => {
  expect(onWords('2026-03-12T10:30', today)).toBe('today at 10:30');
  expect(onWords('2026-03-16T17:00', today)).toBe('on Mon at 17:00');
  expect(onWords('2026-03-26', today)).toBe('on 26 Mar');
  expect(dayWords('2026-03-11', today)).toBe('yesterday');
  expect(dateWords('2025-12-12', today)).toBe('12 Dec');
  expect(dateWords('2026-11-20', today)).toBe('20 Nov');
  expect(dateWords('2025-03-12', today)).toBe('12 Mar 2025');
  expect([today, '2026-03-11', '2026-03-06', '2026-02-24'].map((date) => dayHeading(date, today))).toEqual([
    'Today',
    'Yesterday',
    'Fri 6 Mar',
    '24 Feb',
  ]);
  expect(fullDateWords(today)).toBe('Thursday 12 March 2026');
  expect(fullDateWords('2026-03-12T09:30')).toBe('Thursday 12 March 2026, 9:30');
  expect(['2024', '2024-05', '2024-05-12', '--05-12'].map(partialDateWords)).toEqual([
    '2024',
    'May 2024',
    '12 May 2024',
    '12 May',
  ]);
});

describe('the third line of a card', () => {
  const step = (kind: NextStep['kind'], due: string, summary = ''): NextStep => ({
    followUpId: 'f',
    kind,
    summary,
    due,
  });
  test.each([
    [
      step('report-back', '2026-03-10', 'Tell her about the Norrvik opening'),
      'Report back, since Tue',
      'red',
    ],
    [step('custom', '2026-03-06', 'Send the template.'), 'Send the template, since Fri', 'red'],
    [step('custom', '2026-03-06', 'send the template'), 'Send the template, since Fri', 'red'],
    [step('custom', '2026-03-06', 'iPad for the choir'), 'iPad for the choir, since Fri', 'red'],
    [step('thanks', '2026-03-09'), 'Say thanks, since Mon', 'red'],
    [step('meeting', '2026-03-12T10:30', 'Coffee'), 'Coffee today at 10:30', 'ink'],
    [step('meeting', '2026-03-13', 'Coffee'), 'Coffee tomorrow', 'ink'],
    [step('meeting', '2026-03-16T17:00', 'Call'), 'Call on Mon at 17:00', 'ink'],
    [step('custom', '2026-03-19', 'See her show'), 'See her show on 19 Mar', 'ink'],
    [step('follow-up', '2026-03-17'), 'Follow up in 5 days', 'ink'],
    [step('follow-up', '2026-03-17T09:00'), 'Follow up on Tue at 9:00', 'ink'],
    [step('keep-in-touch', '2026-03-26'), 'Keep in touch on 26 Mar', 'ink'],
    [step('keep-in-touch', '2026-03-12'), 'Keep in touch today', 'ink'],
    [step('keep-in-touch', '2026-03-11'), 'Quiet for 4 months', 'quiet'],
    [step('birthday', '2026-03-10'), 'Birthday was Tue', 'red'],
  ])('%j', (nextStep, text, tone) => {
    expect(nextStepWords(nextStep, '2025-11-12', 'cooling', today)).toMatchObject({ text, tone });
  });
  test.each([
    ['', 'cold', 'to-meet', 'Find a way in'],
    ['', 'cold', 'trust', 'No conversation yet'],
    ['2025-11-12', 'cooling', 'trust', 'Quiet for 4 months'],
    ['2025-10-12', 'cold', 'trust', 'Quiet for 5 months'],
    ['2026-03-06', 'warm', 'trust', 'Spoke 6 days ago'],
  ] as const)('without a next step, last %j, %s: %s', (last, warmth, meaning, text) => {
    expect(nextStepWords(undefined, last, warmth, today, meaning)).toMatchObject({ text, tone: 'quiet' });
  });
  test('the date is a piece of its own, and red is only for a promise of a day that has passed', () => {
    fc.assert(
      fc.property(followUpKinds, datesOrDateTimes, fc.string(), calendarDates, (kind, due, summary, now) => {
        const words = nextStepWords(step(kind, due, summary), '', 'cold', now);
        expect(words.text).toBe(words.verb + words.joint + words.when);
        expect(words.verb).not.toBe('');
        expect(words.when).not.toBe('');
        expect(words.tone === 'red').toBe(kind !== 'keep-in-touch' && dateOf(due) < now);
      }),
    );
  });
});

test('quiet', () => {
  expect(quietWords('2025-11-12', today)).toBe('Quiet for 4 months');
  expect(quietWords('2026-01-29', today)).toBe('Quiet for 6 weeks');
  expect(quietWords('2026-03-11', today)).toBe('Spoke yesterday');
  expect(quietWords('2026-03-14', today)).toBe('Spoke today');
  expect(quietWords('', today)).toBe('Not met yet');
});

test('balance', () => {
  expect(balanceWords({ given: 3, received: 1 })).toBe('You helped 3 times, they helped once');
  expect(balanceWords({ given: 3, received: 2 }, 'she')).toBe('You helped 3 times, she helped twice');
  expect(balanceWords({ given: 1, received: 0 }, 'Ana')).toBe('You helped once, Ana has not helped yet');
  expect(balanceWords({ given: 0, received: 4 })).toBe('You have not helped yet, they helped 4 times');
  expect(balanceWords({ given: 0, received: 0 })).toBe('Neither of you has helped the other yet');
});
