/** Backups that nobody has to think of: once a day, at the end, and before anything that changes much. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { errorToData, isKithError, KithError, type KithErrorData } from '#contract/errors.ts';
import type { AutomaticState } from '#contract/values/backups.ts';
import { backupRule, keptFileName, withSeconds } from '#domain/kept-files.ts';
import { localOf, todayIn } from '#domain/dates/zones.ts';
import { readMeta, writeMeta } from '../commands/tables.ts';
import type { OpenStore } from '../open.ts';
import { unwatched } from '../pages/jobs.ts';
import { piecesFromThread } from '../worker/run.ts';
import { changeState } from './change-state.ts';
import type { Backups } from './index.ts';
import { listKept, lookInto, rotateKept } from '../files/kept-folder.ts';
import { untilWhole } from './whole.ts';

export type BackupReason = 'daily' | 'quit' | 'import' | 'restore' | 'update' | 'asked';

export interface AutomaticTarget {
  readonly folder: string;
  readonly passphrase: string;
}

interface AutomaticDeps {
  readonly store: Pick<OpenStore, 'file' | 'engine'>;
  readonly backups: Pick<Backups, 'create'>;
  readonly appVersion: string;
  /** A backup that nobody waited for was made, or could not be. */
  readonly onDone: (failure: KithErrorData | undefined) => void;
}

/** What was in the store when the last one was made, and when that was. */
interface Mark {
  readonly at: number;
  readonly folder: string;
  readonly state: string;
  readonly version: string;
}

const markKey = 'automatic-backup';
const lookEveryMs = 10 * 60_000;
const firstLookMs = 60_000;

const reasonWords = (error: unknown): KithErrorData => {
  const data = errorToData(error);
  return data.code === 'internal'
    ? { code: 'internal', message: 'The automatic backup was not made. Older backups are as they were.' }
    : { code: data.code, message: `The automatic backup was not made. ${data.message}` };
};

const assertOpens = async ({ folder, passphrase }: AutomaticTarget): Promise<void> => {
  const newest = (await listKept(folder)).find(({ name }) => name.endsWith('.kith.age'));
  if (newest === undefined) return;
  const pieces = piecesFromThread('read-backup', {
    path: join(folder, newest.name),
    passphrase,
    wholeFirst: false,
  });
  try {
    await pieces.next();
  } catch (error) {
    // One that is damaged or gone says nothing about the passphrase.
    if (isKithError(error) && error.code === 'wrong-passphrase') throw error;
  } finally {
    await pieces.return(undefined);
  }
};

export const createAutomatic = ({ store, backups, appVersion, onDone }: AutomaticDeps) => {
  const { file, engine } = store;
  let target: AutomaticTarget | undefined;
  let failure: (KithErrorData & { readonly at: number }) | undefined;
  /** Of a look at the clock, told once for as long as it lasts. */
  let toldOf: string | undefined;
  let running: Promise<void> | undefined;
  let timer: NodeJS.Timeout | undefined;
  let hasEnded = false;

  const stateNow = () => changeState(file);
  const readMark = (): Mark | undefined => {
    const text = readMeta(file, markKey);
    return text === undefined ? undefined : (JSON.parse(text) as Mark);
  };

  const isDue = (reason: BackupReason, { folder }: AutomaticTarget): boolean => {
    if (reason === 'asked') return true;
    const mark = readMark();
    if (mark === undefined || mark.folder !== folder) return true;
    if (reason === 'update' && mark.version !== appVersion) return true;
    if (mark.state === stateNow()) return false;
    const zone = engine.clock.zone();
    const isAnotherDay = todayIn(mark.at, zone) !== todayIn(engine.clock.now(), zone);
    return isAnotherDay || (reason !== 'daily' && reason !== 'update');
  };

  const make = async ({ folder, passphrase }: AutomaticTarget): Promise<void> => {
    // Before the people are counted: an import that is stopped takes some of them away again.
    await untilWhole(file, unwatched);
    const now = engine.clock.now();
    const local = localOf(now, engine.clock.zone());
    const people = file.count('contacts', { binnedAt: 0 });
    const state = stateNow();
    const path = join(folder, keptFileName(withSeconds(local, now), people, 'kith.age'));
    const { counts } = await backups.create(path, passphrase, unwatched);
    if ((counts.contacts ?? 0) < people) {
      // Whatever it was: a file that doesn't hold what it says must not count as a good one.
      await rm(path, { force: true });
      throw new KithError(
        'damaged',
        'People were missing in it, so it was thrown away. Older backups are as they were.',
      );
    }
    // The data file is closed: this one stays, unmarked, and another is made when it is open again.
    if (hasEnded) return;
    writeMeta(file, markKey, JSON.stringify({ at: now, folder, state, version: appVersion } satisfies Mark));
    await rotateKept(folder, 'kith.age', todayIn(now, engine.clock.zone()), backupRule);
  };

  /** One at a time; whoever comes meanwhile gets the one that runs, unless it wants a newer one. */
  const run = async (reason: BackupReason): Promise<void> => {
    // Of several who waited, one may have begun the next.
    while (running !== undefined) await running;
    const to = target;
    if (to === undefined || !isDue(reason, to)) return;
    running = make(to)
      .then(
        () => {
          failure = undefined;
        },
        (error: unknown) => {
          failure = { ...reasonWords(error), at: engine.clock.now() };
        },
      )
      .finally(() => {
        running = undefined;
      });
    await running;
    if (hasEnded) return;
    const isRepeated = reason === 'daily' && failure?.message === toldOf;
    toldOf = failure?.message;
    // Whoever asked has the answer.
    if (reason !== 'asked' && (failure === undefined || !isRepeated)) onDone(failure);
  };

  const look = (reason: BackupReason): void => {
    clearTimeout(timer);
    void run(reason).finally(() => {
      if (!hasEnded) timer = setTimeout(() => look('daily'), lookEveryMs);
    });
  };

  return {
    /**
     * Where to and with what; undefined: automatic backups are off, or wait for their passphrase.
     *
     * @param check whether the passphrase must open the newest of them.
     * @throws KithError `wrong-passphrase`
     */
    configure: async (to: AutomaticTarget | undefined, check = false): Promise<void> => {
      if (to !== undefined && check) await assertOpens(to);
      clearTimeout(timer);
      target = to;
      failure = undefined;
      if (to !== undefined) timer = setTimeout(() => look('update'), firstLookMs);
    },
    /**
     * Before something that changes much. A backup that fails is told, but is no reason to refuse what the user
     * asked for: that can be undone.
     */
    before: run,
    /** @throws KithError when it could not be made */
    now: async (): Promise<void> => {
      if (target === undefined) throw new KithError('unavailable', 'Automatic backups are off.');
      await run('asked');
      if (failure !== undefined) throw new KithError(failure.code, failure.message);
    },
    state: async (): Promise<AutomaticState> => {
      const kept = target === undefined ? [] : await lookInto(target.folder);
      return {
        running: target !== undefined,
        ...(failure === undefined ? {} : { failure: failure.message }),
        reached: kept !== undefined,
        kept: (kept ?? []).map(({ at, people, name }) => ({ at, people, name })),
      };
    },
    stop: (): void => {
      hasEnded = true;
      clearTimeout(timer);
      target = undefined;
    },
  };
};

export type Automatic = ReturnType<typeof createAutomatic>;
