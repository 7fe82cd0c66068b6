import { expect, test } from 'vitest';
import { nobodyWords, rowWords } from '#features/events/event-words.ts';

const today = '2026-03-12';
const fair = { start: '2026-03-10', goal: { meet: 3, help: 1 }, attended: true } as const;

test.each([
  [{ ...fair, start: '2026-03-20' }, undefined, 'Meet 3 people, help 1'],
  [fair, { met: 2, helped: 0, open: 2 }, '2 of 3 met, 0 of 1 helped. 2 to come back to'],
  [fair, { met: 3, helped: 1, open: 0 }, '3 of 3 met, 1 of 1 helped'],
  [{ ...fair, attended: false }, { met: 0, helped: 0, open: 0 }, 'Nobody noted'],
  [{ start: today, attended: false }, { met: 0, helped: 0, open: 0 }, ''],
])('%j with %j: %s', (event, score, words) => {
  expect(rowWords(event, score, today)).toBe(words);
});

test('before, during and after, an empty pile says something else', () => {
  const said = ['2026-03-20', today, '2026-03-01'].map((start) => nobodyWords({ ...fair, start }, today));
  expect(new Set(said).size).toBe(3);
});
