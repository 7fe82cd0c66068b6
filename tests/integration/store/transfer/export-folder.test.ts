import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { exportFolder } from '#store/transfer/export.ts';
import { execute, openTestStore, temporaryProfile } from '../profile.ts';

test('a card for each person, in a folder that may have others of that name', async () => {
  const store = await openTestStore();
  for (const fullName of ['Ana Ruiz', 'Ana Ruiz', 'Bo / Lund']) {
    execute(store, 'contacts.create', { fullName });
  }
  const folder = join(temporaryProfile(), 'new', 'cards');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'ANA RUIZ.vcf'), 'mine');
  expect(await exportFolder(store, folder, 'vcard4')).toEqual({ contacts: 3 });
  expect(readdirSync(folder).toSorted()).toEqual([
    'ANA RUIZ.vcf',
    'Ana Ruiz 2.vcf',
    'Ana Ruiz 3.vcf',
    'Bo Lund.vcf',
  ]);
  expect(readFileSync(join(folder, 'ANA RUIZ.vcf'), 'utf8')).toBe('mine');
});

test('a file in place of the folder is said, and stays', async () => {
  const store = await openTestStore();
  execute(store, 'contacts.create', { fullName: 'Ana Ruiz' });
  const path = join(temporaryProfile(), 'cards');
  writeFileSync(path, 'mine');
  await expect(exportFolder(store, path, 'vcard3')).rejects.toMatchObject({
    code: 'disk',
    message: expect.stringMatching(/Nothing was written\.$/u) as string,
  });
  expect(readFileSync(path, 'utf8')).toBe('mine');
});

test('names are cut to what a file system takes, between two characters', async () => {
  const store = await openTestStore();
  for (const letter of ['王', '😀']) execute(store, 'contacts.create', { fullName: letter.repeat(90) });
  const folder = temporaryProfile();
  await exportFolder(store, folder, 'vcard4');
  expect(readdirSync(folder).toSorted()).toEqual(
    [`${'王'.repeat(53)}.vcf`, `${'😀'.repeat(40)}.vcf`].toSorted(),
  );
});

test('a folder that goes meanwhile: how many were written is said', async () => {
  const store = await openTestStore();
  for (let n = 0; n < 25; n += 1) execute(store, 'contacts.create', { fullName: `Ana ${String(n)}` });
  const folder = join(temporaryProfile(), 'cards');
  const step = () => {
    rmSync(folder, { recursive: true });
    return Promise.resolve();
  };
  await expect(exportFolder(store, folder, 'vcard4', {}, { step })).rejects.toMatchObject({
    code: 'disk',
    message: 'That folder is not there. Until then, 20 cards had been written.',
  });
});
