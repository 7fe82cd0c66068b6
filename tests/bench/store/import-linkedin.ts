import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cardsVcf } from './cards-vcf.ts';
import { connectionsCsv } from './connections-csv.ts';
import { runScript } from '../run-script.ts';
import type { Setting } from '../setting.ts';
import type { Samples } from '../statistics.ts';

const rows = 10_000;
const runs = 7;

const timed = async (script: string, args: readonly string[]): Promise<number> =>
  Number(await runScript(join(import.meta.dirname, script), args));

/**
 * 10,000 rows of a Connections.csv into an empty profile, over parsing the file with the same parser and writing
 * the same rows with bare libsql.
 */
export const measureImport = (setting: Setting): Promise<Samples> =>
  measure(setting, 'Connections.csv', connectionsCsv(rows));

/** The same of 10,000 cards. */
export const measureImportVCard = (setting: Setting): Promise<Samples> =>
  measure(setting, 'cards.vcf', cardsVcf(rows));

const measure = async ({ folder, say }: Setting, name: string, content: string): Promise<Samples> => {
  const file = join(folder, name);
  writeFileSync(file, content);
  const profile = join(folder, 'import-profile');
  const bare = join(folder, 'import-bare');
  const run = {
    kith: () => {
      rmSync(profile, { recursive: true, force: true });
      return timed('import-run.ts', [file, profile]);
    },
    control: () => {
      rmSync(bare, { recursive: true, force: true });
      mkdirSync(bare);
      return timed('import-control.ts', [file, profile, bare]);
    },
  };
  // Warms the caches, and leaves the rows that the control writes.
  await run.kith();
  await run.control();
  const samples = { unit: 'ms' as const, measured: [] as number[], control: [] as number[] };
  for (let at = 0; at < runs; at += 1) {
    samples.measured.push(await run.kith());
    samples.control.push(await run.control());
    say(`  ${samples.measured.at(-1)?.toFixed(0)} ms, control ${samples.control.at(-1)?.toFixed(0)} ms`);
  }
  return samples;
};
