/** Sync of one profile: set up, running, left. Loaded only when it is on, or is about to be. */
import type { SyncNote, SyncStatus } from '#contract/values/sync.ts';
import { KithError } from '#contract/errors.ts';
import { forgetOldConflicts } from '../commands/forget-conflicts.ts';
import { journalCutoff } from '../commands/forget-old.ts';
import type { OpenStore } from '../open.ts';
import { parseAddress, type Address } from './server/address.ts';
import { dismissConflict, createConflictTable, readConflicts } from './documents/conflicts.ts';
import { emptyHere, forgetEmptying, keepCopyOfServer, keepSnapshotBefore } from './copies.ts';
import { newSyncKey } from './secrets/crypt.ts';
import type { Sync } from './door.ts';
import { createHttp } from './server/http.ts';
import { checkServer, look } from './server/look.ts';
import { deleteDatabase, openMarker, readMarker, writeMarker } from './server/marker.ts';
import { answer, SyncProblem } from './server/problem.ts';
import { startRun, type Run } from './replicate.ts';
import { createSecrets, type Secret, type ShellKeychain } from './secrets/secrets.ts';
import { accessOf, createRecordCount, createSettings, statusOf } from './settings.ts';
import { fromSetupCode, toSetupCode } from './secrets/setup-code.ts';
import type { SyncTiming } from './server/timing.ts';
import { createSkipped } from './skipped.ts';
import { trustSystem } from './server/trust-system.ts';

export interface SyncOptions {
  readonly store: OpenStore;
  readonly keychain: ShellKeychain;
  readonly tell: (status: SyncStatus) => void;
  readonly tellConflict: () => void;
  /** Codes and counts, nothing of people. */
  readonly log?: (what: SyncNote, count: number) => void;
  readonly batchSize?: number;
  readonly timing?: SyncTiming;
}

/** Not more often than that, however much comes and goes. */
const tellEveryMs = 200;

export const startSync = async ({
  store,
  keychain,
  tell,
  tellConflict,
  log = () => undefined,
  batchSize,
  timing,
}: SyncOptions): Promise<Sync & { stop(): Promise<void> }> => {
  const { file, engine } = store;
  const now = () => engine.clock.now();
  createConflictTable(file);
  forgetOldConflicts(file, journalCutoff(now()));
  const secrets = createSecrets(store, keychain);
  let run: Run | undefined;
  let secret: Secret | undefined;
  /** What locks the secret here, once it was typed: a changed password is locked with it again. */
  let keepPassphraseOf: string | undefined;
  let locked = false;
  let broken: SyncProblem | undefined;
  let state: { readonly value: SyncStatus['state']; readonly since: number } = { value: 'off', since: now() };
  let timer: NodeJS.Timeout | undefined;
  let lastTold = '';
  let hasEnded = false;

  const { read, write, patch, clear } = createSettings(file);
  const local = createRecordCount(file);
  const skipped = createSkipped(file);

  const status = (): SyncStatus => {
    const running = run?.state();
    const trouble = locked
      ? { code: 'locked' as const }
      : broken !== undefined
        ? { code: broken.code }
        : running?.trouble;
    const next = statusOf({ local, skipped: skipped.count() }, read(), trouble, running);
    if (next.state !== state.value) state = { value: next.state, since: now() };
    return { ...next, since: state.since };
  };

  const noteSettled = (): void => {
    const known = read();
    if (known === undefined || run?.state().isSettled !== true) return;
    // Once a minute is enough for "a minute ago".
    if (known.isFirstDone && now() - (known.syncedAt ?? 0) < 60_000) return;
    write({ ...known, isFirstDone: true, syncedAt: now() });
  };

  const tellNow = (): void => {
    timer = undefined;
    noteSettled();
    const next = status();
    const text = JSON.stringify(next);
    if (text === lastTold) return;
    lastTold = text;
    tell(next);
  };
  const onChange = (): void => {
    // What is under way when the data file is closed must not look into it.
    if (hasEnded) return;
    timer ??= setTimeout(tellNow, tellEveryMs);
    timer.unref();
  };

  const stopRun = async (forget = false): Promise<void> => {
    const stopping = run;
    run = undefined;
    await stopping?.stop(forget);
  };

  let starting: Promise<void> | undefined;
  /** One at a time: two replications of one network would take turns undoing each other's notes. */
  const start = (): Promise<void> =>
    (starting ??= startOnce().finally(() => {
      starting = undefined;
    }));

  const startOnce = async (): Promise<void> => {
    const known = read();
    if (known === undefined || run !== undefined) return;
    secret ??= await secrets.read(known.keeps);
    if (hasEnded) return;
    locked = secret === undefined;
    broken = undefined;
    if (secret === undefined) return onChange();
    trustSystem();
    const { key } = secret;
    run = await startRun({
      store,
      access: accessOf(known, secret),
      key,
      instance: known.instance,
      // The network's mark is there.
      isServerNew: !known.isFirstDone && known.there <= 1,
      wasFirstDone: known.isFirstDone,
      onChange,
      onConflict: tellConflict,
      onSkipped: (what, ids) => {
        const count = skipped.add(ids);
        if (count === 0) return;
        log(`sync-${what}`, count);
        onChange();
      },
      onReadable: skipped.drop,
      onOtherInstance: (instance) => {
        // Another machine has filled it again: a new replication, in which everything meets everything once more.
        void switchTo(instance).catch(() => log('sync-switch-failed', 1));
      },
      ...(batchSize === undefined ? {} : { batchSize }),
      ...(timing === undefined ? {} : { timing }),
    });
    onChange();
  };

  const switchTo = async (instance: string): Promise<void> => {
    if (read()?.instance === instance) return;
    skipped.clear();
    patch({ instance, isFirstDone: false });
    await starting;
    await stopRun(true);
    await start();
  };

  const begin = async (
    address: Address,
    user: string,
    next: Secret,
    allowHttp: boolean,
    instance: string,
    passphrase: string | undefined,
  ): Promise<void> => {
    forgetEmptying(store);
    const there = await createHttp({ url: address.url, user, password: next.password })({ path: '' });
    const keeps = await secrets.keep(next, passphrase);
    secret = next;
    keepPassphraseOf = passphrase;
    write({
      address: address.url.replace(/\/$/u, ''),
      user,
      allowHttp,
      keeps,
      instance,
      isFirstDone: false,
      there: (there.body as { readonly doc_count?: number }).doc_count ?? 0,
    });
    await start();
  };

  const assertOff = (): void => {
    if (read() !== undefined) throw new SyncProblem('internal');
  };

  const needPassphrase = async (passphrase: string | undefined): Promise<void> => {
    if (passphrase === undefined && (await secrets.needsPassphrase())) {
      throw new SyncProblem('passphrase-needed');
    }
  };

  const forgetAll = async (): Promise<void> => {
    await stopRun(true);
    clear();
    skipped.clear();
    secrets.clear();
    secret = undefined;
    keepPassphraseOf = undefined;
    locked = false;
    broken = undefined;
    onChange();
  };

  const sync: Sync & { stop(): Promise<void> } = {
    status,
    check: checkServer,
    startNetwork: ({ address: typed, user, password, allowHttp, replaceServer, keepPassphrase }) =>
      answer(async () => {
        assertOff();
        const address = parseAddress(typed, allowHttp);
        const marker = await look(address, user, password);
        await needPassphrase(keepPassphrase);
        const http = createHttp({ url: address.url, user, password });
        if (marker.holds !== 'nothing') {
          // What is not Kith's is nobody's to delete from here.
          if (!replaceServer || marker.holds === 'something-else') {
            throw new SyncProblem(
              marker.holds === 'network' ? 'server-holds-network' : 'server-holds-other-network',
            );
          }
          await keepSnapshotBefore(store);
          await keepCopyOfServer(store, http);
          await deleteDatabase(http);
        }
        const key = newSyncKey();
        const instance = await writeMarker(http, key);
        await begin(address, user, { password, key }, allowHttp, instance, keepPassphrase);
      }),
    join: ({ code, passphrase, mode, allowHttp, keepPassphrase }) =>
      answer(async () => {
        assertOff();
        const { address: typed, user, password, key } = await fromSetupCode(code, passphrase);
        const address = parseAddress(typed, allowHttp);
        const marker = await look(address, user, password);
        if (marker.holds !== 'network') throw new SyncProblem('server-empty');
        const instance = openMarker(key, marker.sealed);
        await needPassphrase(keepPassphrase);
        await keepSnapshotBefore(store);
        if (mode === 'replace') await emptyHere(store);
        await begin(address, user, { password, key }, allowHttp, instance, keepPassphrase);
      }),
    setupCode: async (passphrase) => {
      const known = read();
      if (known === undefined || secret === undefined) {
        throw new KithError('sealed', 'The key of sync is locked: type its passphrase first.');
      }
      const { password, key } = secret;
      return {
        code: await toSetupCode({ address: known.address, user: known.user, password, key }, passphrase),
      };
    },
    unlock: (passphrase) =>
      answer(async () => {
        secret = await secrets.unlock(passphrase);
        keepPassphraseOf = passphrase;
        await start();
      }),
    setPassword: ({ user, password }) =>
      answer(async () => {
        const known = read();
        if (known === undefined || secret === undefined) throw new SyncProblem('locked');
        const next = { ...known, user: user ?? known.user };
        const http = createHttp(accessOf(next, { ...secret, password }));
        await http({ path: '' });
        const keeps = await secrets.keep({ ...secret, password }, keepPassphraseOf);
        await stopRun();
        secret = { ...secret, password };
        write({ ...next, keeps });
        await start();
      }),
    now: async () => {
      if (run === undefined) await start();
      else run.now();
    },
    leave: (wipeServer) =>
      answer(async () => {
        const known = read();
        if (known !== undefined && wipeServer) {
          if (secret === undefined) throw new SyncProblem('locked');
          await deleteDatabase(createHttp(accessOf(known, secret)));
        }
        await forgetAll();
      }),
    serverReplaced: (choice) =>
      answer(async () => {
        if (choice === 'leave') return forgetAll();
        const known = read();
        if (known === undefined || secret === undefined) throw new SyncProblem('locked');
        const http = createHttp(accessOf(known, secret));
        const marker = await readMarker(http);
        if (marker.holds === 'something-else') throw new SyncProblem('server-holds-other-network');
        // Of what is here now: another machine may have filled the server with something older since.
        await keepSnapshotBefore(store);
        const instance =
          marker.holds === 'network'
            ? openMarker(secret.key, marker.sealed)
            : await writeMarker(http, secret.key);
        await stopRun(true);
        skipped.clear();
        patch({ instance, isFirstDone: false, there: 0 });
        await start();
      }),
    conflicts: async (contactId) => readConflicts(file, contactId),
    dismissConflict: async (id) => dismissConflict(file, id),
    stop: async () => {
      hasEnded = true;
      clearTimeout(timer);
      // One that is just beginning would go on after the data file is closed.
      await starting?.catch(() => undefined);
      await stopRun();
    },
  };
  try {
    await start();
  } catch (error) {
    broken = error instanceof SyncProblem ? error : new SyncProblem('internal', { cause: error });
  }
  return sync;
};
