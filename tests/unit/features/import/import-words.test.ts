import { describe, expect, test } from 'vitest';
import type { ImportPreview, ImportReport } from '#contract/values/import.ts';
import { hiddenMember } from '#formats/imported.ts';
import {
  asideWords,
  choiceToOption,
  defaultTags,
  endWords,
  hiddenIn,
  positionWords,
  reportWords,
  touched,
  undoneWords,
} from '#features/import/import-words.ts';

const preview: ImportPreview = {
  format: 'linkedin',
  fresh: 10,
  duplicates: 3,
  likely: 1,
  ignored: 0,
  asides: [],
  rejected: [],
  organizations: 4,
  sample: [],
};
const report: ImportReport = {
  importId: 'i',
  created: 10,
  merged: 0,
  skipped: 0,
  ignored: 0,
  rejected: [],
};

test('how many people an import touches depends on what is done with those already here', () => {
  const chosen = { duplicates: 'join', likely: 'create', own: {} } as const;
  expect(touched(preview, chosen)).toBe(13);
  expect(touched(preview, { ...chosen, duplicates: 'create' })).toBe(13);
  expect(touched(preview, { ...chosen, duplicates: 'skip' })).toBe(10);
  const one = { 4: { certainty: 'certain', choice: { act: 'merge' } } } as const;
  expect(touched(preview, { ...chosen, duplicates: 'skip', own: one })).toBe(11);
  const none = { 4: { certainty: 'likely', choice: { act: 'skip' } } } as const;
  expect(touched(preview, { ...chosen, own: none })).toBe(12);
});

test('joining is the store’s own way: certain ones merged, likely ones added', () => {
  expect(choiceToOption('join')).toEqual({});
  expect(choiceToOption('skip')).toEqual({ onDuplicate: 'skip' });
  expect(choiceToOption('create')).toEqual({ onDuplicate: 'create' });
});

test('a batch from LinkedIn is tagged, a vCard’s is not', () => {
  expect(defaultTags('linkedin')).toEqual(['LinkedIn']);
  expect(defaultTags('vcard')).toEqual([]);
});

describe('sentences', () => {
  test('tell one from many', () => {
    const hidden = (rows: number) => [{ reason: hiddenMember, rows }];
    expect(asideWords(hidden(1))[0]).toContain('One member keeps their name hidden');
    expect(asideWords(hidden(1200))[0]).toContain('1,200 members keep their name hidden');
  });

  test('say of what is no person why, and call only LinkedIn’s members hidden', () => {
    const asides = [
      { reason: 'A group of contacts.', rows: 1 },
      { reason: 'The row is empty.', rows: 3 },
    ];
    expect(asideWords(asides)).toEqual([
      'One entry was left aside. A group of contacts.',
      '3 entries were left aside. The row is empty.',
    ]);
    expect(hiddenIn(asides)).toBe(0);
  });

  test('leave out what did not happen', () => {
    expect(reportWords(report)).toBe('');
    expect(reportWords({ ...report, merged: 1 })).toBe('One was here already and got what was new.');
    expect(reportWords({ ...report, skipped: 14 })).toBe('14 were here already and left as they are.');
  });

  test('tell what undoing kept', () => {
    expect(undoneWords({ removed: 10, restored: 0, kept: 0 })).toBe('10 people removed.');
    expect(undoneWords({ removed: 1, restored: 2, kept: 1 })).toBe(
      '1 person removed. 2 people put back as they were. One was kept because they were changed since.',
    );
  });

  test('join position and company', () => {
    expect(positionWords('CTO', 'Meridian Ferry')).toBe('CTO, Meridian Ferry');
    expect(positionWords(undefined, 'Meridian Ferry')).toBe('Meridian Ferry');
    expect(positionWords(undefined, undefined)).toBe('');
  });
});

test('what came of an import is one sentence for whoever looks at another page meanwhile', () => {
  const at = { preview, report } as const;
  expect(endWords({ step: 'done', ...at })).toBe('10 people imported');
  expect(endWords({ step: 'done', preview, report: { ...report, created: 0, merged: 1 } })).toBe(
    '1 person brought up to date',
  );
  expect(endWords({ step: 'done', ...at, failure: 'The disk is full.' })).toBe(
    'The import was not undone. The disk is full.',
  );
  expect(endWords({ step: 'undone', undone: { removed: 1, restored: 0, kept: 0 } })).toBe(
    'The import is undone',
  );
  expect(endWords({ step: 'choose', failure: 'The disk is full.' })).toBe('The disk is full.');
  expect(endWords({ step: 'choose' })).toBeUndefined();
});
