/** One network on one server, as long as it runs: RxDB's CouchDB plugin on the feed. */
import { createRxDatabase, randomToken, type RxConflictHandler, type RxJsonSchema } from 'rxdb';
import { replicateCouchDB } from 'rxdb/plugins/replication-couchdb';
import type { SyncProblemCode } from '#contract/values/sync.ts';
import { mergeVersions, overwrittenBy, versionText, type Version } from '#domain/sync/merge.ts';
import { decideBin } from '#domain/sync/bin.ts';
import type { Stamps } from '#domain/sync/stamps.ts';
import type { OpenStore } from '../open.ts';
import { createConflictTable, toConflict } from './documents/conflicts.ts';
import { createCouchFetch } from './server/couch-fetch.ts';
import { createCrypt } from './secrets/crypt.ts';
import { createFeed } from './feed.ts';
import { createGate } from './server/gate.ts';
import { createGoneTable, goneHash, isPhotoUsed, sweep } from './documents/gone.ts';
import { createHttp, type Access } from './server/http.ts';
import { createLate } from './late.ts';
import { openMarker, readMarker } from './server/marker.ts';
import { createPartTable } from './documents/photo-parts.ts';
import { fetchMissingPhotos } from './documents/missing-photos.ts';
import { SyncProblem } from './server/problem.ts';
import { createSyncStorage, feedCollection } from './storage.ts';
import { usualTiming, type SyncTiming } from './server/timing.ts';
import { docOf, parseKey, type SyncDoc } from './documents/versions.ts';

const schema: RxJsonSchema<SyncDoc> = {
  title: 'sync',
  version: 0,
  primaryKey: 'id',
  type: 'object',
  properties: {
    id: { type: 'string', maxLength: 200 },
    v: { type: 'string', maxLength: 30 },
    s: { type: 'string' },
  },
  required: ['id', 'v', 's'],
};

export interface RunOptions {
  readonly store: Pick<OpenStore, 'file' | 'engine'>;
  readonly access: Access;
  readonly key: string;
  /** Of the database: another one is another replication. */
  readonly instance: string;
  readonly onChange: () => void;
  readonly onConflict: () => void;
  /** Ids on the server of what can't be read, or is of a kind or shape that this Kith doesn't know. */
  readonly onSkipped: (what: 'unknown' | 'unreadable', ids: readonly string[]) => void;
  readonly onReadable: (ids: readonly string[]) => void;
  /** It was empty when this machine began with it. */
  readonly isServerNew: boolean;
  /** Everything was the same once: what was changed since is counted. */
  readonly wasFirstDone: boolean;
  /** The server holds the same network, but was filled anew by another machine. */
  readonly onOtherInstance: (instance: string) => void;
  readonly batchSize?: number;
  readonly timing?: SyncTiming;
}

export interface RunState {
  readonly trouble: { readonly code: SyncProblemCode; readonly retryAt?: number } | undefined;
  /** All is on the server and nothing is on its way. */
  readonly isSettled: boolean;
  /** Whether everything was the same once, since it was started on this server. */
  readonly isFirstDone: boolean;
  readonly unsent: number;
  /** Documents that were exchanged, in this run and before. */
  readonly exchanged: number;
}

export interface Run {
  state(): RunState;
  now(): void;
  /** @param forget what the replication noted for itself goes as well. */
  stop(forget?: boolean): Promise<void>;
}

const stampsOf = (text: string | undefined): Stamps | undefined =>
  text === undefined ? undefined : (JSON.parse(text) as { readonly stamps?: Stamps }).stamps;

export const startRun = async ({
  store,
  access,
  key,
  instance,
  isServerNew,
  wasFirstDone,
  onChange,
  onConflict,
  onSkipped,
  onReadable,
  onOtherInstance,
  batchSize = 200,
  timing = usualTiming,
}: RunOptions): Promise<Run> => {
  const { file, engine } = store;
  createConflictTable(file);
  createPartTable(file);
  createGoneTable(file);
  let exchanged = 0;
  let underWay = 0;
  const unsent = new Set<string>();
  let isActive = true;
  /** Whether what nobody has any more was looked for. */
  let isSwept = false;
  let isStopped = false;
  let sweepTimer: NodeJS.Timeout | undefined;
  let isFirstDone = false;
  const gate = createGate(onChange, timing);
  const http = createHttp(access, timing);
  const crypt = createCrypt(key);
  const late = createLate(
    store,
    () => settle(),
    () => !isFirstDone,
  );
  const feed = createFeed({
    store,
    late,
    onSkipped: (keys) => onSkipped('unknown', keys.map(crypt.idOf)),
    onConflict,
    onForgotten: () => {
      isSwept = false;
    },
  });

  const verify = async (): Promise<string | number> => {
    const marker = await readMarker(http);
    if (marker.holds !== 'network') throw new SyncProblem('server-replaced');
    const found = openMarker(key, marker.sealed);
    if (found === instance) return marker.sequence;
    onOtherInstance(found);
    throw new SyncProblem('unreachable');
  };

  const conflictHandler: RxConflictHandler<SyncDoc> = {
    isEqual: (a, b) => a.v === b.v,
    resolve: async ({ newDocumentState: mine, realMasterState: theirs, assumedMasterState }) => {
      const parsed = parseKey(mine.id);
      if (mine.v === theirs.v) return theirs;
      if (parsed?.kind !== 'record') {
        const isNeeded = theirs.v === goneHash && parsed?.kind === 'photo' && isPhotoUsed(file, mine.id);
        return isNeeded ? { ...docOf(mine.id, mine.s), _deleted: false } : theirs;
      }
      const { collection, id } = parsed;
      const [ours, others] = [JSON.parse(mine.s) as Version, JSON.parse(theirs.s) as Version];
      const known = stampsOf(assumedMasterState?.s);
      const merged = mergeVersions(collection, ours, others);
      const bin = collection === 'contacts' ? decideBin(known, ours, others, merged) : undefined;
      const lost = [
        ...overwrittenBy(collection, known, ours, others),
        ...(bin === undefined ? [] : [bin.overwritten]),
      ];
      feed.noteConflicts(lost.map((each) => toConflict(engine.clock.now(), collection, id, each)));
      return { ...docOf(mine.id, versionText(bin?.version ?? merged)), _deleted: false };
    },
  };

  const own = createSyncStorage(file, feed);
  const database = await createRxDatabase({
    // Two profiles in one process (tests) are two databases.
    name: `kith-sync-${randomToken(8)}`,
    storage: own.storage,
    multiInstance: false,
  });
  const collections = await database.addCollections({ [feedCollection]: { schema, conflictHandler } });
  const collection = collections[feedCollection];
  if (collection === undefined) throw new Error('no collection to replicate');

  const changed = feed.changed$.subscribe((keys) => {
    for (const each of keys) unsent.add(each);
    onChange();
  });
  const replication = replicateCouchDB<SyncDoc>({
    replicationIdentifier: `kith-${instance}`,
    collection: collection as never,
    url: access.url,
    fetch: createCouchFetch({
      url: access.url,
      http,
      crypt,
      gate,
      verify,
      timing,
      isNew: (id) => isServerNew && own.isUnmet(id),
      onUnreadable: (ids) => onSkipped('unreadable', ids),
      onReadable,
      onUnderWay: (count) => {
        underWay = count;
        onChange();
      },
    }),
    live: true,
    waitForLeadership: false,
    autoStart: true,
    // Waiting is the gate's.
    retryTime: 50,
    pull: { batchSize },
    push: { batchSize },
  });
  // What a crash left.
  late.soon();
  const settle = (): void => {
    if (!isActive && gate.trouble() === undefined && replicationIsFirstDone()) {
      if (!isFirstDone) {
        isFirstDone = true;
        // What waited for the end of the first exchange.
        if (!late.isDone()) late.soon();
      }
      unsent.clear();
      if (!isSwept && late.isDone()) sweepSoon();
    }
    onChange();
  };
  const sweepSoon = (): void => {
    isSwept = true;
    sweepTimer = setTimeout(() => {
      sweepNow().catch(() => {
        // Again when all is the same the next time.
        isSwept = false;
      });
    }, timing.quietMs);
    sweepTimer.unref();
  };
  const sweepNow = async (): Promise<void> => {
    const notes = await own.notes;
    if (isStopped) return;
    if (isActive || gate.trouble() !== undefined) throw new SyncProblem('unreachable');
    feed.tell(sweep(file, notes.others()));
    await fetchMissingPhotos({ file, http, crypt, signal: gate.signal });
  };
  const replicationIsFirstDone = (): boolean => {
    const inner = replication.internalReplicationState;
    return inner !== undefined && inner.firstSyncDone.up.getValue() && inner.firstSyncDone.down.getValue();
  };
  const subscriptions = [
    changed,
    replication.active$.subscribe((active) => {
      isActive = active;
      settle();
    }),
    replication.sent$.subscribe((doc) => {
      exchanged += 1;
      unsent.delete((doc as unknown as SyncDoc).id);
      onChange();
    }),
    replication.received$.subscribe(() => {
      exchanged += 1;
      onChange();
    }),
    // Each is told by the gate already; without a listener RxDB throws it.
    replication.error$.subscribe(() => undefined),
  ];
  /** What an earlier run left. */
  const readNotes = async (): Promise<void> => {
    const notes = await own.notes;
    exchanged += notes.count();
    if (!wasFirstDone) return onChange();
    for await (const keys of notes.unsent()) {
      if (isStopped) return;
      if (!isFirstDone) for (const each of keys) unsent.add(each);
      onChange();
    }
  };
  readNotes().catch(() => undefined);
  void replication
    .awaitInitialReplication()
    .then(settle)
    .catch(() => undefined);

  return {
    state: () => ({
      trouble: gate.trouble(),
      isSettled: !isActive && gate.trouble() === undefined && isFirstDone && late.isDone(),
      isFirstDone,
      unsent: unsent.size,
      exchanged: exchanged + underWay,
    }),
    now: () => {
      gate.kick();
      replication.reSync();
    },
    stop: async (forget = false) => {
      isStopped = true;
      clearTimeout(sweepTimer);
      gate.stop();
      for (const subscription of subscriptions) subscription.unsubscribe();
      feed.stop();
      late.stop();
      await replication.cancel().catch(() => undefined);
      await database.close().catch(() => undefined);
      if (!forget) return;
      file.run('DELETE FROM sync_gone');
      late.finish();
      await own.forget();
    },
  };
};
