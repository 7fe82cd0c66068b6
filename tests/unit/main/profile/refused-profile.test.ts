import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';

vi.mock('electron', () => import('../electron-fake.ts'));
const { canWriteTo, refusedFolderMessage } =
  await import('../../../../electron/main/profile/refused-profile.ts');

test('a folder that is not there can’t be written to', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kith-refused-'));
  expect(canWriteTo(folder)).toBe(true);
  rmSync(folder, { recursive: true });
  expect(canWriteTo(folder)).toBe(false);
});

test('a profile that can’t be made is told with its place', () => {
  expect(refusedFolderMessage('/p', 'EEXIST')).toMatch(/^A file has the place .*\n\/p$/);
  expect(refusedFolderMessage('/p', 'EACCES')).toMatch(/can’t be made.*\n\/p$/);
});
