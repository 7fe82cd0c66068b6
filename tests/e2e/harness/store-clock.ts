import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { eventually } from './eventually.ts';
import type { Kith } from './launch.ts';

/** A clock for the store's process alone, set by the test. Shell and pages keep the machine's. */
export interface StoreClock {
  /** For `launch`. */
  readonly env: Readonly<Record<string, string>>;
  /** What the store takes for now, in epoch milliseconds. */
  now(): number;
  /** Sets it, as somebody sets a clock: the store hears nothing of it. Runs on from there. */
  set(instant: number): void;
  /** Takes the machine to another IANA zone. */
  travel(zone: string): void;
  /** Lets the system say that it woke, which is when clocks have jumped; the store has looked when this is over. */
  wake(kith: Kith): Promise<void>;
}

/** @param file where the test's process tells the store's of it; in a folder that goes away with the test */
export const createStoreClock = (file: string): StoreClock => {
  let state: { readonly ahead: number; readonly zone?: string } = { ahead: 0 };
  const tell = (next: typeof state) => {
    state = next;
    writeFileSync(`${file}.next`, JSON.stringify(state));
    // In one step: the store may be reading.
    renameSync(`${file}.next`, file);
  };
  tell(state);
  return {
    env: { KITH_TEST_CLOCK: file },
    now: () => Date.now() + state.ahead,
    set: (instant) => tell({ ...state, ahead: instant - Date.now() }),
    travel: (zone) => tell({ ...state, zone }),
    wake: async (kith) => {
      await kith.app.evaluate(({ powerMonitor }) => powerMonitor.emit('resume'));
      await eventually('the store to look at the clock', () =>
        existsSync(`${file}.seen`) && readFileSync(`${file}.seen`, 'utf8') === JSON.stringify(state)
          ? true
          : undefined,
      );
    },
  };
};
