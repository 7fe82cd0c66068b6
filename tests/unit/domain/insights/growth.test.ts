import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '#domain/dates/dates.ts';
import { growthOf, knownSince, monthEnds, stageOn, totalOf, type Grown } from '#domain/insights/growth.ts';
import { mergeContacts } from '#domain/merge/merge-contacts.ts';
import { stageMove, type InStage } from '#domain/stages/stage-moves.ts';
import { defaultStages, stageMeanings } from '#domain/stages/stages.ts';
import { contact } from '../contacts.ts';

const today = '2026-03-12';
const at = (day: string) => Date.parse(`${day}T12:00:00Z`);
const person = (fields: Partial<Grown> = {}): Grown => ({
  stage: 'acquaintance',
  createdAt: at('2026-02-10'),
  archivedAt: 0,
  ...fields,
});

test('months end with their last day, the last one today', () => {
  expect(monthEnds(today, 4)).toEqual(['2025-12-31', '2026-01-31', '2026-02-28', '2026-03-12']);
  expect(monthEnds('2024-03-31', 2)).toEqual(['2024-02-29', '2024-03-31']);
});

test('somebody is counted from the first day that anything tells of them, in the stage they were in', () => {
  const ana = person({
    stage: 'trust',
    metOn: '2026-01-05',
    stageMoves: [
      { from: 'to-meet', to: 'acquaintance', on: '2026-01-05' },
      { from: 'acquaintance', to: 'trust', on: '2026-03-01' },
    ],
  });
  expect(knownSince(ana, today)).toBe('2026-01-05');
  expect(
    ['2026-01-04', '2026-01-05', '2026-02-28', '2026-03-01', today].map((day) => stageOn(ana, day)),
  ).toEqual(['to-meet', 'acquaintance', 'acquaintance', 'trust', 'trust']);
  const gone = person({ archivedAt: at('2026-03-05') });
  const months = growthOf([ana, gone], { stages: defaultStages, today, months: 4 });
  expect(months.map(({ counts, met }) => [counts, met])).toEqual([
    [[0, 0, 0, 0, 0], 0],
    [[0, 1, 0, 0, 0], 1],
    [[0, 2, 0, 0, 0], 0],
    [[0, 0, 1, 0, 0], 0],
  ]);
});

test('of two cards merged into one, each move counts from its day', () => {
  const moved = (id: string, from: string, to: string, on: string) =>
    contact({ id, stage: to, stageSince: on, stageMoves: [{ from, to, on }] });
  const keep = moved('keep', 'acquaintance', 'trust', '2026-03-01');
  const other = moved('other', 'to-meet', 'acquaintance', '2026-01-05');
  const merged = { ...keep, ...mergeContacts({ keep, others: [other], stages: defaultStages }) };
  expect(knownSince({ ...merged, createdAt: at('2026-02-10') }, today)).toBe('2026-01-05');
  expect(['2026-01-04', '2026-01-05', '2026-03-01'].map((day) => stageOn(merged, day))).toEqual([
    'to-meet',
    'acquaintance',
    'trust',
  ]);
});

const days = fc.integer({ min: 0, max: 800 }).map((back) => addDays(today, -back));
/** Moved by the rule that moves cards. */
const people = fc
  .record({
    created: days,
    metOn: fc.option(days, { nil: undefined }),
    moves: fc.array(fc.record({ to: fc.constantFrom(...stageMeanings), on: days }), { maxLength: 5 }),
    archived: fc.option(days, { nil: undefined }),
  })
  .map(({ created, metOn, moves, archived }) => {
    let card: InStage = { stage: 'to-meet', stageSince: created };
    for (const { to, on } of moves.toSorted((a, b) => (a.on < b.on ? -1 : 1)))
      card = { ...card, ...stageMove(card, to, on) };
    const { stage, stageMoves } = card;
    return person({
      stage,
      createdAt: at(created),
      metOn,
      archivedAt: archived === undefined ? 0 : at(archived),
      ...(stageMoves === undefined ? {} : { stageMoves }),
    });
  });

describe('whoever they are', () => {
  test('today’s counts are who stands where today', () => {
    fc.assert(
      fc.property(fc.array(people, { maxLength: 12 }), (all) => {
        const last = growthOf(all, { stages: defaultStages, today, months: 6 }).at(-1);
        const now = defaultStages.map(
          ({ id }) => all.filter(({ stage, archivedAt }) => archivedAt === 0 && stage === id).length,
        );
        expect(last?.counts).toEqual(now);
      }),
    );
  });
  test('without anybody archived it never falls, and each is in one stage', () => {
    fc.assert(
      fc.property(fc.array(people, { maxLength: 12 }), (all) => {
        const kept = all.map((each) => ({ ...each, archivedAt: 0 as const }));
        const months = growthOf(kept, { stages: defaultStages, today, months: 30 });
        const totals = months.map(totalOf);
        expect(totals).toEqual(totals.toSorted((a, b) => a - b));
        expect(totals.at(-1)).toBe(all.length);
      }),
    );
  });
  test('people of a stage that is gone stand in the first one', () => {
    fc.assert(
      fc.property(fc.array(people, { maxLength: 8 }), (all) => {
        const [only] = defaultStages;
        const months = growthOf(all, { stages: only === undefined ? [] : [only], today, months: 2 });
        expect(months.at(-1)?.counts).toEqual([all.filter(({ archivedAt }) => archivedAt === 0).length]);
      }),
    );
  });
});
