import { rehomeStrays } from '#data/commands/stages.ts';
import { deriveContact } from '#data/derive/contact.ts';
import { newId } from '#domain/ids.ts';
import type { Id } from '#domain/records.ts';
import type { StoreTx } from '../commands/tx.ts';
import { faultPoint } from '../health/fault-point.ts';
import type { OpenStore } from '../open.ts';
import type { JobControl } from '../pages/jobs.ts';
import { engineOf } from '../storage/index.ts';
import { createBatches } from '../transfer/batches.ts';
import type { RestoreStep } from './restore-plan.ts';

/** Records written in one transaction: short enough that nobody waits long. */
const chunkSize = 500;

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
  { file, engine }: Pick<OpenStore, 'file' | 'engine'>,
  steps: readonly RestoreStep[],
  { label, kind }: Purpose,
  control: JobControl,
  keepDates = true,
): Promise<string | undefined> => {
  if (steps.length === 0) return undefined;
  const batches = createBatches(file);
  const { relaxed } = engineOf(file);
  const id = newId(engine.clock.now());
  const total = steps.length;
  const inGroup = (name: string, plan: (tx: StoreTx) => void) => {
    const group = `${id}/${name}`;
    // The disk is waited for at the end, by what makes it count: a power cut before takes back the latest groups, and the
    // next start the others.
    relaxed(() =>
      engine.run({
        id: group,
        name: 'restore',
        derive: false,
        plan: (tx) => {
          plan(tx);
          batches.addGroup(id, group);
          faultPoint('restore:in-group');
          return { result: undefined };
        },
      }),
    );
  };

  faultPoint('restore:read');
  batches.start(id, engine.clock.now());
  faultPoint('restore:begun');
  try {
    for (let start = 0; start < total; start += chunkSize) {
      await control.step({ phase: 'restore', done: start, total });
      inGroup(String(start), (tx) => {
        for (const step of steps.slice(start, start + chunkSize)) applyStep(tx, step);
      });
      faultPoint('restore:group');
    }
    // A backup may bring people of a stage that nobody has here.
    inGroup('stages', (tx) => void rehomeStrays(tx));
    const contacts = file.find('contacts', { selector: {} }).map((doc) => doc.id as Id);
    for (let start = 0; start < contacts.length; start += chunkSize) {
      await control.step({ phase: 'derive', done: start, total: contacts.length });
      inGroup(`derive-${String(start)}`, (tx) => {
        for (const contactId of contacts.slice(start, start + chunkSize)) {
          deriveContact(tx, contactId, tx.get('contacts', contactId), { keepDates });
        }
      });
    }
  } catch (error) {
    file.transaction(() => {
      engine.revert(`${id}/undo`, 'undo-restore', batches.groupsOf(id));
      batches.drop(id);
    });
    throw error;
  }
  faultPoint('restore:written');
  engine.remember(id, label, batches.groupsOf(id), () => {
    if (kind === 'import') batches.finish(id, label);
    else batches.drop(id);
  });
  faultPoint('restore:finished');
  return id;
};
