import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '#domain/dates/dates.ts';
import { movesOf, stageMove, type InStage } from '#domain/stages/stage-moves.ts';

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

test('moves are read by their days, however cards merged or two machines put them', () => {
  const trust = { from: 'acquaintance', to: 'trust', on: '2026-03-01' };
  const met = { from: 'to-meet', to: 'acquaintance', on: '2026-02-01' };
  const contact = { stage: 'trust', stageSince: '2026-03-01', stageMoves: [trust, met] };
  expect(movesOf(contact)).toEqual([met, trust]);
  expect(move(contact, 'mentor', '2026-03-01').stageMoves).toEqual([
    met,
    { from: 'acquaintance', to: 'mentor', on: '2026-03-01' },
  ]);
  expect(movesOf(start)).toEqual([]);
});
