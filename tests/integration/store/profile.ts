import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { CollectionName, Contact, RecordByCollection } from '#domain/records.ts';
import type { Clock } from '#store/commands/engine.ts';
import { openStore, type OpenStore } from '#store/open.ts';
import type { StoreFile } from '#store/storage/index.ts';

/** A clock that moves only when told. */
export interface HandClock extends Clock {
  set(now: number): void;
  advance(ms: number): void;
}

/** Noon UTC on Thursday, 12 March 2026. */
export const testNow = Date.UTC(2026, 2, 12, 12);

export const createHandClock = (start = testNow, zone = 'UTC'): HandClock => {
  let now = start;
  return {
    now: () => now,
    zone: () => zone,
    set: (next) => {
      now = next;
    },
    advance: (ms) => {
      now += ms;
    },
  };
};

/** A profile folder of its own, gone after the test. */
export const temporaryProfile = (): string => {
  const path = mkdtempSync(join(tmpdir(), 'kith-test-'));
  onTestFinished(() => {
    rmSync(path, { recursive: true, force: true });
  });
  return path;
};

/** An open store on a temporary profile, closed after the test. */
export const openTestStore = async (
  clock: Clock = createHandClock(),
  profilePath = temporaryProfile(),
): Promise<OpenStore> => {
  const store = await openStore({ profilePath, clock });
  onTestFinished(() => store.close());
  return store;
};

/** From now on nothing more can be added to the table: SQLite finds the disk full. */
export const fillDisk = (file: StoreFile, table: string): void => {
  const [{ page_count: pages } = {}] = file.all('PRAGMA page_count');
  file.db.exec(`PRAGMA max_page_count = ${String(pages)};
    CREATE TEMP TRIGGER much AFTER INSERT ON ${table} BEGIN
      INSERT INTO photo (id, type, bytes) VALUES (hex(randomblob(8)), 'none', zeroblob(100000));
    END`);
};

let lastId = 0;

/** Runs a command under an id of its own. */
export const execute = (store: OpenStore, name: string, args: unknown): { readonly id: string } => {
  lastId += 1;
  return store.engine.execute(`test-${String(lastId)}`, name, args).result as { readonly id: string };
};

/** A record as it is kept. Tests name those that are there; of one that is gone it is undefined. */
export const record = <K extends CollectionName>(store: OpenStore, collection: K, id: string) =>
  store.file.get(collection, id) as unknown as RecordByCollection[K];

/** All records of a collection. */
export const records = <K extends CollectionName>(store: OpenStore, collection: K) =>
  store.file.find(collection, {}) as unknown as readonly RecordByCollection[K][];

/** As {@link record}. */
export const contact = (store: OpenStore, id: string): Contact => record(store, 'contacts', id);
