/** A store and pages in one process, joined by real message ports. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  createRxDatabase,
  type RxCollection,
  type RxDatabase,
  type RxJsonSchema,
  type RxStorage,
} from 'rxdb';
import { createPageStorage, type PageStorage } from '../../../src/client/remote/index.ts';
import { exposeStorage, openStoreFile, type StoreFile, type StorePort } from '#store/storage/index.ts';

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly stage: string;
  readonly rank: number;
  readonly tags: readonly string[];
  readonly notes?: string;
}

export const personSchema: RxJsonSchema<Person> = {
  version: 0,
  primaryKey: 'id',
  type: 'object',
  properties: {
    id: { type: 'string', maxLength: 40 },
    name: { type: 'string', maxLength: 60 },
    stage: { type: 'string', maxLength: 20 },
    rank: { type: 'number', minimum: 0, maximum: 1_000_000, multipleOf: 1 },
    tags: { type: 'array', items: { type: 'string' } },
    notes: { type: 'string' },
  },
  required: ['id', 'name', 'stage', 'rank', 'tags'],
  indexes: [['stage', 'rank'], ['name']],
};

export type People = RxCollection<Person>;
export type TestDatabase = RxDatabase<{ contacts: People; companies: People }>;

export const openDatabase = async (
  storage: RxStorage<unknown, unknown>,
  schema: RxJsonSchema<Person> = personSchema,
): Promise<TestDatabase> => {
  const database = await createRxDatabase<{ contacts: People; companies: People }>({
    name: 'kith',
    storage,
    multiInstance: false,
    eventReduce: true,
  });
  await database.addCollections({ contacts: { schema }, companies: { schema } });
  return database;
};

export const makeFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'kith-storage-'));
  return {
    folder,
    path: join(folder, 'kith.db'),
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

export interface TestStore {
  readonly file: StoreFile;
  readonly database: TestDatabase;
  /** As if the process had died: ports close, nothing is said. */
  close(): Promise<void>;
  /** The store's end of a new port, the page's end is returned. */
  connect(): MessagePort;
}

const toStorePort = (port: MessagePort): StorePort => ({
  postMessage: (message) => {
    port.postMessage(message);
  },
  onMessage: (listener) => {
    port.onmessage = ({ data }) => {
      listener(data);
    };
  },
  onClose: (listener) => {
    port.addEventListener('close', listener);
  },
});

export const openTestStore = async (path: string, key?: string): Promise<TestStore> => {
  const file = openStoreFile({ path, key });
  const database = await openDatabase(file.storage);
  const ports: MessagePort[] = [];
  return {
    file,
    database,
    connect: () => {
      const { port1, port2 } = new MessageChannel();
      ports.push(port1);
      exposeStorage(file, toStorePort(port1));
      return port2;
    },
    close: async () => {
      for (const port of ports) port.close();
      await database.close();
      await file.close();
    },
  };
};

export interface TestPage {
  readonly pageStorage: PageStorage;
  readonly database: TestDatabase;
}

export const openTestPage = async (port: MessagePort): Promise<TestPage> => {
  const pageStorage = createPageStorage();
  pageStorage.attach(port);
  return { pageStorage, database: await openDatabase(pageStorage.storage) };
};

export const person = (id: string, more: Partial<Person> = {}): Person => ({
  id,
  name: `Name of ${id}`,
  stage: 'trust',
  rank: 0,
  tags: [],
  ...more,
});

/** Adds, changes or removes people the way commands do. */
export const write = (
  file: StoreFile,
  changes: { readonly put?: readonly Person[]; readonly remove?: readonly string[] },
): void => {
  file.transaction(() => {
    file.write('contacts', [
      ...(changes.put ?? []).map((after) => ({
        before: file.get('contacts', after.id),
        after: after as unknown as Record<string, unknown>,
      })),
      ...(changes.remove ?? []).map((id) => ({ before: file.get('contacts', id) })),
    ]);
  });
};
