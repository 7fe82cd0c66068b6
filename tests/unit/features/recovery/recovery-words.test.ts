import { expect, test } from 'vitest';
import { troubleOf } from '#features/recovery/recovery-words.ts';
import { keptSummary, keptWords } from '#ui/forms/kept-words.ts';

test.each([
  ['damaged', true],
  ['newer-version', true],
  ['locked', false],
  ['disk', false],
  ['internal', true],
  [undefined, false],
] as const)(
  '%s: says what was kept and what to do; copies are offered only where they help',
  (code, offers) => {
    const trouble = troubleOf(code, undefined);
    expect(trouble.offersCopies).toBe(offers);
    expect(trouble.title).not.toBe('');
    expect(trouble.what).toMatch(/kept|changed|still there|where they were|Close it/);
  },
);

test('copies are told by day, time and people', () => {
  const file = { name: 'a', at: '2026-03-12T10:30:05', people: 1 };
  expect(keptWords(file, '2026-03-12')).toMatch(/^today at .*30.*, 1 person$/);
  expect(keptWords({ ...file, people: 212 }, '2026-03-13')).toMatch(/^yesterday at .*, 212 people$/);
  expect(keptSummary([], '2026-03-12')).toBe('None yet.');
  expect(keptSummary([file], '2026-03-12')).toMatch(/^One backup from today/);
  expect(keptSummary([file, file], '2026-03-12')).toMatch(/^2 backups, the latest today/);
});
