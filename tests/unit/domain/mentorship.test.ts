import { expect, test } from 'vitest';
import { whoMustAgree } from '#domain/mentorship.ts';
import { defaultStages, stageById } from '#domain/stages.ts';

const ana = { stage: 'trust' };
const omar = { stage: 'trust', mentorship: { agreedAt: '2026-03-01' } };
const mina = { stage: 'mentor' };

test('only a move into a mentor stage asks, and only for those who have not said yes', () => {
  const mentor = stageById(defaultStages, 'mentor')!;
  const referrer = stageById(defaultStages, 'referrer')!;
  expect(whoMustAgree([ana, omar, mina], mentor, defaultStages)).toEqual([ana]);
  expect(whoMustAgree([ana, omar, mina], referrer, defaultStages)).toEqual([]);
});
