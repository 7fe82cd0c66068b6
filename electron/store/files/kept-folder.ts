/** A folder of files whose names say when and how many people: automatic backups, snapshots. */
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import {
  filesToDelete,
  newestFirst,
  parseKeptFile,
  type KeepRule,
  type KeptFile,
} from '#domain/kept-files.ts';
import type { CalendarDate } from '#domain/records.ts';

/** The newest first; other people's files in it are left out. Undefined when the folder can't be looked into. */
export const lookInto = async (folder: string): Promise<readonly KeptFile[] | undefined> => {
  try {
    return newestFirst((await readdir(folder)).flatMap((name) => parseKeptFile(name) ?? []));
  } catch {
    return undefined;
  }
};

/** As `lookInto`; none when there is no folder. */
export const listKept = async (folder: string): Promise<readonly KeptFile[]> =>
  (await lookInto(folder)) ?? [];

/** A draft that is this old belongs to nobody any more: its writer was killed. Milliseconds. */
const draftLifeMs = 24 * 3_600_000;

/**
 * Deletes what the rule lets go of, and drafts of the dead. What can't be deleted stays: that is no reason to fail.
 *
 * @returns how many went.
 */
export const rotateKept = async (
  folder: string,
  extension: 'kith.age' | 'db',
  today: CalendarDate,
  rule: KeepRule,
): Promise<number> => {
  const kept = (await listKept(folder)).filter(({ name }) => name.endsWith(`.${extension}`));
  const names = filesToDelete(kept, today, rule).map(({ name }) => name);
  for (const name of await readdir(folder)) {
    if (!/^\.Kith .*\.part$/.test(name)) continue;
    const { mtimeMs } = await stat(join(folder, name)).catch(() => ({ mtimeMs: Infinity }));
    if (mtimeMs < Date.now() - draftLifeMs) names.push(name);
  }
  const gone = await Promise.allSettled(names.map((name) => rm(join(folder, name))));
  return gone.filter(({ status }) => status === 'fulfilled').length;
};
