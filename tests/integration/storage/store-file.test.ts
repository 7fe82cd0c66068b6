import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { addRxPlugin, createRxDatabase } from 'rxdb';
import { RxDBMigrationSchemaPlugin } from 'rxdb/plugins/migration-schema';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { KithError } from '#contract/errors.ts';
import { openStoreFile } from '#store/storage/index.ts';
import { openDatabase } from '#store/storage/sql.ts';
import {
  makeFolder,
  openDatabase as openRecords,
  openTestStore,
  person,
  personSchema,
  write,
  type People,
  type Person,
} from './support.ts';

let folder: ReturnType<typeof makeFolder>;
beforeEach(() => {
  folder = makeFolder();
});
afterEach(() => {
  folder.remove();
});

const codeOf = (attempt: () => unknown): string => {
  try {
    attempt();
  } catch (error) {
    if (error instanceof KithError) return error.code;
    throw error;
  }
  return 'opened';
};

/** A closed profile with many people. */
const fill = async (key?: string): Promise<void> => {
  const store = await openTestStore(folder.path, key);
  write(store.file, {
    put: Array.from({ length: 500 }, (_, at) => person(`p${at}`, { notes: 'n'.repeat(400) })),
  });
  await store.close();
};

describe('opening', () => {
  it('leaves everything in one file when closed, unreadable without the key', async () => {
    await fill('secret');
    expect(statSync(`${folder.path}-wal`, { throwIfNoEntry: false })?.size ?? 0).toBe(0);
    const bytes = readFileSync(folder.path);
    expect(bytes.includes('Name of p1')).toBe(false);
    expect(bytes.subarray(0, 6).toString()).not.toBe('SQLite');
    expect(codeOf(() => openStoreFile({ path: folder.path }))).toBe('damaged');
    expect(codeOf(() => openStoreFile({ path: folder.path, key: 'other' }))).toBe('damaged');
    const again = await openTestStore(folder.path, 'secret');
    expect(again.file.count('contacts', {})).toBe(500);
    await again.close();
  });

  it('refuses what comes after it was closed, and the process lives on', async () => {
    const { file, close } = await openTestStore(folder.path);
    await close();
    expect(() => file.transaction(() => file.run('DELETE FROM kith_collection'))).toThrow('not open');
  });

  it.each([undefined, 'secret'])(
    'says what is wrong with a damaged file and leaves it alone (key %s)',
    async (key) => {
      await fill(key);
      const intact = join(folder.folder, 'intact');
      copyFileSync(folder.path, intact);
      const damages: Readonly<Record<string, (bytes: Buffer) => Buffer>> = {
        empty: () => Buffer.alloc(0),
        zeroed: (bytes) => Buffer.alloc(bytes.length),
        'first page zeroed': (bytes) => Buffer.concat([Buffer.alloc(4096), bytes.subarray(4096)]),
        'not a database': (bytes) => Buffer.from('hello, hello. '.repeat(bytes.length / 14)),
        'cut to a page': (bytes) => bytes.subarray(0, 4096),
        'cut in the middle': (bytes) => bytes.subarray(0, bytes.length / 2),
      };
      for (const [name, damage] of Object.entries(damages)) {
        const bytes = damage(readFileSync(intact));
        writeFileSync(folder.path, bytes);
        expect(
          codeOf(() => openStoreFile({ path: folder.path, key })),
          name,
        ).toBe('damaged');
        expect(readFileSync(folder.path).equals(bytes), name).toBe(true);
      }
      copyFileSync(intact, folder.path);
      const again = await openTestStore(folder.path, key);
      expect(again.file.count('contacts', {})).toBe(500);
      await again.close();
    },
  );

  it('refuses files of a newer Kith and of other programs', async () => {
    await fill();
    const newer = openDatabase({ path: folder.path });
    newer.exec('PRAGMA user_version = 999');
    newer.close();
    expect(codeOf(() => openStoreFile({ path: folder.path }))).toBe('newer-version');
    const other = openDatabase({ path: folder.path });
    other.exec('PRAGMA application_id = 7');
    other.close();
    expect(codeOf(() => openStoreFile({ path: folder.path }))).toBe('damaged');
  });

  it('says when the folder is gone', () => {
    expect(codeOf(() => openStoreFile({ path: join(folder.folder, 'gone', 'kith.db') }))).toBe('disk');
  });

  it('leaves a folder in the place of the file alone', () => {
    mkdirSync(folder.path);
    expect(codeOf(() => openStoreFile({ path: folder.path }))).toBe('disk');
    expect(readdirSync(folder.path)).toEqual([]);
  });

  it('lets one process in, and the next one as soon as that is dead', async () => {
    const script = `
      import { openStoreFile } from '#store/storage/index.ts';
      openStoreFile({ path: ${JSON.stringify(folder.path)} });
      process.stdout.write('open');
      setInterval(() => {}, 1000);`;
    const holder = spawn(process.execPath, ['--input-type=module', '--eval', script], { cwd: process.cwd() });
    await once(holder.stdout, 'data');
    expect(codeOf(() => openStoreFile({ path: folder.path }))).toBe('locked');
    holder.kill('SIGKILL');
    await once(holder, 'close');
    const file = openStoreFile({ path: folder.path });
    expect(codeOf(() => openStoreFile({ path: folder.path }))).toBe('locked');
    await file.close();
    await openStoreFile({ path: folder.path }).close();
  });

  it('makes a new file whole or not at all', async () => {
    // What a process that died while making it would leave.
    writeFileSync(`${folder.path}.new`, 'half');
    await fill();
    expect(existsSync(`${folder.path}.new`)).toBe(false);
    truncateSync(folder.path, 0);
    expect(codeOf(() => openStoreFile({ path: folder.path }))).toBe('damaged');
  });
});

describe('reading', () => {
  it('finds records by their ids, not by going through all that are alive', async () => {
    await fill();
    const store = await openTestStore(folder.path);
    const prepare = vi.spyOn(store.file.db, 'prepare');
    for (const count of [2, 30, 400]) {
      const ids = Array.from({ length: count }, (_, at) => `p${at}`);
      expect(store.file.getMany('contacts', [...ids, 'nobody']).map(({ id }) => id)).toEqual(ids);
    }
    const asked = prepare.mock.calls.map(([sql]) => sql);
    prepare.mockRestore();
    expect(asked).toHaveLength(3);
    for (const sql of asked) {
      const [plan] = store.file.all(
        `EXPLAIN QUERY PLAN ${sql}`,
        Array<string>(sql.split('?').length - 1).fill(''),
      );
      expect(plan?.['detail']).toMatch(/\(id=\?\)$/);
    }
    await store.close();
  });
});

describe('writing', () => {
  it('keeps plain tables and records in one transaction', async () => {
    const { file, close } = await openTestStore(folder.path);
    file.db.exec('CREATE TABLE journal (id INTEGER PRIMARY KEY, what TEXT)');
    expect(() => {
      file.transaction(() => {
        file.run('INSERT INTO journal (what) VALUES (?)', ['lost']);
        write(file, { put: [person('a')] });
        throw new Error('no');
      });
    }).toThrow('no');
    file.transaction(() => {
      file.run('INSERT INTO journal (what) VALUES (?)', ['kept']);
      write(file, { put: [person('b')] });
    });
    expect(file.all('SELECT what FROM journal')).toEqual([{ what: 'kept' }]);
    expect([file.get('contacts', 'a'), file.get('contacts', 'b')?.['name']]).toEqual([
      undefined,
      'Name of b',
    ]);
    await close();
  });

  it('refuses stale, doubled and misfit records', async () => {
    const { file, close } = await openTestStore(folder.path);
    write(file, { put: [person('a')] });
    const before = file.get('contacts', 'a');
    write(file, { put: [person('a', { rank: 1 })] });
    const attempt = (...writes: Parameters<typeof file.write>[1]) =>
      codeOf(() => {
        file.transaction(() => {
          file.write('contacts', writes);
        });
      });
    expect(attempt({ before, after: { ...person('a') } })).toBe('conflict');
    expect(attempt({ after: { ...person('a') } })).toBe('conflict');
    expect(attempt({ before })).toBe('conflict');
    expect(attempt({ after: { ...person('b'), rank: 'first' } })).toBe('invalid');
    expect(attempt({ after: { ...person('b'), tags: 'not a list' } })).toBe('invalid');
    expect(() => attempt({ after: { ...person('c') } }, { after: { ...person('c') } })).toThrow('twice');
    expect(() => {
      file.write('contacts', [{ after: { ...person('d') } }]);
    }).toThrow('transaction');
    expect(file.find('contacts', {}).map(({ id }) => id)).toEqual(['a']);
    // A deleted record may come back under its id.
    write(file, { remove: ['a'] });
    write(file, { put: [person('a', { rank: 7 })] });
    expect(file.get('contacts', 'a')?._rev).toMatch(/^4-/);
    await close();
  });

  it('says when the disk is full, keeps what it had, and goes on when there is room', async () => {
    const { file, close } = await openTestStore(folder.path, 'secret');
    write(file, { put: [person('a')] });
    file.all('PRAGMA max_page_count = 60');
    const big = Array.from({ length: 300 }, (_, at) => person(`b${at}`, { notes: 'x'.repeat(2_000) }));
    expect(
      codeOf(() => {
        write(file, { put: big });
      }),
    ).toBe('disk');
    expect(file.count('contacts', {})).toBe(1);
    file.all('PRAGMA max_page_count = 1000000');
    write(file, { put: big });
    expect(file.count('contacts', {})).toBe(301);
    expect(file.all('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
    await close();
  });

  it('copies into a file that opens with the same key', async () => {
    const { file, close } = await openTestStore(folder.path, 'secret');
    write(file, { put: [person('a', { tags: ['x'] }), person('b')], remove: [] });
    write(file, { remove: ['b'] });
    const copy = makeFolder();
    file.run('VACUUM INTO ?', [copy.path]);
    await close();
    const again = await openTestStore(copy.path, 'secret');
    expect(again.file.find('contacts', { selector: { tags: { $elemMatch: { $eq: 'x' } } } })).toHaveLength(1);
    await again.close();
    copy.remove();
  });

  it('rebuilds indexes that changed without a new schema version', async () => {
    const first = openStoreFile({ path: folder.path, multiIndexes: {} });
    const database = await openRecords(first.storage);
    write(first, {
      put: Array.from({ length: 50 }, (_, at) => person(`p${at}`, { rank: at, tags: [`t${at % 5}`] })),
    });
    await database.close();
    await first.close();

    const schema = { ...personSchema, indexes: ['rank', ['name', 'stage']] };
    const second = openStoreFile({ path: folder.path, multiIndexes: { contacts: ['tags'] } });
    await second.storage.createStorageInstance({
      databaseInstanceToken: 't',
      databaseName: 'kith',
      collectionName: 'contacts',
      schema: (await import('rxdb')).fillWithDefaultSettings(schema as never) as never,
      options: {},
      multiInstance: false,
      devMode: false,
    });
    const tagged = second.find('contacts', { selector: { tags: 't3' }, sort: [{ rank: 'desc' }], limit: 3 });
    expect(tagged.map(({ rank }) => rank)).toEqual([48, 43, 38]);
    const indexes = second.all(
      "SELECT name FROM sqlite_master WHERE type = 'index' AND name LIKE 'kith/contacts/0:%'",
    );
    expect(indexes.map(({ name }) => (name as string).split(':')[1])).toEqual(
      expect.arrayContaining(['_deleted,rank,id', '_deleted,name,stage,id']),
    );
    expect(JSON.stringify(indexes)).not.toContain('stage,rank');
    expect(second.all("SELECT 1 FROM sqlite_master WHERE name LIKE '%:old%'")).toEqual([]);
    await second.close();
  });

  it('moves records to a new schema version with everything on them', async () => {
    addRxPlugin(RxDBMigrationSchemaPlugin);
    const old = await openTestStore(folder.path, 'secret');
    write(old.file, {
      put: Array.from({ length: 250 }, (_, at) => person(`p${at}`, { tags: [`t${at % 5}`] })),
    });
    write(old.file, { remove: ['p7'] });
    await old.close();

    const file = openStoreFile({ path: folder.path, key: 'secret' });
    const database = await createRxDatabase({ name: 'kith', storage: file.storage, multiInstance: false });
    const schema = { ...personSchema, version: 1, indexes: [['stage', 'name']] };
    const migrationStrategies = { 1: (doc: Person) => ({ ...doc, stage: 'mentor' }) };
    await database.addCollections({ contacts: { schema, migrationStrategies } });
    expect(file.count('contacts', { stage: 'mentor' })).toBe(249);
    expect(file.find('contacts', { selector: { tags: 't2' } })).toHaveLength(49);
    file.transaction(() => {
      const before = file.get('contacts', 'p1');
      file.write('contacts', [{ before, after: { ...before, name: 'Later' } }]);
    });
    const contacts = database.collections['contacts'] as unknown as People;
    expect((await contacts.findOne('p1').exec())?.name).toBe('Later');
    expect(file.all("SELECT name FROM kith_collection WHERE name LIKE '%/contacts/%'")).toEqual([
      { name: 'kith/contacts/1' },
    ]);
    await database.close();
    await file.close();
  });
});
