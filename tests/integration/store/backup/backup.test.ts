import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { derivedContactFields } from '#domain/records.ts';
import { encryptBackup } from '#formats/index.ts';
import { createBackups } from '#store/backup/index.ts';
import { pick } from '#store/commands/record.ts';
import type { OpenStore } from '#store/open.ts';
import { unwatched } from '#store/pages/jobs.ts';
import { fillWithSample } from '#store/sample/fill.ts';
import { exportFile } from '#store/transfer/export.ts';
import { verifyStore } from '#store/health/verify.ts';
import { createHandClock, execute, openTestStore, temporaryProfile } from '../profile.ts';

const backupsOf = (store: OpenStore) => createBackups({ ...store, appVersion: '0.0.0-test', workFactor: 10 });
const size = { people: 40, interactions: 120, seed: 7 };

const exported = async (store: OpenStore, folder: string, name: string): Promise<string> => {
  const path = join(folder, name);
  await exportFile(store, path, 'json', '0.0.0-test');
  return readFileSync(path, 'utf8');
};

test('a backup restored into an empty profile is the same to the byte', async () => {
  const folder = temporaryProfile();
  const first = await openTestStore();
  await fillWithSample(first, size);
  const path = join(folder, 'kith.age');
  const { bytes, counts } = await backupsOf(first).create(path, 'a passphrase', unwatched);
  expect(bytes).toBe(readFileSync(path).length);
  expect(counts.contacts).toBe(40);

  const whole = await exported(first, folder, 'first.json');
  await first.close();

  const second = await openTestStore();
  const summary = await backupsOf(second).inspect(path, 'a passphrase');
  expect(summary).toMatchObject({ appVersion: '0.0.0-test', counts });
  expect(summary.merge.added).toBe(Object.values(counts).reduce((sum, n) => sum + n, 0));
  expect(second.file.count('contacts', {})).toBe(0);

  const report = await backupsOf(second).restore(path, 'a passphrase', 'merge', unwatched);
  expect(report).toMatchObject({ changed: 0, removed: 0 });
  expect(await exported(second, folder, 'second.json')).toBe(whole);
  expect(verifyStore(second)).toMatchObject({ ok: true });
  expect((await backupsOf(second).inspect(path, 'a passphrase')).replace).toMatchObject({
    added: 0,
    changed: 0,
    removed: 0,
  });

  second.engine.undo();
  expect(second.file.count('contacts', {})).toBe(0);
  expect(verifyStore(second)).toMatchObject({ ok: true });
});

test('of very much that is restored everything is found in the end, also after a restart in between', async () => {
  const folder = temporaryProfile();
  const first = await openTestStore();
  await fillWithSample(first, { people: 300, interactions: 5_000, seed: 3 });
  const path = join(folder, 'kith.age');
  await backupsOf(first).create(path, 'x', unwatched);
  const contacts = (store: OpenStore) =>
    store.file.find('contacts', {}).map(({ _rev, _meta, ...fields }) => fields);
  const whole = contacts(first);
  await first.close();

  const profile = temporaryProfile();
  const second = await openTestStore(undefined, profile);
  execute(second, 'contacts.create', { fullName: 'Zebediah Quux' });
  await backupsOf(second).restore(path, 'x', 'merge', unwatched);
  const found = (store: OpenStore, text: string) => store.search.search({ text, limit: 3 });
  // Who was there is found meanwhile, and so is who comes.
  expect(second.search.isReady()).toBe(false);
  expect(found(second, 'zebediah')).toMatchObject({ hits: [{ title: 'Zebediah Quux' }], indexing: true });
  execute(second, 'contacts.create', { fullName: 'Ophelia Late' });
  expect(verifyStore(second)).toMatchObject({ ok: true });
  await second.close();

  const third = await openTestStore(undefined, profile);
  expect(third.search.isReady()).toBe(false);
  third.search.start();
  await expect.poll(() => third.search.isReady(), { timeout: 20_000 }).toBe(true);
  expect(found(third, 'ophelia')).toMatchObject({ hits: [{}], indexing: false });
  expect(verifyStore(third)).toMatchObject({ ok: true });
  expect(contacts(third)).toEqual(expect.arrayContaining(whole));
  await third.close();
});

test('very much that is restored into an empty profile can be undone', async () => {
  const folder = temporaryProfile();
  const first = await openTestStore();
  await fillWithSample(first, { people: 300, interactions: 5_000, seed: 3 });
  const path = join(folder, 'kith.age');
  await backupsOf(first).create(path, 'x', unwatched);
  const derived = (store: OpenStore) =>
    store.file.find('contacts', {}).map(({ _rev, _meta, ...fields }) => fields);
  const whole = derived(first);
  const text = await exported(first, folder, 'first.json');
  const second = await openTestStore();
  const { counts } = await backupsOf(second).inspect(path, 'x');
  const report = await backupsOf(second).restore(path, 'x', 'replace', unwatched);
  const added = Object.values(counts).reduce((sum, n) => sum + n, 0);
  expect(report).toEqual({ added, changed: 0, removed: 0, counts });
  expect(derived(second)).toEqual(whole);
  expect(await exported(second, folder, 'second.json')).toBe(text);
  second.engine.undo();
  for (const name of ['contacts', 'interactions', 'follow-ups', 'favours', 'organizations']) {
    expect([name, second.file.count(name, {})]).toEqual([name, 0]);
  }
  second.search.finish();
  expect(verifyStore(second)).toMatchObject({ ok: true });
});

test('people of very much come out alike wherever they stand in the file, in one line or in many', async () => {
  const folder = temporaryProfile();
  const first = await openTestStore();
  await fillWithSample(first, { people: 300, interactions: 5_000, seed: 3 });
  const derived = (store: OpenStore) =>
    store.file.find('contacts', {}).map(({ _rev, _meta, ...fields }) => fields);
  const whole = derived(first);
  const text = await exported(first, folder, 'first.json');
  const { data, ...head } = JSON.parse(text) as { readonly data: Readonly<Record<string, unknown>> };
  const { contacts, ...others } = data;
  const { favours, interactions, ...rest } = others;
  const orders = [
    JSON.stringify({ ...head, data: { contacts, ...others } }),
    JSON.stringify({ ...head, data: { interactions, contacts, favours, ...rest } }, undefined, 1),
  ];
  for (const [at, json] of orders.entries()) {
    const path = join(folder, `${String(at)}.age`);
    await writeFile(path, encryptBackup(Readable.from([Buffer.from(json)]), 'x', { workFactor: 10 }));
    const second = await openTestStore();
    await backupsOf(second).restore(path, 'x', 'merge', unwatched);
    expect(derived(second)).toEqual(whole);
    expect(await exported(second, folder, 'second.json')).toBe(text);
    expect(verifyStore(second)).toMatchObject({ ok: true });
    await second.close();
  }
});

test('what makes very much unfit changes nothing in an empty profile, wherever it stands in the file', async () => {
  const folder = temporaryProfile();
  const first = await openTestStore();
  await fillWithSample(first, { people: 60, interactions: 6_000, seed: 3 });
  const good = join(folder, 'good.age');
  await backupsOf(first).create(good, 'x', unwatched);
  const json = JSON.parse(await exported(first, folder, 'all.json')) as {
    readonly data: Readonly<Record<string, Record<string, unknown>[]>>;
  };
  const last = Object.entries(json.data).findLast(([, records]) => records.length > 0);
  const [name = '', records = []] = last ?? [];
  expect(name).not.toBe('interactions');
  (records.at(-1) ?? {})['createdAt'] = 'yesterday';
  const unfit = join(folder, 'unfit.age');
  const sealed = encryptBackup(Readable.from([Buffer.from(JSON.stringify(json))]), 'x', { workFactor: 10 });
  await writeFile(unfit, sealed);
  const cut = join(folder, 'cut.age');
  writeFileSync(cut, readFileSync(good).subarray(0, -30));

  const second = await openTestStore();
  const all = () =>
    exported(second, folder, 'second.json').then((text) => text.slice(text.indexOf('"data"')));
  const before = await all();
  const phases = new Set<string>();
  const watched = {
    step: async ({ phase }: { readonly phase: string }) => {
      phases.add(phase);
      return Promise.resolve();
    },
  };
  const restore = (path: string) => backupsOf(second).restore(path, 'x', 'replace', watched);
  await expect(restore(cut)).rejects.toMatchObject({ code: 'damaged' });
  // It is known before anything is written.
  expect([...phases]).toEqual(['open']);
  await expect(restore(unfit)).rejects.toMatchObject({
    code: 'invalid',
    message: expect.stringContaining(`In ${name}, record ${String(records.length)} does not fit`) as string,
  });
  expect([...phases]).toEqual(['open', 'restore', 'take-back']);
  expect(await all()).toBe(before);
  expect(second.engine.historyState()).toEqual({});
  second.search.finish();
  expect(verifyStore(second)).toMatchObject({ ok: true });

  // What is left of the attempt keeps nothing out.
  await restore(good);
  expect(second.file.count('interactions', {})).toBe(6_000);
  expect(second.file.count('contacts', {})).toBe(60);
});

test('undo and redo of many conversations leave the people they were with as they were', async () => {
  const folder = temporaryProfile();
  const first = await openTestStore();
  await fillWithSample(first, { people: 60, interactions: 300, seed: 3 });
  const smaller = join(folder, 'smaller.age');
  await backupsOf(first).create(smaller, 'x', unwatched);
  const ids = first.file.find('contacts', {}).map(({ id }) => id as string);
  for (let at = 0; at < 700; at += 1) {
    execute(first, 'interactions.log', {
      contactIds: [ids[at % ids.length] ?? ''],
      kind: 'call',
      summary: `Call ${String(at)}`,
      at: '2031-05-04',
    });
  }
  const larger = join(folder, 'larger.age');
  await backupsOf(first).create(larger, 'x', unwatched);
  const derived = ({ file }: OpenStore) =>
    file.find('contacts', {}).map((contact) => pick(contact, ['id', ...derivedContactFields]));
  const after = derived(first);

  // Its clock is behind the first one's, which has counted on within a moment.
  const second = await openTestStore();
  await backupsOf(second).restore(smaller, 'x', 'merge', unwatched);
  const before = derived(second);
  const conversations = second.file.count('interactions', {});
  expect(before).not.toEqual(after);
  await backupsOf(second).restore(larger, 'x', 'merge', unwatched);
  expect(derived(second)).toEqual(after);
  second.engine.undo();
  expect(second.file.count('interactions', {})).toBe(conversations);
  expect(derived(second)).toEqual(before);
  second.engine.redo();
  expect(derived(second)).toEqual(after);
});

test('replacing brings the store back to what the backup holds, and undo to what it was', async () => {
  const folder = temporaryProfile();
  const store = await openTestStore();
  const { id } = execute(store, 'contacts.create', { fullName: 'Ana Ruiz' });
  const path = join(folder, 'kith.age');
  await backupsOf(store).create(path, 'x', unwatched);
  execute(store, 'contacts.update', { id, patch: { fullName: 'Somebody Else' } });
  execute(store, 'contacts.create', { fullName: 'Omar Said' });
  const before = await exported(store, folder, 'before.json');

  const report = await backupsOf(store).restore(path, 'x', 'replace', unwatched);
  expect(report).toMatchObject({ added: 0, changed: 1, removed: 1 });
  expect(store.file.find('contacts', {}).map(({ fullName }) => fullName)).toEqual(['Ana Ruiz']);
  store.engine.undo();
  const named = (await exported(store, folder, 'after.json')).match(/"fullName":"[A-Z][^"]+"/g);
  expect(named).toEqual(before.match(/"fullName":"[A-Z][^"]+"/g));
});

test('merging keeps the newer of two versions', async () => {
  const clock = createHandClock();
  const folder = temporaryProfile();
  const store = await openTestStore(clock);
  const { id } = execute(store, 'contacts.create', { fullName: 'Ana Ruiz' });
  const path = join(folder, 'kith.age');
  await backupsOf(store).create(path, 'x', unwatched);
  clock.advance(60_000);
  execute(store, 'contacts.update', { id, patch: { fullName: 'Ana Ruiz Quintero' } });
  expect(await backupsOf(store).restore(path, 'x', 'merge', unwatched)).toMatchObject({
    added: 0,
    changed: 0,
  });
  expect(store.file.get('contacts', id)?.['fullName']).toBe('Ana Ruiz Quintero');
});

test('a wrong passphrase, a cut, an altered and a foreign file change nothing and say so', async () => {
  const folder = temporaryProfile();
  const store = await openTestStore();
  execute(store, 'contacts.create', { fullName: 'Ana Ruiz' });
  const path = join(folder, 'kith.age');
  await backupsOf(store).create(path, 'right', unwatched);
  await store.close();
  const empty = await openTestStore();
  const restore = (file: string, passphrase: string) =>
    backupsOf(empty).restore(file, passphrase, 'replace', unwatched);

  await expect(restore(path, 'wrong')).rejects.toMatchObject({ code: 'wrong-passphrase' });

  const altered = readFileSync(path);
  altered[altered.length - 20] = (altered[altered.length - 20] ?? 0) ^ 1;
  writeFileSync(join(folder, 'altered.age'), altered);
  await expect(restore(join(folder, 'altered.age'), 'right')).rejects.toMatchObject({ code: 'damaged' });

  writeFileSync(join(folder, 'cut.age'), readFileSync(path));
  truncateSync(join(folder, 'cut.age'), readFileSync(path).length - 30);
  await expect(restore(join(folder, 'cut.age'), 'right')).rejects.toMatchObject({ code: 'damaged' });

  writeFileSync(join(folder, 'foreign.age'), 'hello');
  await expect(restore(join(folder, 'foreign.age'), 'right')).rejects.toMatchObject({ code: 'damaged' });
  await expect(restore(join(folder, 'missing.age'), 'right')).rejects.toMatchObject({ code: 'disk' });
  expect(empty.file.count('contacts', {})).toBe(0);
});

test('a backup that can’t be written leaves the old one', async () => {
  const folder = temporaryProfile();
  const store = await openTestStore();
  const path = join(folder, 'no such folder', 'kith.age');
  await expect(backupsOf(store).create(path, 'x', unwatched)).rejects.toMatchObject({
    code: 'disk',
    message: expect.stringContaining('folder is not there'),
  });
});

test('the same seed gives the same network', async () => {
  const folder = temporaryProfile();
  const texts = [];
  for (const name of ['a.json', 'b.json']) {
    const store = await openTestStore();
    await fillWithSample(store, size);
    texts.push(await exported(store, folder, name));
    await store.close();
  }
  expect(texts[0]).toBe(texts[1]);
});
