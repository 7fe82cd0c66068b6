/**
 * `node sync-run.ts ROLE PROFILE ADDRESS USER PASSWORD [NETWORK]`: one machine in a process of its own, because RxDB's core
 * takes 13 collections a process. Roles `first`, `join` (Kith's sync) and `plain-up`, `plain-down` (RxDB's plugin on the same
 * documents, as it comes). Prints milliseconds, and for `first` what a second machine needs.
 */
import { join } from 'node:path';
import { createRxDatabase, type RxDatabase } from 'rxdb';
import { getFetchWithCouchDBAuthorization, replicateCouchDB } from 'rxdb/plugins/replication-couchdb';
import { rxSchemas } from '#data/schemas/rx-schemas.ts';
import { collectionNames } from '#domain/records.ts';
import { databaseName } from '#store/collections.ts';
import { openStore } from '#store/open.ts';
import { openStoreFile } from '#store/storage/index.ts';
import { syncedMachine } from './machine.ts';

const [role = '', profilePath = '', address = '', user = '', password = '', network = ''] =
  process.argv.slice(2);

const kith = async (): Promise<object> => {
  const store = await openStore({ profilePath });
  const startedAt = performance.now();
  const machine = await syncedMachine(store, { address, user, password }, network);
  const ms = performance.now() - startedAt;
  const own = machine.network();
  await machine.stop();
  const people = store.file.count('contacts', {});
  await store.close();
  return { ms, people, network: own };
};

const replicateAll = (database: RxDatabase) =>
  collectionNames.map((name) => {
    const collection = database.collections[name];
    if (collection === undefined) throw new Error(name);
    return replicateCouchDB({
      replicationIdentifier: 'plain',
      collection: collection as never,
      url: `${address}-${name}/`,
      fetch: getFetchWithCouchDBAuthorization(user, password),
      live: true,
      waitForLeadership: false,
      pull: { batchSize: 200 },
      push: { batchSize: 200 },
    });
  });

const plain = async (): Promise<object> => {
  const fetchAs = getFetchWithCouchDBAuthorization(user, password);
  const store = role === 'plain-up' ? await openStore({ profilePath }) : undefined;
  const file = store === undefined ? openStoreFile({ path: join(profilePath, 'plain.db') }) : undefined;
  const database = await createRxDatabase({
    name: store === undefined ? 'plain' : databaseName,
    storage: (store?.file ?? (file as NonNullable<typeof file>)).storage,
    multiInstance: false,
  });
  await database.addCollections(
    Object.fromEntries(collectionNames.map((name) => [name, { schema: rxSchemas[name] as never }])),
  );
  if (store !== undefined)
    for (const name of collectionNames) await fetchAs(`${address}-${name}/`, { method: 'PUT' });
  const startedAt = performance.now();
  const replications = replicateAll(database);
  await Promise.all(replications.map((replication) => replication.awaitInitialReplication()));
  const ms = performance.now() - startedAt;
  const people = await database.collections['contacts']?.count().exec();
  return { ms, people };
};

process.stdout.write(`${JSON.stringify(await (role.startsWith('plain') ? plain() : kith()))}\n`);
process.exit(0);
