import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createBackups } from '#store/backup/index.ts';
import { verifyStore } from '#store/health/verify.ts';
import { openStore, storeFileName, type OpenStore } from '#store/open.ts';
import { indexDifferences } from '#store/search/check.ts';
import { engineOf } from '#store/storage/index.ts';
import { createTransfer } from '#store/transfer/index.ts';
import { unwatched } from '#store/pages/jobs.ts';
import { contact, createHandClock, execute, openTestStore, temporaryProfile } from '../profile.ts';
import { add, find, log, names } from './searching.ts';

describe('the index follows', () => {
  test('commands, undo and redo', async () => {
    const store = await openTestStore();
    const id = add(store, 'Ana Ruiz');
    execute(store, 'contacts.update', { id, patch: { fullName: 'Eva Ruiz', notes: 'tides' } });
    expect([names(store, 'ana'), names(store, 'eva')]).toEqual([[], ['Eva Ruiz']]);
    expect(find(store, 'tides')).toHaveLength(1);
    store.engine.undo();
    expect([names(store, 'ana'), find(store, 'tides')]).toEqual([['Ana Ruiz'], []]);
    store.engine.redo();
    expect(names(store, 'eva')).toEqual(['Eva Ruiz']);
    expect(indexDifferences(store.file, 'instance')).toEqual([]);
  });

  test('the bin: people, their notes and conversations go and come back', async () => {
    const store = await openTestStore();
    const id = add(store, 'Ana Ruiz', { notes: 'tides' });
    const other = add(store, 'Omar Said');
    log(store, id, 'Talked about grids');
    execute(store, 'interactions.log', {
      at: '2026-03-02',
      kind: 'met',
      contactIds: [id, other],
      summary: 'Met over grids',
    });
    execute(store, 'contacts.bin', { ids: [id], binned: true });
    expect([...find(store, 'ana'), ...find(store, 'tides')]).toEqual([]);
    expect(find(store, 'grids').map(({ title, detail }) => [title, detail])).toEqual([
      ['Met over grids', 'Omar Said'],
    ]);
    store.engine.undo();
    expect(find(store, 'ana')).toHaveLength(1);
    expect(find(store, 'tides')).toHaveLength(1);
    expect(find(store, 'grids')).toHaveLength(2);
  });

  test('a merge and its undo', async () => {
    const store = await openTestStore();
    const keep = add(store, 'Ana Ruiz', { notes: 'tides' });
    const other = add(store, 'Anita Quintero', { nickname: 'Annie', notes: 'grids' });
    log(store, other, 'Talked about kites');
    execute(store, 'contacts.merge', { keep, others: [other], choices: { fullName: keep } });
    expect(names(store, 'anita')).toEqual([]);
    expect(names(store, 'annie')).toEqual(['Ana Ruiz']);
    expect(find(store, 'grids', 'note')).toMatchObject([{ contactId: keep }]);
    expect(find(store, 'kites', 'interaction')).toMatchObject([{ contactId: keep, detail: 'Ana Ruiz' }]);
    expect(indexDifferences(store.file, 'instance')).toEqual([]);
    store.engine.undo();
    expect(names(store, 'annie')).toEqual(['Anita Quintero']);
    expect(find(store, 'kites', 'interaction')).toMatchObject([{ contactId: other }]);
    expect(indexDifferences(store.file, 'instance')).toEqual([]);
  });

  test('a company’s or an event’s new name finds its people', async () => {
    const store = await openTestStore();
    const id = add(store, 'Ana Ruiz', { organization: 'Brightwater' });
    const [{ organizationId } = {}] = contact(store, id).positions;
    const event = execute(store, 'events.create', {
      name: 'Tide Days',
      kind: 'conference',
      start: '2026-02-01',
      notes: '',
      attended: true,
    });
    execute(store, 'contacts.update', { id, patch: { met: { eventId: event.id } } });
    expect(names(store, 'tide days')).toEqual(['Ana Ruiz']);
    execute(store, 'organizations.update', {
      id: organizationId,
      patch: { name: 'Oriel', aliases: ['Press & Co'] },
    });
    execute(store, 'events.update', { id: event.id, patch: { name: 'Grid Days' } });
    expect([names(store, 'brightwater'), names(store, 'tide')]).toEqual([[], []]);
    expect([names(store, 'oriel'), names(store, 'press'), names(store, 'grid')]).toEqual(
      Array.from({ length: 3 }, () => ['Ana Ruiz']),
    );
    expect(indexDifferences(store.file, 'instance')).toEqual([]);
  });

  test('an import and its undo', async () => {
    const profile = temporaryProfile();
    const store = await openTestStore(undefined, profile);
    const path = join(profile, 'Connections.csv');
    writeFileSync(
      path,
      'First Name,Last Name,URL,Email Address,Company,Position,Connected On\r\nAna,Ruiz,,,Brightwater,Editor,12 Mar 2026\r\n',
    );
    const transfer = createTransfer(store);
    const { importId } = await transfer.run([{ path, name: 'Connections.csv' }], { tags: ['batch'] });
    expect(names(store, 'ruiz brightw')).toEqual(['Ana Ruiz']);
    expect(names(store, 'batch')).toEqual(['Ana Ruiz']);
    await transfer.undo(importId);
    expect(find(store, 'ana')).toEqual([]);
    expect(find(store, 'brightwater')).toEqual([]);
    expect(indexDifferences(store.file, 'instance')).toEqual([]);
  });

  test('a restore in place of what is there', async () => {
    const store = await openTestStore();
    const backups = createBackups({ ...store, appVersion: '0', workFactor: 1 });
    const path = join(temporaryProfile(), 'kept.kith');
    add(store, 'Ana Ruiz', { organization: 'Brightwater' });
    await backups.create(path, 'tide', unwatched);
    add(store, 'Omar Said');
    await backups.restore(path, 'tide', 'replace', unwatched);
    expect([names(store, 'ana'), names(store, 'omar')]).toEqual([['Ana Ruiz'], []]);
    expect(verifyStore(store)).toMatchObject({ ok: true });
  });

  test('whatever is done, it says what a rebuild would', async () => {
    const text = fc.constantFrom('Ana Ruiz', 'Søren', '田中', 'tides and grids', 'Brightwater', 'Ana', '');
    const act = fc.record({
      kind: fc.constantFrom('add', 'edit', 'log', 'relog', 'bin', 'rename', 'undo', 'redo', 'remove'),
      text,
      at: fc.nat(5),
      day: fc.constantFrom('2026-01-01', '2025-06-01'),
      on: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 25 }), async (acts) => {
        const store = await openStore({ profilePath: temporaryProfile(), clock: createHandClock() });
        try {
          const ids = (collection: 'contacts' | 'interactions' | 'organizations') =>
            store.file.find(collection, { selector: {} }).map((doc) => doc['id'] as string);
          const pick = (from: readonly string[], at: number) => from[at % Math.max(1, from.length)];
          for (const { kind, text: words, at, day, on } of acts) {
            const id = pick(ids('contacts'), at);
            const logged = pick(ids('interactions'), at);
            const company = pick(ids('organizations'), at);
            if (kind === 'add' && words !== '') add(store, words, on ? { organization: words } : {});
            else if (kind === 'undo') store.engine.undo();
            else if (kind === 'redo') store.engine.redo();
            else if (kind === 'edit' && id !== undefined)
              execute(store, 'contacts.update', { id, patch: { notes: words, starred: on, tags: [words] } });
            else if (kind === 'log' && id !== undefined) log(store, id, words, day);
            else if (kind === 'relog' && logged !== undefined)
              execute(store, 'interactions.update', { id: logged, patch: { at: day, summary: words } });
            else if (kind === 'remove' && logged !== undefined)
              execute(store, 'interactions.remove', { id: logged });
            else if (kind === 'bin' && id !== undefined)
              execute(store, 'contacts.bin', { ids: [id], binned: on });
            else if (kind === 'rename' && company !== undefined && words !== '')
              execute(store, 'organizations.update', { id: company, patch: { name: words } });
          }
          expect(store.search.isReady()).toBe(true);
          expect(indexDifferences(store.file, 'instance')).toEqual([]);
        } finally {
          await store.close();
        }
      }),
      { numRuns: 15 },
    );
  }, 120_000);
});

describe('an index that is not today’s', () => {
  /** As a Kith that knows no index would leave it. */
  const writeUnseen = (store: OpenStore, write: () => void) => {
    const engine = engineOf(store.file);
    const { beforeCommit } = engine;
    engine.beforeCommit = undefined;
    write();
    engine.beforeCommit = beforeCommit;
  };
  const people = 600;
  const patience = { interval: 1, timeout: 30_000 };
  const addMany = (store: OpenStore, more: object = {}) => {
    store.file.transaction(() => {
      for (let at = 0; at < people; at += 1) add(store, `Person ${String(at)}`, more);
    });
  };

  test('is noticed at the opening and made anew in the background, while people are added and changed', async () => {
    const profile = temporaryProfile();
    const first = await openTestStore(undefined, profile);
    writeUnseen(first, () => {
      addMany(first, { notes: 'unseen' });
    });
    await first.close();

    const store = await openTestStore(undefined, profile);
    expect(store.search.isReady()).toBe(false);
    expect(store.search.search({ text: 'person', limit: 3 })).toEqual({ hits: [], indexing: true });
    const [early, late] = store.file
      .find('contacts', { selector: {} })
      .filter(({ fullName }) => fullName === 'Person 0' || fullName === `Person ${String(people - 1)}`)
      .map(({ id }) => id as string) as [string, string];
    let turns = 0;
    await expect
      .poll(() => {
        turns += 1;
        if (turns === 1 || turns === 3) add(store, `Newcomer ${String(turns)}`);
        execute(store, 'contacts.update', { id: early, patch: { nickname: `early${String(turns)}` } });
        execute(store, 'contacts.update', { id: late, patch: { nickname: `late${String(turns)}` } });
        return store.search.isReady();
      }, patience)
      .toBe(true);
    expect(turns).toBeGreaterThan(2);
    expect(names(store, 'newcomer')).toHaveLength(2);
    expect(names(store, `late${String(turns)}`)).toHaveLength(1);
    expect(indexDifferences(store.file, 'instance')).toEqual([]);
    await store.close();
    expect((await openTestStore(undefined, profile)).search.isReady()).toBe(true);
  });

  test('goes on where it stopped', async () => {
    const profile = temporaryProfile();
    const first = await openTestStore(undefined, profile);
    writeUnseen(first, () => {
      addMany(first);
    });
    await first.close();
    const second = await openTestStore(undefined, profile);
    second.search.start();
    await expect.poll(() => second.search.search({ text: 'person', limit: 1 }).hits.length, patience).toBe(1);
    expect(second.search.isReady()).toBe(false);
    await second.close();
    const third = await openTestStore(undefined, profile);
    // What was made is still found.
    expect(third.search.search({ text: 'person', limit: 1 })).toMatchObject({ hits: [{}], indexing: true });
    third.search.finish();
    expect(indexDifferences(third.file, 'instance')).toEqual([]);
  });

  test('a broken one keeps nobody from writing, is verified as such, and is made anew', async () => {
    const store = await openTestStore();
    add(store, 'Ana Ruiz');
    store.file.run('DELETE FROM search_person_text WHERE rowid > 0');
    expect(verifyStore(store)).toMatchObject({
      ok: false,
      problems: ['The search index differs from the records: search_person_text'],
    });
    store.file.db.exec('DROP TABLE search_log');
    const id = add(store, 'Omar Said');
    log(store, id, 'tides');
    expect(store.search.isReady()).toBe(false);
    await expect.poll(() => store.search.isReady(), patience).toBe(true);
    expect([names(store, 'ana'), names(store, 'omar'), find(store, 'tides')]).toMatchObject([
      ['Ana Ruiz'],
      ['Omar Said'],
      [{}],
    ]);
    expect(verifyStore(store)).toMatchObject({ ok: true });
  });
});

test('in an encrypted profile nothing of it can be read', async () => {
  const profilePath = temporaryProfile();
  const store = await openStore({ profilePath, key: 'a key', clock: createHandClock() });
  onTestFinished(() => store.close());
  add(store, 'Zebediah Quux', { notes: 'xylophones' });
  expect(names(store, 'zebediah')).toEqual(['Zebediah Quux']);
  await store.close();
  const bytes = readFileSync(join(profilePath, storeFileName)).toString('latin1').toLowerCase();
  for (const word of ['zebediah', 'xylophones', 'fts5']) expect(bytes.includes(word), word).toBe(false);
  const again = await openStore({ profilePath, key: 'a key' });
  onTestFinished(() => again.close());
  expect(find(again, 'xylo')).toMatchObject([{ kind: 'note', detail: 'Zebediah Quux' }]);
});
