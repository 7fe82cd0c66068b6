/**
 * `sync-edit-run.ts ROLE PROFILE ADDRESS USER PASSWORD [NETWORK]`, forked: one of two machines that are in sync. Roles `kith`
 * (the first one sets up, one with a NETWORK joins) and `plain` (RxDB's plugin as it comes). Tells `{ready}`, then edits the
 * person of whom it is told (`{id, notes}`), and tells when it began to (`{edited}`) and when it sees another's edit
 * (`{seen}`), in milliseconds since 1970.
 */
import { join } from 'node:path';
import { createRxDatabase, type RxDocument } from 'rxdb';
import { getFetchWithCouchDBAuthorization, replicateCouchDB } from 'rxdb/plugins/replication-couchdb';
import { rxSchemas } from '#data/schemas/rx-schemas.ts';
import { openStore } from '#store/open.ts';
import { openStoreFile, watchChanges } from '#store/storage/index.ts';
import { syncedMachine } from './machine.ts';

export interface EditOrder {
  readonly id: string;
  readonly notes: string;
}
export type EditAnswer =
  | { readonly ready: true; readonly network: string; readonly ids: readonly string[] }
  | { readonly edited: number }
  | { readonly seen: number; readonly notes: string };

const [role = '', profilePath = '', address = '', user = '', password = '', network = ''] =
  process.argv.slice(2);
const now = () => performance.timeOrigin + performance.now();
const tell = (answer: EditAnswer) => process.send?.(answer);
const kith = async (): Promise<(order: EditOrder) => unknown> => {
  const store = await openStore({ profilePath });
  const { network: own } = await syncedMachine(store, { address, user, password }, network);
  watchChanges(store.file, 'contacts', (changes) => {
    for (const { after } of changes) tell({ seen: now(), notes: String(after?.['notes']) });
  });
  const ids = store.file.find('contacts', { selector: {}, limit: 100 }).map(({ id }) => String(id));
  tell({ ready: true, ids, network: own() });
  return ({ id, notes }) => store.engine.execute(notes, 'contacts.update', { id, patch: { notes } });
};

const plain = async (): Promise<(order: EditOrder) => unknown> => {
  const fetchAs = getFetchWithCouchDBAuthorization(user, password);
  const isFirst = network === '';
  const store = isFirst ? await openStore({ profilePath }) : undefined;
  const people = store?.file.find('contacts', { selector: {} }) ?? [];
  await store?.close();
  const { storage } = openStoreFile({ path: join(profilePath, 'plain.db') });
  const database = await createRxDatabase({ name: 'plain', storage, multiInstance: false });
  const { contacts } = await database.addCollections({ contacts: { schema: rxSchemas.contacts as never } });
  if (isFirst) {
    await fetchAs(`${address}/`, { method: 'PUT' });
    await contacts.bulkInsert(
      people.map(({ _rev, _meta, _attachments, _deleted, ...person }) => person) as never,
    );
  }
  const replication = replicateCouchDB({
    replicationIdentifier: 'plain',
    collection: contacts as never,
    url: `${address}/`,
    fetch: fetchAs,
    live: true,
    waitForLeadership: false,
    pull: { batchSize: 200 },
    push: { batchSize: 200 },
  });
  await replication.awaitInitialReplication();
  contacts.$.subscribe(({ documentData }) =>
    tell({ seen: now(), notes: (documentData as { readonly notes: string }).notes }),
  );
  tell({ ready: true, network: 'plain', ids: people.slice(0, 100).map(({ id }) => String(id)) });
  return async ({ id, notes }) => {
    const person = (await contacts.findOne(id).exec()) as RxDocument<{ notes: string }> | null;
    await person?.incrementalPatch({ notes });
  };
};

const edit = await (role === 'kith' ? kith() : plain());
process.on('message', (order: EditOrder) => {
  tell({ edited: now() });
  void edit(order);
});
