/** Opens the collections of a data file, and makes or migrates them first where that has to be done. */
import { fillWithDefaultSettings, RXDB_VERSION } from 'rxdb';
import type { migrationStrategies } from '#data/schemas/index.ts';
import type { rxSchemas } from '#data/schemas/rx-schemas.ts';
import { readMeta, writeMeta } from './commands/tables.ts';
import type { StoreFile } from './storage/index.ts';

export type Schemas = typeof rxSchemas;
export type Strategies = typeof migrationStrategies;

/** What RxDB calls the database, here and in the pages. */
export const databaseName = 'kith';

const metaKey = 'schemas';

/** All of them, and no hash: `node:crypto` alone would cost each start more than comparing does. */
const markOf = (schemas: Schemas): string => `${RXDB_VERSION} ${JSON.stringify(schemas)}`;

/** Opens them by the storage alone, making those that are missing. */
export const attachCollections = async (file: StoreFile, schemas: Schemas): Promise<void> => {
  for (const [collectionName, schema] of Object.entries(schemas)) {
    await file.storage.createStorageInstance({
      databaseInstanceToken: databaseName,
      databaseName,
      collectionName,
      schema: fillWithDefaultSettings(schema as never),
      options: {},
      multiInstance: false,
      devMode: false,
    });
  }
};

/**
 * RxDB makes collections, compares their schemas with those the file was written with, and migrates. When it has done
 * so for these very schemas, its storage alone opens them: an RxDatabase that nobody asks anything would cost a start
 * a tenth of a second.
 */
export const openCollections = async (
  file: StoreFile,
  schemas: Schemas,
  strategies: Strategies,
): Promise<void> => {
  const mark = markOf(schemas);
  if (readMeta(file, metaKey) !== mark) {
    const { makeCollections } = await import('./make-collections.ts');
    await makeCollections(file, schemas, strategies);
    writeMeta(file, metaKey, mark);
    return;
  }
  await attachCollections(file, schemas);
};
