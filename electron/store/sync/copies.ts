/** Before either side is replaced: what was there, put aside. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { localOf } from '#domain/dates/zones.ts';
import { withSeconds } from '#domain/kept-files.ts';
import { writeFileAtomically } from '../files/atomic-write.ts';
import { readMeta, removeMeta, writeMeta } from '../commands/tables.ts';
import type { OpenStore } from '../open.ts';
import type { Http } from './server/http.ts';

const page = 500;

const nameFor = ({ engine }: Pick<OpenStore, 'engine'>): string => {
  const now = engine.clock.now();
  return withSeconds(localOf(now, engine.clock.zone()), now).replaceAll(':', '.');
};

const asideFolder = ({ profilePath }: Pick<OpenStore, 'profilePath'>): string => {
  const folder = join(profilePath, 'set-aside');
  mkdirSync(folder, { recursive: true });
  return folder;
};

interface Row {
  readonly id: string;
  readonly doc?: unknown;
}

async function* lines(http: Http): AsyncGenerator<Uint8Array> {
  let last: string | undefined;
  for (;;) {
    const query: string =
      last === undefined ? '' : `&skip=1&startkey=${encodeURIComponent(JSON.stringify(last))}`;
    const { body } = await http({ path: `_all_docs?include_docs=true&limit=${String(page)}${query}` });
    const { rows = [] } = body as { readonly rows?: readonly Row[] };
    for (const { doc } of rows) yield Buffer.from(`${JSON.stringify(doc)}\n`);
    last = rows.at(-1)?.id;
    if (rows.length < page) return;
  }
}

/** The server's documents as they are, sealed with whatever key, a line each. */
export const keepCopyOfServer = async (store: OpenStore, http: Http): Promise<void> => {
  await writeFileAtomically(join(asideFolder(store), `sync-server ${nameFor(store)}.jsonl`), lines(http));
};

/** A snapshot, which the recovery page can go back to. */
export const keepSnapshotBefore = async (store: OpenStore): Promise<void> => {
  const { takeSnapshot } = await import('../recovery/snapshots.ts');
  await takeSnapshot(store);
};

/** In `store_meta`: this machine's records made place, or were about to. */
const emptyingKey = 'sync-emptying';

/**
 * This machine's records make place for the server's, in one step of Undo. {@link forgetEmptying} comes before anything is
 * exchanged.
 */
export const emptyHere = async (store: OpenStore): Promise<void> => {
  const { planRestore } = await import('../backup/restore/restore-plan.ts');
  const { applyPlan } = await import('../backup/restore/apply-plan.ts');
  const { unwatched } = await import('../pages/jobs.ts');
  writeMeta(store.file, emptyingKey, 'begun');
  await applyPlan(
    store,
    planRestore(store.file, new Map(), 'replace').steps,
    { label: 'Replaced by what the server has', kind: 'restore' },
    unwatched,
  );
};

/**
 * What only made place leaves no graves: elsewhere it is not deleted. Also after a kill in between, when the next way into
 * a network may be another one. What else was deleted since comes back from there, which loses nothing.
 */
export const forgetEmptying = ({ file }: Pick<OpenStore, 'file'>): void => {
  if (readMeta(file, emptyingKey) === undefined) return;
  file.transaction(() => {
    file.run('DELETE FROM grave');
    removeMeta(file, emptyingKey);
  });
};
