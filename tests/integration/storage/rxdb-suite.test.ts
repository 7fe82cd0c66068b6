/** RxDB's own replication test-suite, with this storage on both sides of the replication. */
import { addRxPlugin, createRxDatabase, type RxCollection, type RxStorage } from 'rxdb';
import { disableWarnings, RxDBDevModePlugin } from 'rxdb/plugins/dev-mode';
import { RxDBAttachmentsPlugin } from 'rxdb/plugins/attachments';
import { RxDBLocalDocumentsPlugin } from 'rxdb/plugins/local-documents';
import { replicateRxCollection, type RxReplicationState } from 'rxdb/plugins/replication';
import { RxDBUpdatePlugin } from 'rxdb/plugins/update';
import { wrappedValidateAjvStorage } from 'rxdb/plugins/validate-ajv';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { openStoreFile, type StoreFile } from '#store/storage/index.ts';
import { makeFolder } from './support.ts';

// The suite is written for mocha, whose words are global.
Object.assign(globalThis, { describe, it });
const { getPullHandler, getPullStream, getPushHandler, runReplicationBaseTestSuite, schemas, setConfig } =
  await import('rxdb/plugins/test-utils');

disableWarnings();
for (const plugin of [RxDBDevModePlugin, RxDBAttachmentsPlugin, RxDBLocalDocumentsPlugin, RxDBUpdatePlugin]) {
  addRxPlugin(plugin);
}

type Human = { readonly passportId: string };
type Humans = RxCollection<Human>;
type Replication = RxReplicationState<Human, unknown>;

interface SentDoc extends Human {
  readonly _attachments?: Readonly<Record<string, { readonly digest: string; readonly data?: Blob }>>;
}

/** RxDB's test server answers a conflict with the attachments' digests but without what they hold. */
const withAttachmentData = async (humans: Humans, doc: SentDoc): Promise<SentDoc> => {
  const attachments = Object.entries(doc._attachments ?? {}).map(async ([name, attachment]) => {
    const data = await humans.storageInstance.getAttachmentData(doc.passportId, name, attachment.digest);
    return [name, { ...attachment, data }] as const;
  });
  return { ...doc, _attachments: Object.fromEntries(await Promise.all(attachments)) };
};

describe.each([
  ['not encrypted', undefined],
  ['encrypted', 'a key'],
] as const)('%s', (_, key) => {
  const folder = makeFolder();
  let file: StoreFile;
  let server: Humans;
  let attachmentServer: Humans;

  const storage = (): RxStorage<unknown, unknown> => wrappedValidateAjvStorage({ storage: file.storage });

  const openServer = async (attachments: boolean): Promise<Humans> => {
    const database = await createRxDatabase<{ humans: Humans }>({
      name: `server${attachments ? 'attachments' : ''}`,
      storage: storage(),
      multiInstance: false,
      ignoreDuplicate: true,
    });
    const schema = { ...schemas.human, ...(attachments ? { attachments: {} } : {}) };
    return (await database.addCollections({ humans: { schema } }))['humans'] as Humans;
  };

  const replicate = (collection: RxCollection, live: boolean): Replication => {
    const attachments = !!collection.schema.jsonSchema.attachments;
    const other = attachments ? attachmentServer : server;
    const pushHandler = getPushHandler(other as never);
    const push = async (rows: never): Promise<SentDoc[]> => {
      const conflicts = (await pushHandler(rows)) as unknown as SentDoc[];
      return attachments ? Promise.all(conflicts.map((doc) => withAttachmentData(other, doc))) : conflicts;
    };
    return replicateRxCollection<Human, unknown>({
      replicationIdentifier: `test-${live ? 'live' : 'once'}`,
      collection: collection as unknown as Humans,
      live,
      waitForLeadership: false,
      pull: {
        handler: getPullHandler(other as never),
        ...(live ? { stream$: getPullStream(other as never) } : {}),
      },
      push: { handler: push },
    } as never);
  };

  const syncOnce = async (collection: RxCollection): Promise<void> => {
    const replication = replicate(collection, false);
    await replication.awaitInitialReplication();
    await replication.cancel();
  };

  beforeAll(async () => {
    file = openStoreFile({ path: folder.path, key });
    server = await openServer(false);
    attachmentServer = await openServer(true);
    setConfig({ storage: { getStorage: storage } } as never);
  });

  afterAll(async () => {
    await server.database.close();
    await attachmentServer.database.close();
    await file.close();
    folder.remove();
  });

  runReplicationBaseTestSuite({
    startReplication: (collection: RxCollection) => replicate(collection, true),
    syncOnce,
    syncOnceWithAttachments: syncOnce,
    getAllServerDocs: async () => (await server.storageInstance.getChangedDocumentsSince!(10_000)).documents,
    cleanUpServer: async () => {
      await server.database.remove();
      await attachmentServer.database.remove();
      server = await openServer(false);
      attachmentServer = await openServer(true);
    },
    softDeletes: true,
    isDeleted: ({ _deleted }: { _deleted: boolean }) => _deleted,
    getPrimaryOfServerDoc: ({ passportId }: Human) => passportId,
  });
});
