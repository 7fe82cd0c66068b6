import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '#domain/dates/dates.ts';
import { askKinds, encounterDates, type ReadinessInput, readinessOf } from '#domain/method/readiness.ts';
import { createReadyLevel, isReadyAt } from '#domain/method/ready-level.ts';
import { stageMeanings } from '#domain/stages/stages.ts';

const today = '2026-03-12';
const ago = (...days: readonly number[]): string[] => days.map((each) => addDays(today, -each));
const tally = { given: 0, received: 0, unthanked: 0, unreported: 0 };
const input = (fields: Partial<ReadinessInput>): ReadinessInput => ({
  encounters: [],
  tally,
  meaning: 'to-meet',
  today,
  ...fields,
});
const ready = (fields: Partial<ReadinessInput>) => {
  const readiness = readinessOf(input(fields));
  return askKinds.filter((kind) => readiness[kind].isReady);
};

const inputs = fc.record({
  encounters: fc.array(
    fc.integer({ min: -5, max: 100 }).map((days) => addDays(today, -days)),
    { maxLength: 8 },
  ),
  tally: fc.record({
    given: fc.nat({ max: 4 }),
    received: fc.nat({ max: 4 }),
    unthanked: fc.nat({ max: 2 }),
    unreported: fc.nat({ max: 2 }),
  }),
  meaning: fc.constantFrom(...stageMeanings),
  today: fc.constant(today),
});

describe('when it is ripe to ask', () => {
  test('never at the first meeting', () => {
    expect(ready({})).toEqual([]);
    expect(ready({ encounters: ago(0), meaning: 'referrer', tally: { ...tally, given: 9 } })).toEqual([]);
  });
  test('each bar of each kind, met exactly', () => {
    expect(ready({ encounters: ago(1) })).toEqual(['information']);
    expect(ready({ encounters: ago(14, 0), meaning: 'acquaintance' })).toEqual(['information', 'contact']);
    const trusted = {
      encounters: ago(30, 3, 0),
      meaning: 'trust',
      tally: { ...tally, given: 1, received: 3 },
    } as const;
    expect(ready(trusted)).toEqual(['information', 'contact', 'connection']);
    const even = { ...trusted, encounters: ago(60, 9, 3, 0), tally: { ...tally, given: 3, received: 3 } };
    expect(ready(even)).toEqual([...askKinds]);
  });
  test.each<[Partial<ReadinessInput>, (typeof askKinds)[number], string]>([
    [{}, 'information', 'Not yet: you have not met.'],
    [{ encounters: ago(0, 0) }, 'information', 'Not yet: you met for the first time today.'],
    [
      { encounters: ago(9), meaning: 'acquaintance' },
      'contact',
      'Not yet: you met once, 9 days ago, and this wants 2 meetings; you have known each other for 9 days, and this wants 14.',
    ],
    [
      { encounters: ago(20, 3), meaning: 'acquaintance', tally: { ...tally, unthanked: 1, unreported: 2 } },
      'contact',
      'Not yet: you have not said thanks for a favour; you have not told them what came of 2 leads.',
    ],
    [{ encounters: ago(20, 3) }, 'contact', 'Not yet: they are not an acquaintance.'],
    [
      { encounters: ago(40, 9, 3), meaning: 'acquaintance' },
      'connection',
      'Not yet: you have not helped them; trust is still to be earned.',
    ],
    [
      { encounters: ago(90, 40, 9, 3), meaning: 'mentor', tally: { ...tally, given: 1, received: 3 } },
      'referral',
      'Not yet: they helped 3 times, you once.',
    ],
    [{ encounters: ago(1) }, 'information', 'Ready'],
  ])('%j, %s', (fields, kind, text) => {
    expect(readinessOf(input(fields))[kind].text).toBe(text);
  });
  test('what is to come or was on the same day does not count twice', () => {
    expect(ready({ encounters: [...ago(20, 20), addDays(today, 5)], meaning: 'acquaintance' })).toEqual([
      'information',
    ]);
  });
  test('who may be asked for more may be asked for less, and each unmet bar is said', () => {
    fc.assert(
      fc.property(inputs, (each) => {
        const all = askKinds.map((kind) => readinessOf(each)[kind]);
        const levels = all.map(({ isReady }) => Number(isReady));
        expect(levels).toEqual(levels.toSorted((a, b) => b - a));
        for (const { isReady, unmet, text } of all) {
          expect(isReady).toBe(unmet.length === 0);
          expect(unmet.every((clause) => text.includes(clause))).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });
  test('a conversation more never lowers it, nor does help given, thanks said or a report', () => {
    fc.assert(
      fc.property(inputs, fc.integer({ min: 0, max: 100 }), (each, days) => {
        const { encounters, tally: before } = each;
        const better = [
          { ...each, encounters: [...encounters, addDays(today, -days)] },
          { ...each, tally: { ...before, given: before.given + 1 } },
          { ...each, tally: { ...before, unthanked: Math.max(0, before.unthanked - 1) } },
          { ...each, tally: { ...before, unreported: Math.max(0, before.unreported - 1) } },
        ];
        for (const kind of askKinds) {
          if (!readinessOf(each)[kind].isReady) continue;
          for (const after of better) expect(readinessOf(after)[kind].isReady).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });
  test('without its words it is the same', () => {
    const levelOf = createReadyLevel(today);
    fc.assert(
      fc.property(inputs, (each) => {
        const level = levelOf({ ...each, encounters: [...new Set(each.encounters)].toSorted() });
        const readiness = readinessOf(each);
        for (const kind of askKinds) expect(isReadyAt(level, kind)).toBe(readiness[kind].isReady);
      }),
      { numRuns: 500 },
    );
  });
  test('a meeting or a conversation is an encounter, a message is none, and a day is one', () => {
    expect(
      encounterDates([
        { at: '2026-03-10T10:30', kind: 'coffee' },
        { at: '2026-03-01', kind: 'met' },
        { at: '2026-03-10', kind: 'call' },
        { at: '2026-03-11', kind: 'email' },
        { at: '2026-03-11', kind: 'thanks' },
      ]),
    ).toEqual(['2026-03-01', '2026-03-10']);
  });
});
