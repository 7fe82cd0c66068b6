/**
 * What has to be done about people after something arrived: derived fields, and a home for whoever is in a stage that is
 * not there. Where records arrive by the thousand it is done for each person once in a while, not with each of them.
 * Who waits is noted in the transaction that brought it, so that nothing of it is forgotten in a crash.
 */
import { rehomeStrays } from '#data/commands/stages.ts';
import { newId } from '#domain/ids.ts';
import type { Id } from '#domain/records.ts';
import { deriveMany } from '../commands/derive-many.ts';
import type { OpenStore } from '../open.ts';
import { engineOf } from '../storage/index.ts';

/** People in one transaction: some milliseconds, so that nobody waits long. */
const atOnce = 250;
const pauseMs = 2;
/** Nothing came for `quietMs`: done now; however much comes, after `mostMs`. */
const usual = { quietMs: 150, mostMs: 5_000 };
/** In a first exchange most is about people who came before it: each of them would be seen to several times. */
const first = { quietMs: 1_000, mostMs: 30_000 };
/** The stages themselves may be on their way. */
const straysAfterMs = 10_000;
/** The disk is full, say: who waits is noted, and waits on. */
const againMs = 5_000;
/** Stands for the look after people in no stage. */
const strays = '';

export interface Late {
  /** Call it in the transaction that brings what changed. */
  add(contactIds: Iterable<Id>): void;
  addStrays(): void;
  /** Does it for these, in the running transaction. */
  now(contactIds: Iterable<Id>): void;
  /** Does it soon. */
  soon(): void;
  isDone(): boolean;
  /** Does it for everybody. */
  finish(): void;
  stop(): void;
}

/** @param isFirst whether the first exchange is still going on; call `soon` when it ends */
export const createLate = (
  { file, engine }: Pick<OpenStore, 'file' | 'engine'>,
  onDone: () => void,
  isFirst: () => boolean,
): Late => {
  file.db.exec('CREATE TABLE IF NOT EXISTS sync_stale (contact_id TEXT PRIMARY KEY) WITHOUT ROWID');
  const { relaxed } = engineOf(file);
  let timer: NodeJS.Timeout | undefined;
  let strayTimer: NodeJS.Timeout | undefined;
  let waitsSince: number | undefined;

  const next = (): readonly Id[] =>
    file
      .all('SELECT contact_id FROM sync_stale WHERE contact_id <> ? LIMIT ?', [strays, atOnce])
      .map((row) => row['contact_id'] as Id);
  const put = (ids: readonly string[]): void => {
    file.run('INSERT OR IGNORE INTO sync_stale (contact_id) SELECT value FROM json_each(?)', [
      JSON.stringify(ids),
    ]);
  };
  const take = (ids: readonly string[]): void => {
    file.run('DELETE FROM sync_stale WHERE contact_id IN (SELECT value FROM json_each(?))', [
      JSON.stringify(ids),
    ]);
  };
  const derive = (ids: readonly Id[]): void => {
    deriveMany(file, ids);
    take(ids);
  };
  const mayStray = (): boolean =>
    file.all('SELECT 1 FROM sync_stale WHERE contact_id = ?', [strays]).length > 0;

  const rehome = (): void => {
    file.transaction(() => {
      if (!mayStray()) return;
      take([strays]);
      engine.run({
        id: `strays/${newId(engine.clock.now())}`,
        name: 'sync',
        derive: 'keep-dates',
        plan: (tx) => {
          rehomeStrays(tx);
          return { result: undefined };
        },
      });
    });
  };

  // An error in a timer would end the store's process.
  const rehomeOrLater = (): void => {
    strayTimer = undefined;
    try {
      rehome();
    } catch {
      rehomeIn(againMs);
    }
  };
  const rehomeIn = (ms: number): void => {
    clearTimeout(strayTimer);
    strayTimer = setTimeout(rehomeOrLater, ms);
    strayTimer.unref();
  };

  const step = (): void => {
    const ids = next();
    if (ids.length > 0) {
      relaxed(() => file.transaction(() => derive(ids)));
      timer = setTimeout(stepOrLater, pauseMs);
      return;
    }
    waitsSince = undefined;
    if (mayStray()) rehomeIn(straysAfterMs);
    onDone();
  };
  const stepOrLater = (): void => {
    timer = undefined;
    try {
      step();
    } catch {
      timer = setTimeout(stepOrLater, againMs);
    }
  };

  return {
    add: (contactIds) => put([...contactIds]),
    addStrays: () => put([strays]),
    now: (contactIds) => derive([...contactIds]),
    soon: () => {
      const { quietMs, mostMs } = isFirst() ? first : usual;
      waitsSince ??= performance.now();
      clearTimeout(timer);
      timer = setTimeout(
        stepOrLater,
        Math.min(quietMs, Math.max(0, waitsSince + mostMs - performance.now())),
      );
    },
    finish: () => {
      for (let ids = next(); ids.length > 0; ids = next()) {
        const some = ids;
        file.transaction(() => derive(some));
      }
      rehome();
    },
    isDone: () => waitsSince === undefined,
    stop: () => {
      clearTimeout(timer);
      clearTimeout(strayTimer);
    },
  };
};
