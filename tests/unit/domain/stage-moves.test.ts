import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '#domain/dates.ts';
import { joinStageMoves, stageMove, type InStage } from '#domain/stage-moves.ts';

const start: InStage = { stage: 'to-meet', stageSince: '2026-01-01' };
const move = (contact: InStage, to: string, on: string): InStage => ({
  ...contact,
  ...stageMove(contact, to, on),
});

test('a move is kept with where it came from and its day', () => {
  const moved = move(move(start, 'acquaintance', '2026-02-01'), 'trust', '2026-03-01');
  expect(moved).toEqual({
    stage: 'trust',
    stageSince: '2026-03-01',
    stageMoves: [
      { from: 'to-meet', to: 'acquaintance', on: '2026-02-01' },
      { from: 'acquaintance', to: 'trust', on: '2026-03-01' },
    ],
  });
});

test('moves of one day are one, and a slip put right is none', () => {
  const met = move(start, 'acquaintance', '2026-02-01');
  expect(move(move(met, 'mentor', '2026-03-01'), 'trust', '2026-03-01').stageMoves).toEqual([
    { from: 'to-meet', to: 'acquaintance', on: '2026-02-01' },
    { from: 'acquaintance', to: 'trust', on: '2026-03-01' },
  ]);
  expect(move(move(met, 'mentor', '2026-03-01'), 'acquaintance', '2026-03-01')).toEqual(met);
});

const stages = fc.constantFrom('to-meet', 'acquaintance', 'trust', 'mentor');
const steps = fc.array(fc.tuple(stages, fc.integer({ min: 0, max: 3 })));

test('moves lead from one to the next, end where somebody stands, and never lead nowhere', () => {
  fc.assert(
    fc.property(steps, (list) => {
      let on = start.stageSince;
      let contact = start;
      for (const [to, days] of list) {
        on = addDays(on, days);
        contact = move(contact, to, on);
      }
      const moves = contact.stageMoves ?? [];
      expect(moves.every(({ from, to }) => from !== to)).toBe(true);
      moves.forEach(({ from }, index) => expect(from).toBe(moves[index - 1]?.to ?? 'to-meet'));
      expect(moves.at(-1)?.to ?? 'to-meet').toBe(contact.stage);
      expect(new Set(moves.map((one) => one.on)).size).toBe(moves.length);
    }),
  );
});

test('joining is the same either way round, and joining again adds nothing', () => {
  const moves = fc.array(
    fc.record({ from: stages, to: stages, on: fc.constantFrom('2026-01-01', '2026-01-02', '2026-02-01') }),
  );
  fc.assert(
    fc.property(moves, moves, (a, b) => {
      const joined = joinStageMoves(a, b);
      expect(joinStageMoves(joined, b)).toEqual(joined);
      expect(new Set(joinStageMoves(b, a).map((one) => JSON.stringify(one)))).toEqual(
        new Set(joined.map((one) => JSON.stringify(one))),
      );
      expect(joined.map((one) => one.on)).toEqual(joined.map((one) => one.on).toSorted());
    }),
  );
});
