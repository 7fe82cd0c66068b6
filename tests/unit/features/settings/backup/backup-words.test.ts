import { describe, expect, test } from 'vitest';
import type { BackupSummary, RestoreReport } from '#contract/values/backups.ts';
import { countsWords, modesDiffer, restoreWords, sizeWords } from '#features/settings/backup/backup-words.ts';

const report = (added: number, changed: number, removed: number): RestoreReport => ({
  added,
  changed,
  removed,
  counts: {},
});
const summary = (merge: RestoreReport, replace: RestoreReport): BackupSummary => ({
  createdAt: 0,
  appVersion: '0.1.0',
  counts: {},
  merge,
  replace,
});

describe('counts', () => {
  test('name what there is, the people first', () => {
    expect(countsWords({ interactions: 1304, contacts: 1 })).toBe(`1 person and 1,304 conversations`);
    expect(countsWords({ organizations: 2, contacts: 3, 'follow-ups': 1 })).toBe(
      '3 people, 2 companies and 1 follow-up',
    );
  });

  test('say so when there is nothing', () => {
    expect(countsWords({})).toBe('nothing yet');
    expect(countsWords({ contacts: 0 })).toBe('nothing yet');
  });
});

test('what a restore does', () => {
  expect(restoreWords(report(1, 0, 7))).toBe('1 record added, none changed, 7 removed.');
  expect(restoreWords(report(0, 1, 0))).toBe('No records added, 1 changed, none removed.');
  expect(restoreWords(report(0, 0, 0))).toBe('Nothing differs from what is here.');
});

test('the two ways are only offered where they differ', () => {
  expect(modesDiffer(summary(report(5, 0, 0), report(5, 0, 0)))).toBe(false);
  expect(modesDiffer(summary(report(5, 0, 0), report(5, 0, 1)))).toBe(true);
  expect(modesDiffer(summary(report(5, 0, 0), report(5, 2, 0)))).toBe(true);
});

test.each([
  [1, '1 byte'],
  [999, '999 bytes'],
  [183_244, '183 kB'],
  [3_240_000, '3.2 MB'],
])('%s bytes are %s', (bytes, words) => {
  expect(sizeWords(bytes)).toBe(words);
});
