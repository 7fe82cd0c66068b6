import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '#domain/dates/dates.ts';
import { defaultStages, stageMeanings } from '#domain/stages/stages.ts';
import {
  couldMoveOn,
  dismissedFrom,
  reasonWords,
  suggestMove,
  type SuggestionInput,
} from '#domain/stages/suggestions.ts';

const today = '2026-03-12';
const ago = (...days: readonly number[]): string[] => days.map((each) => addDays(today, -each));
const tally = { given: 0, received: 0, unthanked: 0, unreported: 0 };
const contact = { stage: 'to-meet', tally, discouraging: false, archivedAt: 0, binnedAt: 0 } as const;
const input = (
  fields: Partial<Omit<SuggestionInput, 'contact'>> & {
    readonly contact?: Partial<SuggestionInput['contact']>;
  },
): SuggestionInput => ({
  encounters: [],
  referrals: 0,
  dismissed: [],
  stages: defaultStages,
  today,
  ...fields,
  contact: { ...contact, ...fields.contact },
});
const said = (fields: Parameters<typeof input>[0]) => {
  const move = suggestMove(input(fields));
  return move === undefined ? undefined : `${move.to.name}: ${reasonWords(move.reasons)}`;
};

describe('a move is suggested', () => {
  test('from whom one wanted to meet, once met', () => {
    expect(said({})).toBeUndefined();
    expect(said({ encounters: ago(9) })).toBe('Acquaintance: You met 9 days ago');
    // A meeting that is still to come is none.
    expect(said({ encounters: [addDays(today, 3)] })).toBeUndefined();
  });
  test('into trust, after some conversations, over some time, and some help', () => {
    const ripe = {
      encounters: ago(92, 60, 20, 1),
      contact: { stage: 'acquaintance', tally: { ...tally, given: 2 } },
    };
    expect(said(ripe)).toBe('Trust: 4 conversations over 3 months, you helped twice');
    expect(said({ ...ripe, encounters: ago(92, 1) })).toBeUndefined();
    expect(said({ ...ripe, encounters: ago(20, 10, 1) })).toBeUndefined();
    expect(said({ ...ripe, encounters: ago(400, 300, 200) })).toBeUndefined();
    expect(said({ ...ripe, contact: { stage: 'acquaintance' } })).toBeUndefined();
    const owing = { ...ripe.contact.tally, unthanked: 1 };
    expect(said({ ...ripe, contact: { stage: 'acquaintance', tally: owing } })).toBeUndefined();
  });
  test('from trust to whoever referred, else to whoever guided', () => {
    const trusted = { stage: 'trust', tally: { ...tally, given: 1, received: 3 } };
    const encounters = ago(365, 200, 90, 30, 1);
    expect(said({ contact: trusted, encounters, referrals: 1 })).toBe('Referrer: They referred you once');
    expect(said({ contact: trusted, encounters })).toBe(
      'Mentor: They helped 3 times, 5 conversations over 11 months',
    );
    // Not wanted there: the other one.
    expect(said({ contact: trusted, encounters, referrals: 1, dismissed: ['referrer'] })).toMatch(/^Mentor/u);
    const both = ['referrer', 'mentor'];
    expect(said({ contact: trusted, encounters, referrals: 1, dismissed: both })).toBeUndefined();
  });
});

const counts = fc.integer({ min: 0, max: 6 });
const inputs = fc.record({
  contact: fc.record({
    stage: fc.constantFrom(...stageMeanings, 'gone'),
    tally: fc.record({ given: counts, received: counts, unthanked: counts, unreported: counts }),
    discouraging: fc.boolean(),
    archivedAt: fc.constantFrom(0, 5),
    binnedAt: fc.constantFrom(0, 5),
  }),
  encounters: fc
    .uniqueArray(fc.integer({ min: -20, max: 700 }), { maxLength: 12 })
    .map((days) => ago(...days.toSorted((a, b) => b - a))),
  referrals: counts,
  dismissed: fc.subarray([...stageMeanings]),
  stages: fc.subarray([...defaultStages], { minLength: 1 }),
  today: fc.constant(today),
});

describe('whoever it is', () => {
  test('nobody to keep away from, nobody put away, nothing dismissed, and never without a reason', () => {
    fc.assert(
      fc.property(inputs, (given) => {
        const move = suggestMove(given);
        if (move === undefined) return;
        expect(given.contact.discouraging).toBe(false);
        expect(given.contact.archivedAt + given.contact.binnedAt).toBe(0);
        expect(given.dismissed).not.toContain(move.to.id);
        expect(given.stages).toContain(move.to);
        expect(move.to.id).not.toBe(given.contact.stage);
        expect(move.reasons.length).toBeGreaterThan(0);
        expect(given.encounters.some((day) => day <= today)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
  test('who is passed over early would not have been suggested', () => {
    fc.assert(
      fc.property(inputs, (given) => {
        const lastInteractionAt = given.encounters.findLast((day) => day <= today) ?? '';
        // A referral is a favour received.
        const tallied = { ...given.contact.tally };
        fc.pre(given.referrals <= tallied.received);
        if (!couldMoveOn({ ...given.contact, lastInteractionAt }, given.stages))
          expect(suggestMove(given)).toBeUndefined();
      }),
      { numRuns: 2000 },
    );
  });
});

test('what is kept of dismissed ones is read with care', () => {
  expect(dismissedFrom({ a: ['trust', 7] }, 'a')).toEqual(['trust']);
  for (const value of [undefined, null, 'x', { b: ['trust'] }, { a: 'trust' }])
    expect(dismissedFrom(value, 'a')).toEqual([]);
});
