/** The store as the shell sees it: one profile at a time, pages joined to it, reminders running. */
import { existsSync } from 'node:fs';
import { KithError } from '#contract/errors.ts';
import type { HandlersOf, PayloadOf } from '#contract/message.ts';
import { answerOf } from '#contract/serve.ts';
import { shellStoreRequests, type PageKind, type shellStoreEvents } from '#contract/shell-store.ts';
import type { WireAnswer, WireEvent } from '#contract/wire.ts';
import { createAutomatic, type Automatic } from './backup/automatic.ts';
import { startLiveCalendar } from './calendar/start-live.ts';
import { keepBinEmpty } from './bin/empty-bin.ts';
import { systemClock, type Clock } from './commands/engine.ts';
import { createCompanies } from './companies/index.ts';
import { lazily } from './lazily.ts';
import { openStore, type OpenStore } from './open.ts';
import { createEvents } from './events/index.ts';
import { createMatches } from './matches/index.ts';
import { createPages, type Pages } from './pages/attach.ts';
import { createBusy } from './pages/busy.ts';
import { createGrants } from './pages/grants.ts';
import { createPageHandlers } from './pages/handlers.ts';
import { createJobs } from './pages/jobs.ts';
import { tellChanges } from './pages/tell-changes.ts';
import { vaultFile } from './paths.ts';
import { createPeople } from './people/index.ts';
import { getPhoto, removeUnusedPhotos } from './photos/photos.ts';
import { readHistory } from './pages/history.ts';
import { readTimeline } from './pages/timeline.ts';
import { keepSnapshots } from './recovery/snapshots.ts';
import { createReminders } from './reminders/index.ts';
import { startLater, type LateReminders } from './reminders/start-later.ts';
import { exposeStorage, type StorePort } from './storage/index.ts';
import { createSyncDoor } from './sync/door.ts';
import { createShellKeychain } from './sync/secrets/shell-keychain.ts';
import { recoverImports } from './transfer/write/take-back.ts';
import { inThread } from './worker/run.ts';

interface ServiceOptions {
  readonly tell: (message: WireAnswer | WireEvent) => void;
  readonly clock?: Clock;
}

/** Milliseconds after opening. */
const remindAfterMs = 1_500;
const indexAfterMs = 3_000;
const emptyBinAfterMs = 20_000;
const snapshotAfterMs = 5 * 60_000;
const calendarAfterMs = 5_000;

interface Open {
  readonly store: OpenStore;
  readonly reminders: LateReminders;
  readonly automatic: Automatic;
  readonly stopBin: () => void;
  readonly stopSnapshots: () => void;
  readonly stopCalendar: () => Promise<void>;
  readonly stopTelling: () => void;
  readonly sync: ReturnType<typeof createSyncDoor>;
  connect(page: PagePorts): void;
}

/** A page's ends: the capture window reads no records. */
interface PagePorts {
  readonly requests: StorePort;
  readonly records?: StorePort | undefined;
  readonly kind: PageKind;
}

export const createService = ({ tell, clock = systemClock }: ServiceOptions) => {
  const grants = createGrants();
  let open: Open | undefined;
  /** Pages that came before the profile was open. */
  const waiting: PagePorts[] = [];

  const tellShell = <K extends keyof typeof shellStoreEvents>(
    event: K,
    payload: PayloadOf<typeof shellStoreEvents, K>,
  ) => {
    tell({ event, payload });
  };

  const shellKeychain = createShellKeychain(tellShell);

  const need = (): Open => {
    if (open === undefined) throw new KithError('unavailable', 'The profile is not open yet.');
    return open;
  };

  const handlers: HandlersOf<typeof shellStoreRequests> = {
    open: async ({ profilePath, key, sample, appVersion }) => {
      if (open !== undefined) throw new KithError('bad-request', 'A profile is open already.');
      if (existsSync(vaultFile(profilePath))) (await import('./vault/vault.ts')).assertKey(profilePath, key);
      // None yet when what a crash cut short is taken back below.
      let pages: Pages | undefined;
      const tellPages: Pages['tell'] = (event, payload) => {
        pages?.tell(event, payload);
      };
      const store = await openStore({
        profilePath,
        key,
        clock,
        onHistory: (state) => {
          tellPages('history.changed', state);
        },
      }).catch(async (error: unknown) => {
        throw key === undefined ? (await import('./vault/vault.ts')).unkeyedFault(profilePath, error) : error;
      });
      const { engine, search } = store;
      const wasCut = recoverImports(store);
      const backups = lazily(async () =>
        (await import('./backup/index.ts')).createBackups({ ...store, appVersion }),
      );
      const during = createBusy((running) => {
        tellShell('jobs.running', { running });
      });
      const automatic = createAutomatic({
        store,
        backups: { create: (...order) => during(async () => (await backups()).create(...order)) },
        appVersion,
        onDone: (failure) => {
          if (failure !== undefined) tellShell('backups.failed', { message: failure.message });
        },
      });
      const jobs = createJobs((progress) => {
        tellPages('progress', progress);
      }, during);
      const liveCalendar = startLiveCalendar(store, calendarAfterMs);
      const people = createPeople(store, () => {
        tellPages('people.changed', {});
      });
      const matches = createMatches(store);
      const sync = createSyncDoor({
        file: store.file,
        now: () => clock.now(),
        isSample: sample !== undefined,
        load: async () =>
          (await import('./sync/index.ts')).startSync({
            store,
            keychain: shellKeychain,
            tell: (status) => {
              tellPages('sync.changed', status);
            },
            tellConflict: () => {
              tellPages('sync.conflict', {});
            },
            log: (what, count) => {
              tellShell('sync.noted', { what, count });
            },
          }),
      });
      const attached = createPages(
        createPageHandlers({
          historyOf: (contactId, limit) => readHistory(store, contactId, limit),
          timelineOf: (contactId) => readTimeline(store, contactId),
          records: store.file,
          photoOf: (id) => getPhoto(store.file, id),
          engine,
          matches,
          companies: createCompanies(store),
          events: createEvents(store),
          transfer: lazily(async () => (await import('./transfer/index.ts')).createTransfer(store)),
          backups,
          automatic,
          people,
          insights: lazily(async () =>
            (await import('./insights/index.ts')).createInsights({ ...store, people, matches }),
          ),
          duplicates: lazily(async () => (await import('./duplicates/index.ts')).createDuplicates(store)),
          exports: lazily(async () =>
            (await import('./transfer/export.ts')).createExports({ ...store, appVersion }),
          ),
          liveCalendar: liveCalendar.load,
          sync,
          grants,
          jobs,
          search,
        }),
      );
      pages = attached;
      if (sample !== undefined) {
        const { importSample } = await import('./sample/import-sample.ts');
        await importSample(store, sample);
      }
      const reminders = createReminders({
        store,
        tell: tellShell,
        ...(sample === undefined ? {} : { since: clock.now() }),
      });
      open = {
        store,
        reminders: startLater(reminders, remindAfterMs),
        automatic,
        stopBin: keepBinEmpty(store, emptyBinAfterMs),
        // The sample goes away as it came.
        stopSnapshots:
          sample === undefined
            ? keepSnapshots(store, snapshotAfterMs, () => tellShell('store.damaged', {}))
            : () => undefined,
        stopCalendar: liveCalendar.stop,
        stopTelling: tellChanges(store.file, () => {
          pages.tell('records.changed', {});
        }),
        sync,
        connect: ({ records, requests, kind }) => {
          if (records !== undefined) exposeStorage(store.file, records);
          attached.attach(requests, kind);
        },
      };
      search.start(indexAfterMs);
      sync.startLater();
      for (const page of waiting.splice(0)) open.connect(page);
      if (wasCut) tellShell('import.taken-back', {});
      return { empty: store.file.count('contacts', {}) === 0 };
    },
    grant: ({ token, path, mode }) => {
      grants.add(token, path, mode);
    },
    'command.execute': ({ id, name, args }) => need().store.engine.execute(id, name, args),
    due: async () => [...(await need().reminders.due())],
    tick: () => {
      const { reminders, sync } = need();
      reminders.tick();
      // Waking up, a connection is dead that looks alive.
      void sync.woke();
    },
    'reminder.time': () => need().reminders.time(),
    'reminder.shown': ({ ids }) => {
      need().reminders.shown(ids);
    },
    'backups.configure': ({ target, check }) => need().automatic.configure(target, check),
    'backups.state': () => need().automatic.state(),
    'backups.make': ({ reason }) =>
      reason === 'asked' ? need().automatic.now() : need().automatic.before(reason),
    'vault.open': async ({ profilePath, passphrase }) => {
      const { openVault } = await import('./vault/vault.ts');
      return { key: await openVault(profilePath, passphrase) };
    },
    'vault.change': async (change) => {
      const { changeVault } = await import('./vault/change-vault.ts');
      return { key: await changeVault(change) };
    },
    'vault.check': async ({ passphrase }) => {
      await inThread('open-vault', { path: need().store.profilePath, passphrase });
    },
    'repair.snapshot': async ({ name, ...place }) =>
      (await import('./recovery/repair.ts')).useSnapshot(place, name),
    'repair.backup': async ({ path, passphrase, appVersion, ...place }) =>
      (await import('./recovery/repair.ts')).useBackup(place, path, passphrase, appVersion),
    'repair.empty': async (place) => (await import('./recovery/repair.ts')).beginAnew(place),
    'sync.secret': (answer) => {
      shellKeychain.answered(answer);
    },
    close: async () => {
      const closing = open;
      open = undefined;
      closing?.automatic.stop();
      closing?.reminders.stop();
      closing?.stopBin();
      closing?.stopTelling();
      closing?.stopSnapshots();
      await closing?.stopCalendar();
      // Who is asked for the keychain's own password may take minutes: sync does not wait for them any more.
      shellKeychain.answered({ real: false });
      await closing?.sync.stop();
      closing?.store.engine.endSession();
      if (closing !== undefined) removeUnusedPhotos(closing.store.file);
      await closing?.store.close();
    },
  };

  return {
    connect: (page: PagePorts): void => {
      if (open === undefined) waiting.push(page);
      else open.connect(page);
    },
    onMessage: async (message: unknown): Promise<void> => {
      const answer = await answerOf(shellStoreRequests, handlers, message);
      if (answer !== undefined) tell(answer);
    },
  };
};
