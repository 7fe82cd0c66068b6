import { setTimeout as wait } from 'node:timers/promises';
import { createApps } from './app-process.ts';
import { residentShare } from './process-memory.ts';
import type { Setting } from '../setting.ts';
import type { Samples } from '../statistics.ts';

const runs = 3;
/** What a start leaves behind is collected by then. */
const settleMs = 10_000;

/**
 * Proportional set size of all of the app's processes, some seconds after the board of a big profile is there,
 * over the empty window's.
 */
export const measureMemory = async ({ bigProfile, control, say }: Setting): Promise<Samples> => {
  if (process.platform !== 'linux') throw new Error('Memory is measured on Linux only.');
  const apps = createApps(await control(), await bigProfile());
  const weigh = async (which: keyof typeof apps): Promise<number> => {
    const running = await apps[which]();
    try {
      await wait(settleMs);
      return residentShare(running.pid) / 1e6;
    } finally {
      await running.end();
    }
  };
  const samples = { unit: 'MB' as const, measured: [] as number[], control: [] as number[] };
  for (let run = 0; run < runs; run += 1) {
    samples.control.push(await weigh('control'));
    samples.measured.push(await weigh('kith'));
    say(`  ${samples.measured.at(-1)?.toFixed(0)} MB, control ${samples.control.at(-1)?.toFixed(0)} MB`);
  }
  return samples;
};
