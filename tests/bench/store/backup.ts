import { mkdirSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { decryptBackup, encryptBackup } from '#formats/index.ts';
import { createBackups, jsonOf } from '#store/backup/index.ts';
import { openStore } from '#store/open.ts';
import { unwatched } from '#store/pages/jobs.ts';
import type { Setting } from '../setting.ts';
import type { Samples } from '../statistics.ts';

const passphrase = 'four quiet boats leave';
const backupRuns = 5;
const restoreRuns = 3;

const timed = async (task: () => Promise<unknown>): Promise<number> => {
  const startedAt = performance.now();
  await task();
  return performance.now() - startedAt;
};

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  // As a file is read: a piece at a time.
  for (let at = 0; at < bytes.length; at += 1 << 16) yield bytes.subarray(at, at + (1 << 16));
}

const drained = async (source: AsyncIterable<Uint8Array>): Promise<Uint8Array> => {
  const pieces: Uint8Array[] = [];
  for await (const piece of source) pieces.push(piece);
  return Buffer.concat(pieces);
};

/**
 * A backup of 10,000 people and 100,000 interactions: read, packed, encrypted, written, synced and read back, over
 * gzip and age-encryption on the same bytes in memory.
 */
export const measureBackup = async ({ bigProfile, folder, say }: Setting): Promise<Samples> => {
  const store = await openStore({ profilePath: await bigProfile() });
  try {
    const json = await drained(jsonOf({ ...store, appVersion: '0.1.0' }).bytes);
    const backups = createBackups({ ...store, appVersion: '0.1.0' });
    const samples = { unit: 'ms' as const, measured: [] as number[], control: [] as number[] };
    for (let run = 0; run < backupRuns; run += 1) {
      samples.measured.push(
        await timed(() => backups.create(join(folder, 'bench.kith.age'), passphrase, unwatched)),
      );
      samples.control.push(
        await timed(async () =>
          writeFile(join(folder, 'control.age'), await drained(encryptBackup(once(json), passphrase))),
        ),
      );
      say(`  ${samples.measured.at(-1)?.toFixed(0)} ms, control ${samples.control.at(-1)?.toFixed(0)} ms`);
    }
    return samples;
  } finally {
    await store.close();
  }
};

/** The same restored into an empty profile, over decrypting and unpacking the same bytes. */
export const measureRestore = async ({ bigProfile, folder, say }: Setting): Promise<Samples> => {
  const file = join(folder, 'restore.kith.age');
  const big = await openStore({ profilePath: await bigProfile() });
  await createBackups({ ...big, appVersion: '0.1.0' }).create(file, passphrase, unwatched);
  await big.close();
  const samples = { unit: 'ms' as const, measured: [] as number[], control: [] as number[] };
  for (let run = 0; run < restoreRuns; run += 1) {
    const profilePath = join(folder, `restore-${String(run)}`);
    mkdirSync(profilePath);
    const store = await openStore({ profilePath });
    try {
      samples.measured.push(
        await timed(() =>
          createBackups({ ...store, appVersion: '0.1.0' }).restore(file, passphrase, 'merge', unwatched),
        ),
      );
    } finally {
      await store.close();
    }
    samples.control.push(await timed(() => drained(decryptBackup(once(readFileSync(file)), passphrase))));
    say(`  ${samples.measured.at(-1)?.toFixed(0)} ms, control ${samples.control.at(-1)?.toFixed(0)} ms`);
  }
  return samples;
};
