import { expect, test } from 'vitest';
import type { PersonRow } from '#contract/values/people.ts';
import { defaultStages } from '#domain/stages/stages.ts';
import { cellWords, rowsAsText } from '#features/people/table/row-words.ts';

const context = { stages: defaultStages, today: '2026-03-12' };
const ana: PersonRow = {
  id: 'a',
  fullName: 'Ana Ruiz',
  starred: false,
  stage: 'trust',
  circle: 'co-worker',
  tags: ['choir', 'mill'],
  title: 'Head of\tMilling',
  company: 'Acme Imaginary',
  lastInteractionAt: '2026-03-06',
  tally: { given: 2, received: 1, unthanked: 0, unreported: 0 },
  createdAt: Date.UTC(2026, 2, 12, 12),
  archivedAt: 0,
};

test('cells say what is known, in words, and nothing about what is not', () => {
  expect(cellWords(ana, 'stage', context)).toBe('Trust');
  expect(cellWords(ana, 'circle', context)).toBe('Co-workers');
  expect(cellWords(ana, 'last', context)).toBe('6 days ago');
  expect(cellWords(ana, 'cadence', context)).toBe('every 45 days');
  expect(cellWords(ana, 'balance', context)).toBe('2 given, 1 received');
  expect(cellWords(ana, 'email', context)).toBe('');
  expect(cellWords({ ...ana, lastInteractionAt: '' }, 'last', context)).toBe('not met yet');
});

test('copied rows are cells of a spreadsheet under their titles', () => {
  const columns = [
    { key: 'name', title: 'Name' },
    { key: 'title', title: 'Title' },
  ] as const;
  expect(rowsAsText([ana], columns, context)).toBe('Name\tTitle\nAna Ruiz\tHead of Milling');
});
