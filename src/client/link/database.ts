/** The page's RxDatabase: read only, on a storage that lives in the store's process. */
import { createRxDatabase, type RxCollection, type RxDatabase, type RxStorage } from 'rxdb';
import type { Stored } from '#data/schemas/index.ts';
import { rxSchemas } from '#data/schemas/rx-schemas.ts';
import type { CollectionName } from '#domain/records.ts';

type PageCollections = { [K in CollectionName]: RxCollection<Stored<K>> };
export type PageDatabase = RxDatabase<PageCollections>;

/** The name both ends know the database by. */
const databaseName = 'kith';

export const createPageDatabase = async (storage: RxStorage<unknown, unknown>): Promise<PageDatabase> => {
  const database = await createRxDatabase<PageCollections>({
    name: databaseName,
    storage,
    // One page, one store: changes come through the port, not through a BroadcastChannel.
    multiInstance: false,
    eventReduce: true,
  });
  await database.addCollections(
    Object.fromEntries(Object.entries(rxSchemas).map(([name, schema]) => [name, { schema }])),
  );
  return database;
};
