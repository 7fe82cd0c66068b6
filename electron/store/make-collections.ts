import { addRxPlugin, createRxDatabase } from 'rxdb';
import { RxDBMigrationSchemaPlugin } from 'rxdb/plugins/migration-schema';
import type { CollectionName } from '#domain/records.ts';
import { databaseName, type Schemas, type Strategies } from './collections.ts';
import type { StoreFile } from './storage/index.ts';

addRxPlugin(RxDBMigrationSchemaPlugin);

/** Has RxDB make the collections that are missing, and migrate those of older schemas. They stay open in the file. */
export const makeCollections = async (
  file: StoreFile,
  schemas: Schemas,
  strategies: Strategies,
): Promise<void> => {
  const database = await createRxDatabase({
    name: databaseName,
    storage: file.storage,
    multiInstance: false,
  });
  try {
    await database.addCollections(
      Object.fromEntries(
        Object.entries(schemas).map(([name, schema]) => [
          name,
          { schema: schema as never, migrationStrategies: strategies[name as CollectionName] ?? {} },
        ]),
      ),
    );
  } finally {
    await database.close();
  }
};
