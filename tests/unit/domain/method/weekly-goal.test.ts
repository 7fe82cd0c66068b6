import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, startOfWeek } from '#domain/dates/dates.ts';
import {
  firstMetOn,
  goalPartWords,
  goalProgress,
  goalWeeks,
  isReached,
  weekWords,
} from '#domain/method/weekly-goal.ts';

const today = '2026-03-12';
const days = fc.integer({ min: -30, max: 500 }).map((back) => addDays(today, -back));
const goals = fc.record({ meet: fc.integer({ min: 0, max: 4 }), help: fc.integer({ min: 0, max: 4 }) });
const help = fc.record({ contactId: fc.constantFrom('ana', 'omar', 'lena', 'mina'), at: days });
const inputs = fc.record({
  met: fc.array(days, { maxLength: 20 }),
  helped: fc.array(help, { maxLength: 20 }),
  today: fc.constant(today),
  firstDay: fc.integer({ min: 0, max: 6 }),
  weeks: fc.integer({ min: 1, max: 60 }),
});

describe('the day somebody was first met', () => {
  test('is the first conversation, or the day that was noted before it', () => {
    expect(firstMetOn({ encounters: ['2026-03-02', '2026-03-09'] }, today)).toBe('2026-03-02');
    expect(firstMetOn({ met: { on: '2026-02-01' }, encounters: ['2026-03-02'] }, today)).toBe('2026-02-01');
    expect(firstMetOn({ met: { on: '2026-03-10' }, encounters: [] }, today)).toBe('2026-03-10');
    expect(firstMetOn({ encounters: [] }, today)).toBeUndefined();
  });
  test('is on no day of which only the year or month is known, when that was earlier', () => {
    expect(firstMetOn({ met: { on: '2019' }, encounters: ['2026-03-02'] }, today)).toBeUndefined();
    expect(firstMetOn({ met: { on: '2026-02' }, encounters: ['2026-03-02'] }, today)).toBeUndefined();
    expect(firstMetOn({ met: { on: '2026' }, encounters: ['2026-03-02'] }, today)).toBe('2026-03-02');
    expect(firstMetOn({ met: { on: '--02-29' }, encounters: ['2026-03-02'] }, today)).toBe('2026-03-02');
  });
  test('is not still to come, and a connection on LinkedIn is no meeting', () => {
    expect(firstMetOn({ encounters: ['2026-03-13'] }, today)).toBeUndefined();
    expect(firstMetOn({ met: { on: '2026-04-01' }, encounters: [] }, today)).toBeUndefined();
    const connected = { on: '2026-03-10', note: 'LinkedIn' };
    expect(firstMetOn({ met: connected, encounters: [] }, today)).toBeUndefined();
    expect(firstMetOn({ met: { ...connected, where: 'Pier 9' }, encounters: [] }, today)).toBe('2026-03-10');
  });
  test('meeting again never changes it', () => {
    fc.assert(
      fc.property(fc.array(days, { minLength: 1, maxLength: 8 }), days, (all, again) => {
        const encounters = all.toSorted();
        fc.pre(again >= (encounters[0] ?? ''));
        expect(firstMetOn({ encounters: [...encounters, again].toSorted() }, today)).toBe(
          firstMetOn({ encounters }, today),
        );
      }),
    );
  });
});

describe('the weeks', () => {
  test('are whole, follow each other, and end with this one', () => {
    fc.assert(
      fc.property(inputs, (given) => {
        const weeks = goalWeeks(given);
        expect(weeks).toHaveLength(given.weeks);
        expect(weeks.at(-1)?.start).toBe(startOfWeek(today, given.firstDay));
        weeks.forEach(({ start }, index) => {
          if (index > 0) expect(start).toBe(addDays(weeks[index - 1]?.start ?? '', 7));
        });
      }),
    );
  });
  test('count each meeting in the one week it was in, and each person helped once a week', () => {
    fc.assert(
      fc.property(inputs, (given) => {
        const weeks = goalWeeks(given);
        const first = weeks[0]?.start ?? '';
        const inRange = (day: string) => day >= first && day <= today;
        expect(weeks.reduce((sum, { met }) => sum + met, 0)).toBe(given.met.filter(inRange).length);
        for (const { start, helped } of weeks) {
          const end = addDays(start, 7);
          const there = given.helped.filter(({ at }) => at >= start && at < end && at <= today);
          expect(helped).toBe(new Set(there.map(({ contactId }) => contactId)).size);
        }
      }),
    );
  });
  test('say the same whatever the order, and when help is noted twice', () => {
    fc.assert(
      fc.property(inputs, (given) => {
        const again = {
          ...given,
          met: given.met.toReversed(),
          helped: [...given.helped, ...given.helped].toReversed(),
        };
        expect(goalWeeks(again)).toEqual(goalWeeks(given));
      }),
    );
  });
});

describe('the goal', () => {
  test('is reached by both parts, never by more of one; more that happened never takes from it', () => {
    fc.assert(
      fc.property(goals, fc.nat({ max: 9 }), fc.nat({ max: 9 }), (goal, met, helped) => {
        const { done, of } = goalProgress({ met, helped }, goal);
        expect(done).toBeLessThanOrEqual(of);
        expect(isReached({ met, helped }, goal)).toBe(of > 0 && met >= goal.meet && helped >= goal.help);
        expect(goalProgress({ met: met + 1, helped }, goal).done).toBeGreaterThanOrEqual(done);
        expect(goalProgress({ met, helped: helped + 1 }, goal).done).toBeGreaterThanOrEqual(done);
      }),
    );
  });
  test('in words', () => {
    expect(goalPartWords('meet', 0, 1)).toBe('One new person met');
    expect(goalPartWords('meet', 3, 1)).toBe('Three new people met');
    expect(goalPartWords('help', 1, 3)).toBe('1 of 3 people helped');
    expect(goalPartWords('help', 3, 3)).toBe('Three people helped');
    expect(weekWords({ met: 1, helped: 0 })).toBe('1 person met, nobody helped');
  });
});
