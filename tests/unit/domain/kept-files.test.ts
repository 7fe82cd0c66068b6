import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '#domain/dates/dates.ts';
import {
  backupRule,
  filesToDelete,
  keptFileName,
  newestFirst,
  parseKeptFile,
  snapshotRule,
  withSeconds,
  type KeptFile,
} from '#domain/kept-files.ts';

const today = '2026-03-12';

const fileAt = (daysAgo: number, second: number, people: number): KeptFile => {
  const clock = new Date(second * 1000).toISOString().slice(11, 19);
  const at = `${addDays(today, -daysAgo)}T${clock}`;
  return { name: keptFileName(at, people, 'kith.age'), at, people };
};

const files = fc.uniqueArray(
  fc
    .tuple(
      fc.integer({ min: 0, max: 500 }),
      fc.integer({ min: 0, max: 86_399 }),
      fc.integer({ min: 0, max: 300 }),
    )
    .map(([days, second, people]) => fileAt(days, second, people)),
  { selector: ({ at }) => at, maxLength: 120 },
);
/** As a life has them: nobody is lost. */
const steady = fc.uniqueArray(
  fc
    .tuple(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 0, max: 86_399 }))
    .map(([days, second]) => fileAt(days, second, 200)),
  { selector: ({ at }) => at, maxLength: 120 },
);

test('a name says when and how many, and is read back', () => {
  expect(keptFileName('2026-03-12T10:30:05', 212, 'kith.age')).toBe(
    'Kith 2026-03-12 10-30-05 212 people.kith.age',
  );
  fc.assert(
    fc.property(files, (all) => {
      for (const file of all) expect(parseKeptFile(file.name)).toEqual(file);
    }),
  );
  for (const other of [
    'Kith 2026-03-12.kith.age',
    'Kith 2026-02-30 10-30-05 212 people.kith.age',
    'Kith 2026-03-12 25-30-05 212 people.kith.age',
    'Copy of Kith 2026-03-12 10-30-05 212 people.kith.age',
    'holiday.jpg',
  ]) {
    expect(parseKeptFile(other), other).toBeUndefined();
  }
  expect(withSeconds('2026-03-12T10:30', Date.UTC(2026, 2, 12, 10, 30, 5))).toBe('2026-03-12T10:30:05');
});

test('the newest thirty stay, and the very newest whatever is in it', () => {
  fc.assert(
    fc.property(files, (all) => {
      const gone = new Set(filesToDelete(all, today, backupRule));
      const [newest] = newestFirst(all);
      if (newest !== undefined) expect(gone.has(newest)).toBe(false);
    }),
  );
  fc.assert(
    fc.property(steady, (all) => {
      const gone = new Set(filesToDelete(all, today, backupRule));
      for (const file of newestFirst(all).slice(0, 30)) expect(gone.has(file)).toBe(false);
    }),
  );
});

test('one a day for three weeks and one a month for a year stay', () => {
  fc.assert(
    fc.property(steady, (all) => {
      const gone = new Set(filesToDelete(all, today, backupRule));
      const left = all.filter((file) => !gone.has(file));
      const days = (list: readonly KeptFile[]) => new Set(list.map(({ at }) => at.slice(0, 10)));
      const months = (list: readonly KeptFile[]) => new Set(list.map(({ at }) => at.slice(0, 7)));
      for (const day of days(all)) if (day > '2026-02-19') expect(days(left)).toContain(day);
      for (const month of months(all)) if (month > '2025-03') expect(months(left)).toContain(month);
      // No more than the rule says: 30, 21 days, 12 months and this one.
      expect(left.length).toBeLessThanOrEqual(30 + 21 + 12);
    }),
  );
});

test('a nearly empty one never costs one that has everybody', () => {
  fc.assert(
    fc.property(
      steady,
      fc.array(fc.integer({ min: 0, max: 99 }), { minLength: 1, maxLength: 60 }),
      (all, counts) => {
        const before = filesToDelete(all, today, backupRule);
        const thin = counts.map((people, at) => fileAt(-1, at, people));
        // Only what is within the last 90 days can say that people are missing.
        if (!all.some(({ at }) => at.slice(0, 10) >= addDays(today, -89))) return;
        const after = filesToDelete([...all, ...thin], today, backupRule);
        expect(after.filter(({ people }) => people === 200)).toEqual(before);
        expect(after.filter(({ people }) => people < 100)).toHaveLength(Math.max(0, thin.length - 3));
      },
    ),
  );
});

test('deleting once is enough', () => {
  fc.assert(
    fc.property(files, fc.constantFrom(backupRule, snapshotRule), (all, rule) => {
      const gone = new Set(filesToDelete(all, today, rule));
      const left = all.filter((file) => !gone.has(file));
      const again = filesToDelete(left, today, rule);
      // What looked thin beside a file that is gone may count as good now, never the other way round.
      expect(again.every((file) => left.includes(file))).toBe(true);
      expect(left.length).toBeGreaterThanOrEqual(Math.min(all.length, rule.newest > 3 ? 3 : rule.newest));
    }),
  );
});

test('people who were let go of on purpose are the normal after three months', () => {
  const old = Array.from({ length: 20 }, (_, at) => fileAt(200 + at, 0, 500));
  const lately = Array.from({ length: 40 }, (_, at) => fileAt(at, 0, 50));
  const gone = filesToDelete([...old, ...lately], today, backupRule);
  expect(lately.filter((file) => !gone.includes(file)).length).toBeGreaterThanOrEqual(30);
});
