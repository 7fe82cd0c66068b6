import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaultStages, stageById } from '#domain/stages/stages.ts';
import { homesOf, movedIds, nameProblem, textToDays } from '#features/settings/stages/stage-words.ts';

test('a stage has a name, and one that fits', () => {
  expect(nameProblem('Trust')).toBeUndefined();
  expect(nameProblem('  ')).toBe('A stage needs a name.');
  expect(nameProblem('x'.repeat(60))).toBeUndefined();
  expect(nameProblem('x'.repeat(61))).toBe('At most 60 characters.');
});

test('days are a whole number, or none', () => {
  expect(textToDays(' 45 ')).toBe(45);
  expect(textToDays('')).toBeNull();
  for (const text of ['0', '3651', '-1', '1.5', 'often', '12345']) expect(textToDays(text)).toBeUndefined();
});

test('a stage goes one place up or down, and comes back', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.uuid(), { minLength: 1, maxLength: 8 }), fc.nat(), (ids, seed) => {
      const stages = ids.map((id) => ({ id }));
      const id = ids[seed % ids.length] ?? '';
      const down = movedIds(stages, id, 1);
      if (down === undefined) {
        expect(ids.at(-1)).toBe(id);
        return;
      }
      expect(down.indexOf(id)).toBe(ids.indexOf(id) + 1);
      expect([...down].sort()).toEqual([...ids].sort());
      expect(
        movedIds(
          down.map((one) => ({ id: one })),
          id,
          -1,
        ),
      ).toEqual(ids);
    }),
  );
});

test('the people of a removed stage go to the one before it, and nobody becomes a mentor unasked', () => {
  const homes = (id: string, stages = defaultStages) => {
    const removed = stageById(stages, id);
    return removed === undefined ? [] : homesOf(stages, removed).map((stage) => stage.id);
  };
  expect(homes('trust')).toEqual(['acquaintance', 'to-meet', 'referrer']);
  expect(homes('to-meet')).toEqual(['acquaintance', 'trust', 'referrer']);
  expect(homes('referrer')).toEqual(['trust', 'to-meet', 'acquaintance']);
  expect(homes('mentor')).toEqual(['trust', 'to-meet', 'acquaintance', 'referrer']);
  expect(
    homes(
      'trust',
      defaultStages.filter(({ meaning }) => meaning === 'trust' || meaning === 'mentor'),
    ),
  ).toEqual(['mentor']);
});
