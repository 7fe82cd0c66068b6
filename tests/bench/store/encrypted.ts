import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openStore } from '#store/open.ts';
import { changeVault } from '#store/vault/change-vault.ts';
import { openVault } from '#store/vault/vault.ts';
import { scrypt } from '@noble/hashes/scrypt.js';
import { randomBytes } from 'node:crypto';
import { runScript } from '../run-script.ts';
import type { Setting } from '../setting.ts';
import type { Samples } from '../statistics.ts';

const passphrase = 'four quiet boats leave';
const runs = 7;
const rounds = 4;
const edits = 50;
const warmUp = 10;

const timed = async (task: () => Promise<unknown>): Promise<number> => {
  const startedAt = performance.now();
  await task();
  return performance.now() - startedAt;
};

interface Twins {
  readonly plain: string;
  readonly sealed: string;
  readonly key: string;
}

let made: Promise<Twins> | undefined;

/** The big profile, once as it is and once encrypted. */
const twins = ({ bigProfile, folder }: Setting): Promise<Twins> =>
  (made ??= (async () => {
    const plain = await bigProfile();
    const sealed = join(folder, 'sealed-profile');
    mkdirSync(sealed);
    cpSync(join(plain, 'kith.db'), join(sealed, 'kith.db'));
    const key = (await changeVault({ profilePath: sealed, passphrase })) ?? '';
    return { plain, sealed, key };
  })());

/** The passphrase to the key of the data file, over scrypt alone: the same function with the same cost. */
export const measureUnlock = async (setting: Setting): Promise<Samples> => {
  const { sealed } = await twins(setting);
  const unlock = () => timed(() => openVault(sealed, passphrase));
  const control = () =>
    timed(async () =>
      scrypt(passphrase, randomBytes(16), { N: 2 ** 18, r: 8, p: 1, dkLen: 32, maxmem: 2 ** 30 }),
    );
  await unlock();
  await control();
  const samples = { unit: 'ms' as const, measured: [] as number[], control: [] as number[] };
  for (let run = 0; run < runs; run += 1) {
    samples.measured.push(await unlock());
    samples.control.push(await control());
  }
  return samples;
};

/** Milliseconds of opening it, with the first cards of the board and a count: as a start does, in a process of its own. */
const startOf = async (profilePath: string, key?: string): Promise<number> =>
  Number(
    await runScript(join(import.meta.dirname, 'encrypted-run.ts'), [
      profilePath,
      ...(key === undefined ? [] : [key]),
    ]),
  );

/** The store's start on an encrypted file of 10,000 people and 100,000 interactions, over one that is not. */
export const measureEncryptedStart = async (setting: Setting): Promise<Samples> => {
  const { plain, sealed, key } = await twins(setting);
  await startOf(plain);
  await startOf(sealed, key);
  const samples = { unit: 'ms' as const, measured: [] as number[], control: [] as number[] };
  for (let run = 0; run < runs; run += 1) {
    samples.control.push(await startOf(plain));
    samples.measured.push(await startOf(sealed, key));
  }
  return samples;
};

/** Milliseconds of edits of the first person's notes, each until it is on disk. */
const editTimes = async (profilePath: string, key: string | undefined, round: number): Promise<number[]> => {
  const store = await openStore({ profilePath, key });
  try {
    const id = store.file.find('contacts', { limit: 1 })[0]?.['id'];
    const times: number[] = [];
    for (let run = -warmUp; run < edits; run += 1) {
      const notes = `Note ${String(round)}/${String(run)} of the benchmark`;
      const startedAt = performance.now();
      store.engine.execute(crypto.randomUUID(), 'contacts.update', { id, patch: { notes } });
      if (run >= 0) times.push(performance.now() - startedAt);
    }
    return times;
  } finally {
    await store.close();
  }
};

/** A field edited until it is on disk, in an encrypted file over one that is not: in turns, as one process has one store. */
export const measureEncryptedPatch = async (setting: Setting): Promise<Samples> => {
  const { plain, sealed, key } = await twins(setting);
  const samples = { unit: 'ms' as const, measured: [] as number[], control: [] as number[] };
  for (let round = 0; round < rounds; round += 1) {
    samples.control.push(...(await editTimes(plain, undefined, round)));
    samples.measured.push(...(await editTimes(sealed, key, round)));
  }
  return samples;
};
