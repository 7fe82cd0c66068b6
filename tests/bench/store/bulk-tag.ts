import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runScript } from '../run-script.ts';
import type { Setting } from '../setting.ts';
import type { Samples } from '../statistics.ts';

/**
 * 1,000 people of a big profile tagged and that undone, over the same changes of rows by bare libsql: in a process of
 * its own, on a copy of the profile, as nothing of a window is measured.
 */
export const measureBulkTag = async ({ folder, bigProfile, say }: Setting): Promise<Samples> => {
  const profile = join(folder, 'bulk-tag');
  cpSync(await bigProfile(), profile, { recursive: true });
  const output = await runScript(join(import.meta.dirname, 'bulk-tag-run.ts'), [profile]);
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  const samples = JSON.parse(output) as Pick<Samples, 'measured' | 'control'>;
  samples.measured.forEach((ms, at) =>
    say(`  ${ms.toFixed(0)} ms, control ${samples.control[at]?.toFixed(0) ?? '?'} ms`),
  );
  return { unit: 'ms', ...samples };
};
