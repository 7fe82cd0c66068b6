import { rehomeStrays } from '#data/commands/stages.ts';
import { deriveContact } from '#data/derive/contact.ts';
import type { Stored } from '#data/schemas/index.ts';
import { newId } from '#domain/ids.ts';
import type { CollectionName, Id } from '#domain/records.ts';
import { latestStamp } from '#domain/sync/stamps.ts';
import { deriveMany } from '../commands/derive-many.ts';
import type { StoreTx } from '../commands/tx.ts';
import { faultPoint } from '../health/fault-point.ts';
import type { OpenStore } from '../open.ts';
import { stepped, type JobControl } from '../pages/jobs.ts';
import { engineOf } from '../storage/index.ts';
import { createBatches } from '../transfer/batches.ts';
import { takeBackInSteps } from '../transfer/take-back.ts';
import { beginBulkWriting } from './bulk-writing.ts';
import { derivedContacts } from './derived-contacts.ts';
import type { RestoreStep } from './restore-plan.ts';

/** Records in the first transaction; later ones are as large as one can be without anybody waiting long. */
const firstGroup = 500;
/** Each transaction writes most pages of the indexes that are in no order: fewer are cheaper, on a slow machine most of all. */
const leastGroup = 2_000;
const largestGroup = 8_000;
const groupMs = 150;
/** From so many records on they are put into the search index afterwards, in the background. */
const manySteps = 5_000;

const applyStep = (tx: StoreTx, step: RestoreStep): void => {
  switch (step.op) {
    case 'insert':
      tx.insertAsIs(step.collection, step.record);
      break;
    case 'update':
      tx.patch(step.collection, step.id, step.patch);
      break;
    case 'remove':
      tx.remove(step.collection, step.id);
      break;
  }
};

/** What people's derived fields follow from. */
const derivedFrom = [
  'contacts',
  'interactions',
  'follow-ups',
  'favours',
  'leads',
] as const satisfies readonly CollectionName[];

/** New people, complete with their derived fields: right where there is nobody, and nothing about anybody, yet. */
const withDerived = (steps: readonly RestoreStep[]): readonly RestoreStep[] => {
  const records = new Map<CollectionName, Stored<CollectionName>[]>(derivedFrom.map((name) => [name, []]));
  for (const step of steps) if (step.op === 'insert') records.get(step.collection)?.push(step.record);
  const people = new Map(derivedContacts(records).map((contact) => [contact.id, contact]));
  return steps.map((step) =>
    step.op === 'insert' && step.collection === 'contacts'
      ? { ...step, record: people.get(step.record.id) ?? step.record }
      : step,
  );
};

export type RestoredStore = Pick<OpenStore, 'file' | 'engine' | 'search' | 'profilePath' | 'key'>;

export interface Purpose {
  /** What Undo calls it. */
  readonly label: string;
  /** An `import` can be taken back by its id later as well. */
  readonly kind: 'import' | 'restore';
}

/**
 * Writes a restore in steps, then brings the derived fields up to date. All or nothing: an error or a crash
 * in between is taken back (see transfer/recover), and the whole is one step of Undo.
 *
 * @param keepDates whether keep-in-touch follow-ups are those of the records (a backup's), or computed.
 * @returns what Undo knows it by; undefined: there was nothing to do.
 */
export const applyPlan = async (
  store: RestoredStore,
  planned: readonly RestoreStep[],
  { label, kind }: Purpose,
  control: JobControl,
  keepDates = true,
): Promise<string | undefined> => {
  if (planned.length === 0) return undefined;
  const { file, engine, search } = store;
  const batches = createBatches(file);
  const { relaxed } = engineOf(file);
  const now = engine.clock.now();
  const id = newId(now);
  // The computer that the records are of may be ahead: what they were made as is no edit since, which Undo would keep.
  const heard = latestStamp(
    planned.flatMap((step) => (step.op === 'insert' ? [step.record.stamps] : [])),
    now,
  );
  const inGroup = (name: string, plan: (tx: StoreTx) => void) => {
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
  /** Gives way between two groups. */
  const inGroups = async <T>(
    phase: string,
    items: readonly T[],
    plan: (tx: StoreTx, items: readonly T[]) => void,
  ): Promise<void> => {
    let size = firstGroup;
    for (let start = 0; start < items.length;) {
      await control.step({ phase, done: start, total: items.length });
      const some = items.slice(start, start + size);
      const startedAt = performance.now();
      inGroup(`${phase}-${String(start)}`, (tx) => plan(tx, some));
      const fitting = (size * groupMs) / Math.max(1, performance.now() - startedAt);
      start += some.length;
      size = Math.round(Math.min(largestGroup, size * 2, Math.max(leastGroup, fitting)));
      faultPoint('restore:group');
    }
  };

  faultPoint('restore:read');
  batches.start(id, now);
  faultPoint('restore:begun');
  const isFirst = keepDates && derivedFrom.every((name) => file.count(name, {}) === 0);
  const steps = isFirst ? withDerived(planned) : planned;
  const isMuch = steps.length >= manySteps;
  if (isMuch) search.putOff();
  const endBulkWriting = isMuch ? beginBulkWriting(store) : undefined;
  try {
    await inGroups('restore', steps, (tx, some) => {
      for (const step of some) applyStep(tx, step);
    });
    // A backup may bring people of a stage that nobody has here.
    inGroup('stages', (tx) => void rehomeStrays(tx));
    if (!isFirst) {
      const contacts = file.find('contacts', { selector: {} }).map((doc) => doc.id as Id);
      await inGroups('derive', contacts, (tx, some) => {
        if (keepDates) deriveMany(file, some);
        else for (const contactId of some) deriveContact(tx, contactId, tx.get('contacts', contactId));
      });
    }
  } catch (error) {
    await stepped(control, 'take-back', takeBackInSteps({ file, engine }, id));
    throw error;
  } finally {
    await endBulkWriting?.();
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
