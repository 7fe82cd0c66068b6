/** Opens a profile: the file, its RxDatabase and the services on it. No Electron in here. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { addRxPlugin, createRxDatabase, type RxCollection, type RxDatabase } from 'rxdb';
import { RxDBMigrationSchemaPlugin } from 'rxdb/plugins/migration-schema';
import type { HistoryState } from '#contract/values.ts';
import { migrationStrategies, multiIndexes, type Stored } from '#data/schemas/index.ts';
import { rxSchemas } from '#data/schemas/rx-schemas.ts';
import type { CollectionName } from '#domain/records.ts';
import { createEngine, systemClock, type Clock, type Engine } from './commands/engine.ts';
import { createSearchIndex, type SearchIndex } from './search/index.ts';
import { openStoreFile, type StoreFile } from './storage/index.ts';

export type StoreCollections = { [K in CollectionName]: RxCollection<Stored<K>> };

export interface OpenOptions {
  /** Folder of the profile; made when it is not there. */
  readonly profilePath: string;
  /** Database key; absent: the file is not encrypted. */
  readonly key?: string | undefined;
  readonly clock?: Clock;
  readonly onHistory?: (state: HistoryState) => void;
}

export interface OpenStore {
  readonly profilePath: string;
  /** Of the file; absent: it is not encrypted. */
  readonly key: string | undefined;
  readonly file: StoreFile;
  readonly database: RxDatabase<StoreCollections>;
  readonly engine: Engine;
  readonly search: SearchIndex;
  close(): Promise<void>;
}

/** Name of the file in a profile that holds everything. */
export const storeFileName = 'kith.db';
export const storePath = (profilePath: string): string => join(profilePath, storeFileName);

addRxPlugin(RxDBMigrationSchemaPlugin);

/** @throws KithError `locked`, `damaged`, `newer-version` or `disk`; the profile is as it was. */
export const openStore = async ({
  profilePath,
  key,
  clock = systemClock,
  onHistory = () => undefined,
}: OpenOptions): Promise<OpenStore> => {
  mkdirSync(profilePath, { recursive: true });
  const file = openStoreFile({
    path: storePath(profilePath),
    ...(key === undefined ? {} : { key }),
    multiIndexes,
  });
  try {
    const database = await createRxDatabase<StoreCollections>({
      name: 'kith',
      storage: file.storage,
      multiInstance: false,
      eventReduce: true,
    });
    await database.addCollections(
      Object.fromEntries(
        Object.entries(rxSchemas).map(([name, schema]) => [
          name,
          { schema, migrationStrategies: migrationStrategies[name as CollectionName] ?? {} },
        ]),
      ),
    );
    const engine = createEngine(file, clock, onHistory);
    const search = createSearchIndex(file);
    return {
      profilePath,
      key,
      file,
      database,
      engine,
      search,
      close: async () => {
        search.stop();
        await database.close();
        await file.close();
      },
    };
  } catch (error) {
    await file.close();
    throw error;
  }
};
