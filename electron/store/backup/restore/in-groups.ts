/** Very much, written in several transactions that count as one: done and undoable, or taken back. */
import { newId } from '#domain/ids.ts';
import type { StoreTx } from '../../commands/tx/tx.ts';
import { faultPoint } from '../../health/fault-point.ts';
import type { OpenStore } from '../../open.ts';
import { stepped, type JobControl } from '../../pages/jobs.ts';
import { engineOf } from '../../storage/index.ts';
import { createBatches } from '../../transfer/write/batches.ts';
import { takeBackInSteps } from '../../transfer/write/take-back.ts';

/** Records in the first transaction; later ones are as large as one can be without anybody waiting long. */
const firstGroup = 500;
/** Each transaction writes most pages of the indexes that are in no order: fewer are cheaper, on a slow machine most of all. */
const leastGroup = 2_000;
const largestGroup = 8_000;
const groupMs = 150;
/** From so many records on they are put into the search index afterwards, in the background. */
export const manyRecords = 5_000;

export type RestoredStore = Pick<OpenStore, 'file' | 'engine' | 'search' | 'profilePath' | 'key'>;

export interface Purpose {
  /** What Undo calls it. */
  readonly label: string;
  /** An `import` can be taken back by its id later as well. */
  readonly kind: 'import' | 'restore';
}

export interface Groups {
  /**
   * One transaction.
   *
   * @param heard the latest stamp of another machine in it
   */
  one(name: string, plan: (tx: StoreTx) => void, heard?: string): void;
  /** As many as it takes for all items; gives way between two. */
  each<T>(
    phase: string,
    items: readonly T[],
    plan: (tx: StoreTx, items: readonly T[]) => void,
    heard?: string,
  ): Promise<void>;
}

/**
 * All or nothing: an error or a crash in between is taken back (see transfer/take-back), and the whole is one step of Undo.
 *
 * @param isMuch at least {@link manyRecords}
 * @returns what Undo knows it by.
 */
export const inGroups = async (
  store: RestoredStore,
  { label, kind }: Purpose,
  control: JobControl,
  isMuch: boolean,
  write: (groups: Groups) => Promise<void>,
): Promise<string> => {
  const { file, engine, search } = store;
  const batches = createBatches(file);
  const { relaxed } = engineOf(file);
  const now = engine.clock.now();
  const id = newId(now);
  const one: Groups['one'] = (name, plan, heard) => {
    const group = `${id}/${name}`;
    // The disk is waited for at the end, by what makes it count: a power cut before takes back the latest groups, and the
    // next start the others.
    relaxed(() =>
      engine.run({
        id: group,
        name: 'restore',
        derive: false,
        ...(heard === undefined ? {} : { heard }),
        plan: (tx) => {
          plan(tx);
          batches.addGroup(id, group);
          faultPoint('restore:in-group');
          return { result: undefined };
        },
      }),
    );
  };
  const each: Groups['each'] = async (phase, items, plan, heard) => {
    let size = firstGroup;
    for (let start = 0; start < items.length;) {
      await control.step({ phase, done: start, total: items.length });
      const some = items.slice(start, start + size);
      const startedAt = performance.now();
      one(`${phase}-${String(start)}`, (tx) => plan(tx, some), heard);
      const fitting = (size * groupMs) / Math.max(1, performance.now() - startedAt);
      start += some.length;
      size = Math.round(Math.min(largestGroup, size * 2, Math.max(leastGroup, fitting)));
      faultPoint('restore:group');
    }
  };

  faultPoint('restore:read');
  batches.start(id, now);
  faultPoint('restore:begun');
  if (isMuch) search.putOff();
  try {
    await write({ one, each });
  } catch (error) {
    await stepped(control, 'take-back', takeBackInSteps({ file, engine }, id));
    throw error;
  } finally {
    search.start();
  }
  faultPoint('restore:written');
  engine.remember(id, label, batches.groupsOf(id), () => {
    if (kind === 'import') batches.finish(id, label);
    else batches.drop(id);
  });
  faultPoint('restore:finished');
  return id;
};
