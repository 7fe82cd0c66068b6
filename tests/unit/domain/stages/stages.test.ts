import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Stage } from '#domain/records.ts';
import {
  defaultStages,
  stageById,
  stageMeanings,
  stageOf,
  stagesFromSetting,
  stagesToSetting,
} from '#domain/stages/stages.ts';

test('the stages of a new profile', () => {
  expect(defaultStages.map(({ id, name, cadenceDays }) => [id, name, cadenceDays])).toEqual([
    ['to-meet', 'To meet', undefined],
    ['acquaintance', 'Acquaintance', 90],
    ['trust', 'Trust', 45],
    ['mentor', 'Mentor', 30],
    ['referrer', 'Referrer', 30],
  ]);
  for (const stage of defaultStages) expect(stage.id).toBe(stage.meaning);
});

test('a stage by its id, and the first one for a person whose stage is gone', () => {
  expect(stageById(defaultStages, 'trust')?.name).toBe('Trust');
  expect(stageById(defaultStages, 'gone')).toBeUndefined();
  expect(stageOf(defaultStages, { stage: 'mentor' }).id).toBe('mentor');
  expect(stageOf(defaultStages, { stage: 'gone' }).id).toBe('to-meet');
});

const stageLists = fc.uniqueArray(
  fc.record(
    {
      id: fc.string({ minLength: 1, maxLength: 20 }),
      name: fc.string({ minLength: 1 }).map((name) => `n${name}`),
      meaning: fc.constantFrom(...stageMeanings),
      colour: fc.constantFrom(...stageMeanings),
      cadenceDays: fc.integer({ min: 1, max: 3650 }),
    },
    { requiredKeys: ['id', 'name', 'meaning', 'colour'] },
  ),
  { minLength: 1, maxLength: 12, selector: (stage) => stage.id },
);

test('what is stored is read back', () => {
  fc.assert(
    fc.property(stageLists, (stages: readonly Stage[]) => {
      const stored: unknown = JSON.parse(JSON.stringify(stagesToSetting(stages)));
      expect(stagesFromSetting(stored)).toEqual(stages);
      expect(stagesFromSetting(JSON.parse(JSON.stringify(stages)))).toEqual(stages);
    }),
  );
});

test('a colour left out is the one of the meaning', () => {
  expect(stagesFromSetting([{ id: 'a', name: 'A', meaning: 'trust' }])).toEqual([
    { id: 'a', name: 'A', meaning: 'trust', colour: 'trust' },
  ]);
});

test.each([
  [undefined],
  [null],
  [{}],
  [[]],
  [{ stages: [] }],
  [{ stages: 'trust' }],
  [{ stages: [null] }],
  [[{ id: '', name: 'A', meaning: 'trust' }]],
  [[{ id: 'a', name: ' ', meaning: 'trust' }]],
  [[{ id: 'a', name: 'A', meaning: 'friend' }]],
  [[{ id: 'a', name: 'A', meaning: 'trust', colour: 'red' }]],
  [[{ id: 'a', name: 'A', meaning: 'trust', cadenceDays: 0 }]],
  [[{ id: 'a', name: 'A', meaning: 'trust', cadenceDays: 1.5 }]],
  [[{ id: 'a', name: 'A', meaning: 'trust', cadenceDays: '30' }]],
  [[1, 2].map(() => ({ id: 'a', name: 'A', meaning: 'trust' }))],
])('malformed: %j gives the defaults', (value) => {
  expect(stagesFromSetting(value)).toBe(defaultStages);
});

test('nothing that JSON can carry makes it throw or leaves the board without columns', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(stagesFromSetting(value).length).toBeGreaterThan(0);
    }),
  );
});
