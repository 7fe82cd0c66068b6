import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
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
  expect(await savePdf(page, 'Brief', place(undefined))).toBeUndefined();
  const path = join(folder, 'Brief.pdf');
  expect(await savePdf(page, 'Brief', place(path))).toEqual({ name: 'Brief.pdf' });
  expect(readFileSync(path, 'utf8')).toBe('%PDF-1.7');
  await expect(savePdf(page, 'Brief', place(join(folder, 'not', 'there.pdf')))).rejects.toThrow(/there.pdf/);
});
