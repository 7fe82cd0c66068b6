import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import fc from 'fast-check';
import { expect, onTestFinished, test, vi } from 'vitest';
import { pageShellRequests } from '#contract/page-shell.ts';

vi.mock('electron', () => ({}));

const { pdfName, savePdf } = await import('../../../../electron/main/dialogs/save-pdf.ts');

test('any title becomes a plain file name in its folder', () => {
  expect(pdfName('Programme manager at A/B: “x”.pdf')).toBe('Programme manager at A B “x”.pdf');
  expect(pdfName('../..')).toBe('Kith.pdf');
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (title) => {
      const name = pdfName(title);
      expect(basename(join('/folder', name))).toBe(name);
      expect(name).toMatch(/^[^./].*\.pdf$/su);
    }),
  );
});

test('a page may ask for it by however long a title', () => {
  const name = 'Programme manager for everything that floats '.repeat(40);
  expect(pageShellRequests['page.savePdf'].args.parse({ name })).toEqual({ name });
  expect(pdfName(name).length).toBeLessThan(130);
});

test('is written where the user said, and nowhere when they cancel or it can’t be', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kith-pdf-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const page = { printToPDF: vi.fn(async () => Buffer.from('%PDF-1.7')) } as never;
  const place = (path: string | undefined) => ({ placePdf: async () => path });
  expect(await savePdf(page, 'Brief', place(undefined), folder)).toBeUndefined();
  const path = join(folder, 'Brief.pdf');
  expect(await savePdf(page, 'Brief', place(path), folder)).toEqual({ name: 'Brief.pdf' });
  expect(readFileSync(path, 'utf8')).toBe('%PDF-1.7');
  const nowhere = place(join(folder, 'not', 'there.pdf'));
  await expect(savePdf(page, 'Brief', nowhere, folder)).rejects.toThrow(/there.pdf/);
});

test('never takes the place of what Kith keeps data in, by whichever way its folder is named', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kith-pdf-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const [own, sample, link, others] = ['own', 'own.sample', 'link', 'others'].map((name) =>
    join(folder, name),
  ) as [string, string, string, string];
  for (const at of [join(own, 'snapshots'), join(own, 'set-aside', '2026-03-12 10-30-05'), sample, others]) {
    mkdirSync(at, { recursive: true });
  }
  symlinkSync(own, link);
  writeFileSync(join(own, 'kith.db'), 'data');
  const backup = join(others, 'Kith 2026-03-12 10-30-05 212 people.kith.age');
  writeFileSync(backup, 'backup');
  const page = { printToPDF: vi.fn(async () => Buffer.from('%PDF-1.7')) } as never;
  const save = (path: string, profile: string) =>
    savePdf(page, 'Brief', { placePdf: async () => path }, profile);
  for (const at of [own, link]) {
    for (const name of [
      'kith.db',
      'Kith.DB-wal',
      'key.age',
      'shell.json',
      'keychain.json',
      'snapshots/Kith 2026-03-12 10-30-05 212 people.db',
      'set-aside/2026-03-12 10-30-05/kith.db',
    ]) {
      // The user's own profile is as safe while the sample is the one that is open.
      for (const profile of [own, sample]) {
        await expect(save(join(at, name), profile)).rejects.toThrow(/keeps your data\. Nothing was written/);
      }
    }
  }
  await expect(save(join(sample, 'kith.db'), sample)).rejects.toThrow(/keeps your data/);
  await expect(save(backup, own)).rejects.toThrow(/one of the backups/);
  expect(readFileSync(join(own, 'kith.db'), 'utf8')).toBe('data');
  expect(readFileSync(backup, 'utf8')).toBe('backup');
  expect(await save(join(own, 'Brief.pdf'), own)).toEqual({ name: 'Brief.pdf' });
  expect(await save(join(others, 'key.age'), own)).toEqual({ name: 'key.age' });
});
