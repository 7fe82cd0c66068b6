import { lstatSync } from 'node:fs';
import { KithError } from '#contract/errors.ts';
import type { HistoryState } from '#contract/values/history.ts';
import { planners } from '#data/commands/index.ts';
import { commandSpecs, type CommandName } from '#data/commands/specs.ts';
import type { CommandEnv, Planned, Planner } from '#data/commands/tx.ts';
import { issueWords } from '#data/schemas/index.ts';
import { tooLongWords } from '#data/schemas/issue-words.ts';
import { receiveStamp, tickClock } from '#domain/sync/hlc.ts';
import { newId } from '#domain/ids.ts';
import type { Id } from '#domain/records.ts';
import { localOf, zoneHere } from '#domain/dates/zones.ts';
import type { StoreFile } from '../storage/index.ts';
import { randomBytes16 } from './random-bytes.ts';
import { createHistory } from './history.ts';
import { faultPoint } from '../health/fault-point.ts';
import { forgetDrafts } from '../pages/drafts.ts';
import { forgetConflicts } from './forget-conflicts.ts';
import { createJournal, type JournalEntry } from './journal.ts';
import {
  drain,
  revertedAtOnce,
  revertInSteps,
  type RevertDone,
  type RevertOrder,
  type RevertProgress,
} from './revert-steps.ts';
import { createTables, readMeta, removeMeta, writeMeta } from './tables.ts';
import { createTx, type Derive, type StoreTx } from './tx/tx.ts';

/** Where time, zone and randomness come from; tests give their own. */
export interface Clock {
  now(): number;
  /** IANA zone of the user, asked anew each time: it changes while Kith runs. */
  zone(): string;
  /** Asks the system for its zone again; else the one of the start stays. */
  lookAgain?(): void;
}

/** Where Linux and macOS keep the system's zone: a link, or a file that is replaced. */
const zoneFiles = ['/etc/localtime', '/etc/timezone'] as const;

/** Says that the system's zone may be another, without asking for it, which means searching hundreds of files. */
const zoneMark = (): string =>
  zoneFiles.map((file) => String(lstatSync(file, { throwIfNoEntry: false })?.ctimeMs)).join();

let knownMark = process.platform === 'win32' ? undefined : zoneMark();

export const systemClock: Clock = {
  now: () => Date.now(),
  zone: zoneHere,
  lookAgain: () => {
    if (knownMark !== undefined) {
      const mark = zoneMark();
      if (mark === knownMark) return;
      knownMark = mark;
    }
    // V8 keeps the zone it started with, and only pages are told of another one. Node makes it look when TZ is set.
    const { TZ } = process.env;
    if (TZ === undefined) delete process.env['TZ'];
    else process.env['TZ'] = TZ;
  },
};

export interface Executed {
  readonly result: unknown;
  readonly label?: string;
}

/** A transaction outside the named commands (an import's step, a restore): same journal, same undo. */
export interface GroupStep<R> {
  /** Made by the caller; a second call with the same id does nothing and answers the first result. */
  readonly id: string;
  readonly name: string;
  readonly plan: (tx: StoreTx) => Planned<R>;
  /** False when the caller brings the derived fields up to date itself. */
  readonly derive?: Derive;
  /** The latest stamp of another machine that is in this step: what is done here from now on is later. */
  readonly heard?: string;
}

/** Transactions that take others back. */
const reverts: ReadonlySet<string> = new Set(['undo', 'redo', 'undo-import']);

/** A step of Undo or Redo of several transactions, begun and not done: the next start goes on with it. */
interface UnderWay {
  readonly side: 'undo' | 'redo';
  /** Of the entry. */
  readonly id: string;
  /** What its transactions' ids begin with. */
  readonly by: string;
  readonly isLatest: boolean;
}
export const underWayKey = 'undo-under-way';

const idsRemoved = (changes: readonly JournalEntry[]): readonly Id[] =>
  changes.filter(({ change }) => change.op === 'remove').map(({ docId }) => docId);

const isCommandName = (name: string): name is CommandName => Object.hasOwn(commandSpecs, name);

/** @param onHistory told whenever Undo or Redo would do something else */
export const createEngine = (store: StoreFile, clock: Clock, onHistory: (state: HistoryState) => void) => {
  createTables(store);
  const journal = createJournal(store);
  const history = createHistory(store);
  const logged = (id: string) =>
    store.all('SELECT result, label, stamp FROM command_log WHERE id = ?', [id])[0];
  const isRevert = (stamp: string): boolean =>
    store
      .all('SELECT name FROM command_log WHERE stamp = ?', [stamp])
      .some(({ name }) => reverts.has(name as string));
  const node = readMeta(store, 'node') ?? newId(clock.now()).replaceAll('-', '').slice(-12);
  writeMeta(store, 'node', node);

  const nextStamp = (now: number): string => {
    const stamp = tickClock(readMeta(store, 'stamp'), now, node);
    writeMeta(store, 'stamp', stamp);
    return stamp;
  };

  const createEnv = (): CommandEnv => {
    const now = clock.now();
    return { now, today: localOf(now, clock.zone()).slice(0, 10), newId: () => newId(now, randomBytes16()) };
  };

  /** Runs `plan` in one transaction with the journal and the log; a known id answers what it answered. */
  const run = <R>({ id, name, plan, derive = true, heard }: GroupStep<R>): Planned<R> =>
    store.transaction(() => {
      const known = logged(id);
      if (known !== undefined) {
        const result = (JSON.parse(known['result'] as string) as { r?: R }).r as R;
        return known['label'] === null ? { result } : { result, label: known['label'] as string };
      }
      const env = createEnv();
      if (heard !== undefined) {
        writeMeta(store, 'stamp', receiveStamp(readMeta(store, 'stamp'), heard, env.now, node));
      }
      const stamp = nextStamp(env.now);
      const { tx, finish } = createTx(store, env, stamp);
      const plannedAs = plan(tx);
      const changes = finish(derive, plannedAs.forget);
      if (plannedAs.forget === true) {
        journal.forget(changes);
        forgetDrafts(store, idsRemoved(changes));
        forgetConflicts(store, idsRemoved(changes));
        history.dropEmpty();
      } else journal.add(id, changes);
      // What changed nothing is no step of Undo, whatever its planner thought.
      const planned = changes.length === 0 ? { result: plannedAs.result } : plannedAs;
      store.run('INSERT INTO command_log (id, at, name, label, stamp, result) VALUES (?, ?, ?, ?, ?, ?)', [
        id,
        env.now,
        name,
        planned.label ?? null,
        stamp,
        JSON.stringify({ r: planned.result }),
      ]);
      return planned;
    });

  const tellHistory = () => {
    onHistory(history.state());
  };

  const execute = (id: string, name: string, args: unknown): Executed => {
    if (!isCommandName(name)) throw new KithError('bad-request', `There is no command “${name}”.`);
    const parsed = commandSpecs[name].args.safeParse(args);
    if (!parsed.success) {
      const words = tooLongWords(parsed.error) ?? issueWords(parsed.error);
      throw new KithError('invalid', `This can’t be kept: ${words}.`);
    }
    const planner = planners[name] as Planner<CommandName>;
    const planned = store.transaction(() => {
      const fresh = logged(id) === undefined;
      const done = run({ id, name, plan: (tx) => planner(tx, parsed.data as never) });
      if (fresh && done.label !== undefined) history.push({ id, label: done.label, groups: [id] });
      return done;
    });
    if (planned.label !== undefined || planned.forget === true) tellHistory();
    return planned;
  };

  const revertSteps = (order: RevertOrder): Generator<RevertProgress, RevertDone, undefined> =>
    revertInSteps(
      {
        file: store,
        journal,
        isRevert,
        stampOf: (id) => logged(id)?.['stamp'] as string | undefined,
        lastStamp: () => readMeta(store, 'stamp'),
        isKnown: (id) => logged(id) !== undefined,
        run,
      },
      order,
    );

  const underWay = (): UnderWay | undefined => {
    const kept = readMeta(store, underWayKey);
    return kept === undefined ? undefined : (JSON.parse(kept) as UnderWay);
  };

  /**
   * One step back or forward; of many records in several transactions. Killed in between, or failed, it is gone on
   * with: at the next start, or when it is asked for again.
   *
   * @param wanted id of the entry; absent: the last one.
   * @param by made by the caller, who may ask twice because the store died before it answered: it is one step.
   */
  function* step(
    side: 'undo' | 'redo',
    wanted?: string,
    by: string = newId(clock.now()),
  ): Generator<RevertProgress, { readonly label: string } | undefined, undefined> {
    const last = history.top(side === 'undo' ? 'redo' : 'undo');
    if (last?.groups.some((group) => group === by || group.startsWith(`${by}/`)) === true) {
      return { label: last.label };
    }
    const entry = wanted === undefined ? history.top(side) : history.find(side, wanted);
    if (entry === undefined) return undefined;
    const { id, label, groups } = entry;
    const begun = underWay();
    const isLatest = id === history.top(side)?.id;
    const way: UnderWay = begun?.side === side && begun.id === id ? begun : { side, id, by, isLatest };
    const steps = (atOnce: number) =>
      // Nothing was done since: what the journal says of keep-in-touch dates is right as it is, the user's own
      // rescheduling among it.
      revertSteps({ id: way.by, name: side, groups, derive: way.isLatest ? 'keep-dates' : true, atOnce });
    const end = (ids: readonly string[]): void => {
      history.moved(side, entry, ids);
      removeMeta(store, underWayKey);
    };
    if (journal.count(groups) <= revertedAtOnce) {
      store.transaction(() => {
        end(drain(steps(Infinity)).ids);
      });
    } else {
      writeMeta(store, underWayKey, JSON.stringify(way));
      const { ids } = yield* steps(revertedAtOnce);
      faultPoint('undo:reverted');
      store.transaction(() => {
        end(ids);
      });
    }
    tellHistory();
    return { label };
  }

  return {
    execute,
    run,
    /** Takes several transactions back, the latest first, in transactions of some hundred records: what the caller keeps of it must outlive a crash between two of them. */
    revertSteps: (id: string, name: string, groups: readonly string[]) =>
      revertSteps({ id, name, groups, derive: true, atOnce: revertedAtOnce }),
    /**
     * Makes finished transactions one entry of the undo stack: an import, a restore.
     *
     * @param finish what makes them count, in the same transaction: done and undoable, or neither.
     */
    remember: (
      id: string,
      label: string,
      groups: readonly string[],
      finish: () => void = () => undefined,
    ): void => {
      store.transaction(() => {
        finish();
        history.push({ id, label, groups });
      });
      tellHistory();
    },
    forget: (id: string): void => {
      history.drop(id);
      tellHistory();
    },
    undo: (id?: string) => drain(step('undo', id)),
    redo: (id?: string) => drain(step('redo', id)),
    /** As `undo` and `redo`: others may be let in wherever it yields. One at a time. */
    steps: step,
    /** After a crash. */
    finishUndo: (): void => {
      const way = underWay();
      if (way === undefined) return;
      drain(step(way.side, way.id));
      removeMeta(store, underWayKey);
    },
    historyState: history.state,
    /** At the end of a session: what is undone next time starts anew, but for what is half done. */
    endSession: (): void => {
      if (underWay() === undefined) history.clear();
    },
    clock,
    env: createEnv,
  };
};

export type Engine = ReturnType<typeof createEngine>;
