import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { backupFileName } from '../../../../electron/main/dialogs/file-dialogs.ts';
import { type FileGrants, createFileGrants } from '../../../../electron/main/dialogs/file-grants.ts';

vi.mock('electron', () => import('../electron-fake.ts'));

let folder: string;
let asked: { name: string; args: unknown }[];
let grants: FileGrants;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kith-grants-'));
  asked = [];
  grants = createFileGrants({
    status: () => ({ status: 'ready' }),
    request: (name, args) => {
      asked.push({ name, args });
      return Promise.resolve(undefined as never);
    },
  });
});
afterEach(() => rmSync(folder, { recursive: true }));

const file = (name: string, text = 'x') => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

test('the page learns name and size; the store learns the path', async () => {
  const path = file('Connections.csv', 'abc');
  const grant = await grants.grant(path, 'read');
  expect(grant).toEqual({ token: grant.token, name: 'Connections.csv', bytes: 3 });
  expect(JSON.stringify(grant)).not.toContain(folder);
  expect(asked).toEqual([{ name: 'grant', args: { token: grant.token, path, mode: 'read' } }]);
});

test('tokens can’t be guessed from one another', async () => {
  const path = file('a.csv');
  const [one, two] = await Promise.all([grants.grant(path, 'read'), grants.grant(path, 'read')]);
  expect(one.token).not.toBe(two.token);
  expect(one.token).toMatch(/^[0-9a-f-]{36}$/);
});

test('a file that is yet to be written has no bytes; one to read must be there', async () => {
  expect(await grants.grant(join(folder, 'new.age'), 'write')).toMatchObject({ bytes: 0 });
  await expect(grants.grant(join(folder, 'none.csv'), 'read')).rejects.toMatchObject({ code: 'not-found' });
});

test('a folder is no file', async () => {
  mkdirSync(join(folder, 'folder.csv'));
  await expect(grants.grant(join(folder, 'folder.csv'), 'read')).rejects.toMatchObject({ code: 'not-found' });
});

test('dropped files are taken when Kith imports their kind, all or none', async () => {
  expect(await grants.grantDropped([file('a.csv'), file('b.VCF')])).toHaveLength(2);
  asked.length = 0;
  await expect(grants.grantDropped([file('a.csv'), file('id_rsa')])).rejects.toMatchObject({
    code: 'invalid',
  });
  expect(asked).toEqual([]);
});

test('a store that was started again is told the same tokens', async () => {
  const { token } = await grants.grant(file('a.csv'), 'read');
  asked.length = 0;
  await grants.repeat();
  expect(asked).toMatchObject([{ name: 'grant', args: { token } }]);
});

test('a backup’s name has the user’s own day', () => {
  expect(backupFileName(new Date(2026, 2, 5, 23, 59))).toBe('Kith 2026-03-05.kith.age');
});
