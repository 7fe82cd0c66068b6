import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cadenceOf, keepInTouchId, laterInteractionDate, nextKeepInTouch } from '#domain/stages/cadence.ts';
import { addDays, dateOf, daysBetween } from '#domain/dates/dates.ts';
import { tallyOf } from '#domain/method/favours.ts';
import { defaultStages } from '#domain/stages/stages.ts';
import { agoWords, spanWords } from '#domain/dates/date-words.ts';
import { warmthOf } from '#domain/stages/warmth.ts';
import { calendarDates, datesOrDateTimes } from '../arbitraries.ts';

const today = '2026-03-12';
const cadences = fc.integer({ min: 1, max: 3650 });

describe('warmth', () => {
  test.each([
    [today, 45, 'warm'],
    [addDays(today, -45), 45, 'warm'],
    [addDays(today, -46), 45, 'cooling'],
    [addDays(today, -90), 45, 'cooling'],
    [addDays(today, -91), 45, 'cold'],
    [addDays(today, 3), 45, 'warm'],
    [addDays(today, -90), undefined, 'warm'],
    [addDays(today, -181), undefined, 'cold'],
    ['', 45, 'cold'],
    ['', undefined, 'cold'],
  ] as const)('last %s, every %s days: %s', (lastInteractionAt, cadenceDays, warmth) => {
    expect(warmthOf({ lastInteractionAt, cadenceDays, today })).toBe(warmth);
  });
  test('only cools as time passes, and an interaction makes it warm', () => {
    const order = ['warm', 'cooling', 'cold'];
    fc.assert(
      fc.property(
        calendarDates,
        cadences,
        fc.nat({ max: 8000 }),
        fc.nat({ max: 500 }),
        (last, cadenceDays, days, more) => {
          const at = (now: string) =>
            order.indexOf(warmthOf({ lastInteractionAt: last, cadenceDays, today: now }));
          const now = addDays(last, days);
          expect(at(addDays(now, more))).toBeGreaterThanOrEqual(at(now));
          expect(warmthOf({ lastInteractionAt: now, cadenceDays, today: now })).toBe('warm');
        },
      ),
    );
  });
  test('spans in the largest unit that is at least two', () => {
    const ago = (days: number) => spanWords(addDays(today, -days), today);
    expect([0, 1, 2, 13].map(ago)).toEqual(['0 days', '1 day', '2 days', '13 days']);
    expect([14, 20, 45, 58].map(ago)).toEqual(['2 weeks', '2 weeks', '6 weeks', '8 weeks']);
    expect([59, 120, 400].map(ago)).toEqual(['2 months', '4 months', '13 months']);
    expect(ago(731)).toBe('2 years');
    expect([-1, 0, 1, 3].map((days) => agoWords(addDays(today, -days), today))).toEqual([
      'today',
      'today',
      'yesterday',
      '3 days ago',
    ]);
  });
});

describe('cadence', () => {
  test("is the person's own, else the stage's", () => {
    expect(cadenceOf({ stage: 'trust' }, defaultStages)).toBe(45);
    expect(cadenceOf({ stage: 'trust', cadenceDays: 7 }, defaultStages)).toBe(7);
    expect(cadenceOf({ stage: 'trust', cadenceDays: 0 }, defaultStages)).toBeUndefined();
    expect(cadenceOf({ stage: 'to-meet' }, defaultStages)).toBeUndefined();
    expect(cadenceOf({ stage: 'gone' }, defaultStages)).toBeUndefined();
  });
  test('next keep-in-touch is one cadence after the last interaction', () => {
    expect(nextKeepInTouch({ lastInteractionAt: '2026-02-26', cadenceDays: 30 })).toBe('2026-03-28');
    expect(nextKeepInTouch({ lastInteractionAt: '', cadenceDays: 30 })).toBeUndefined();
    expect(nextKeepInTouch({ lastInteractionAt: '2026-02-26' })).toBeUndefined();
    fc.assert(
      fc.property(calendarDates, cadences, (last, cadenceDays) => {
        const next = nextKeepInTouch({ lastInteractionAt: last, cadenceDays }) ?? '';
        expect(daysBetween(last, next)).toBe(cadenceDays);
        // Warm until that day, cooling from the day after.
        expect(warmthOf({ lastInteractionAt: last, cadenceDays, today: next })).toBe('warm');
        expect(warmthOf({ lastInteractionAt: last, cadenceDays, today: addDays(next, 1) })).toBe('cooling');
      }),
    );
  });
  test('one keep-in-touch id for each person', () => {
    expect(keepInTouchId('0195d3f0-1c2b-7abc-8def-0123456789ab')).toBe(
      '0195d3f0-1c2b-8abc-8def-0123456789ab',
    );
    fc.assert(
      fc.property(fc.uuid({ version: 7 }), fc.uuid({ version: 7 }), (a, b) => {
        expect(keepInTouchId(a)[14]).toBe('8');
        expect(keepInTouchId(a)).not.toBe(a);
        expect(keepInTouchId(a) === keepInTouchId(b)).toBe(a === b);
      }),
    );
    expect(keepInTouchId('imported-1')).not.toBe('imported-1');
  });
  test('the latest interaction counts, in whatever order they are logged', () => {
    const latestOf = (days: readonly string[]) =>
      days.reduce((latest, at) => laterInteractionDate(latest, { at }), '');
    fc.assert(
      fc.property(fc.array(datesOrDateTimes, { minLength: 1 }), datesOrDateTimes, (days, late) => {
        const latest = latestOf(days);
        expect(days.map(dateOf)).toContain(latest);
        const after = latestOf([...days, late]);
        // One logged later for an earlier day never moves it back.
        expect(after).toBe(dateOf(late) > latest ? dateOf(late) : latest);
      }),
    );
  });
});

describe('tally', () => {
  test('counts what was done, and what is owed', () => {
    const tally = tallyOf(
      [
        { direction: 'given', status: 'done' },
        { direction: 'given', status: 'offered' },
        { direction: 'received', status: 'done' },
        { direction: 'received', status: 'done', thankedAt: today },
        { direction: 'received', status: 'declined' },
      ],
      [
        { status: 'open' },
        { status: 'followed' },
        { status: 'followed', reportedAt: today },
        { status: 'dropped' },
      ],
    );
    expect(tally).toEqual({ given: 1, received: 2, unthanked: 1, unreported: 1 });
    expect(tallyOf([], [])).toEqual({ given: 0, received: 0, unthanked: 0, unreported: 0 });
  });
});
