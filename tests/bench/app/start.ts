import { createApps } from './app-process.ts';
import type { Setting } from '../setting.ts';
import type { Samples } from '../statistics.ts';

const runs = 7;

/**
 * From the start of the process to the interactive board of a big profile, over an empty Electron window with
 * the same React and Mantine. Launches take turns, after one of each that fills the caches.
 */
export const measureStart = async ({ bigProfile, control, say }: Setting): Promise<Samples> => {
  const apps = createApps(await control(), await bigProfile());
  const launch = async (which: keyof typeof apps): Promise<number> => {
    const running = await apps[which]();
    await running.end();
    return running.startMs;
  };
  await launch('control');
  await launch('kith');
  const samples = { unit: 'ms' as const, measured: [] as number[], control: [] as number[] };
  for (let run = 0; run < runs; run += 1) {
    samples.control.push(await launch('control'));
    samples.measured.push(await launch('kith'));
    say(`  ${samples.measured.at(-1)} ms, control ${samples.control.at(-1)} ms`);
  }
  return samples;
};
