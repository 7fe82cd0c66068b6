import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Clock } from '#store/commands/engine.ts';
import { openStore, type OpenStore } from '#store/open.ts';

/** A clock that moves only when told. */
export interface HandClock extends Clock {
  set(now: number): void;
  advance(ms: number): void;
}

/** Noon UTC on Thursday, 12 March 2026. */
export const testNow = Date.UTC(2026, 2, 12, 12);

export const createHandClock = (start = testNow, zone = 'UTC'): HandClock => {
  let now = start;
  return {
    now: () => now,
    zone: () => zone,
    set: (next) => {
      now = next;
    },
    advance: (ms) => {
      now += ms;
    },
  };
};

/** A profile folder of its own, gone after the test. */
export const temporaryProfile = (): string => {
  const path = mkdtempSync(join(tmpdir(), 'kith-test-'));
  onTestFinished(() => {
    rmSync(path, { recursive: true, force: true });
  });
  return path;
};

/** An open store on a temporary profile, closed after the test. */
export const openTestStore = async (
  clock: Clock = createHandClock(),
  profilePath = temporaryProfile(),
): Promise<OpenStore> => {
  const store = await openStore({ profilePath, clock });
  onTestFinished(() => store.close());
  return store;
};

let lastId = 0;

/** Runs a command under an id of its own. */
export const execute = (store: OpenStore, name: string, args: unknown): { readonly id: string } => {
  lastId += 1;
  return store.engine.execute(`test-${String(lastId)}`, name, args).result as { readonly id: string };
};
