/** Copies of the store's file itself, for the day it breaks: once an hour while it changes. */
import { isKithError } from '#contract/errors.ts';
import { keptFileName, snapshotRule, withSeconds } from '#domain/kept-files.ts';
import { localOf, todayIn } from '#domain/dates/zones.ts';
import { changeState } from '../backup/change-state.ts';
import { listKept, rotateKept } from '../files/kept-folder.ts';
import { readMeta, writeMeta } from '../commands/tables.ts';
import type { OpenStore } from '../open.ts';
import { snapshotFolder, storePath } from '../paths.ts';
import { inThread } from '../worker/run.ts';

const markKey = 'snapshot';
const hourMs = 3_600_000;

type Deps = Pick<OpenStore, 'file' | 'engine' | 'profilePath' | 'key'>;

/** @returns whether there was anything to do. @throws KithError */
export const takeSnapshot = async ({ file, engine, profilePath, key }: Deps): Promise<boolean> => {
  const state = changeState(file);
  const folder = snapshotFolder(profilePath);
  if (readMeta(file, markKey) === state && (await listKept(folder)).length > 0) return false;
  const now = engine.clock.now();
  const zone = engine.clock.zone();
  const people = file.count('contacts', { binnedAt: 0 });
  const name = keptFileName(withSeconds(localOf(now, zone), now), people, 'db');
  await inThread('snapshot', { from: storePath(profilePath), key, folder, name });
  writeMeta(file, markKey, state);
  await rotateKept(folder, 'db', todayIn(now, zone), snapshotRule);
  return true;
};

/**
 * @param onDamaged the file can be opened, but not all of it be read.
 * @returns how to stop.
 */
export const keepSnapshots = (store: Deps, afterMs: number, onDamaged: () => void): (() => void) => {
  let stopped = false;
  let timer = setTimeout(function look() {
    takeSnapshot(store)
      .catch((error: unknown) => {
        // A full disk is told where something of the user's is at stake.
        if (!stopped && isKithError(error) && error.code === 'damaged') onDamaged();
      })
      .finally(() => {
        if (!stopped) timer = setTimeout(look, hourMs);
      });
  }, afterMs);
  return () => {
    stopped = true;
    clearTimeout(timer);
  };
};
