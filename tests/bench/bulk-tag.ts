import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Setting } from './setting.ts';
import type { Samples } from './statistics.ts';

/**
 * 1,000 people of a big profile tagged and that undone, over the same changes of rows by bare libsql: in a process of
 * its own, on a copy of the profile, as nothing of a window is measured.
 */
export const measureBulkTag = async ({ folder, bigProfile, say }: Setting): Promise<Samples> => {
  const profile = join(folder, 'bulk-tag');
  cpSync(await bigProfile(), profile, { recursive: true });
  const child = spawn(process.execPath, [join(import.meta.dirname, 'bulk-tag-run.ts'), profile], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [output, [status]] = await Promise.all([
    text(child.stdout),
    once(child, 'exit') as Promise<[number | null]>,
  ]);
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  if (status !== 0) throw new Error('bulk-tag-run.ts failed.');
  const samples = JSON.parse(output) as Pick<Samples, 'measured' | 'control'>;
  samples.measured.forEach((ms, at) =>
    say(`  ${ms.toFixed(0)} ms, control ${samples.control[at]?.toFixed(0) ?? '?'} ms`),
  );
  return { unit: 'ms', ...samples };
};
