import { rehomeStrays } from '#data/commands/stages.ts';
import { deriveContact } from '#data/derive/contact.ts';
import type { Stored } from '#data/schemas/index.ts';
import type { CollectionName, Id } from '#domain/records.ts';
import { latestStamp } from '#domain/sync/stamps.ts';
import { deriveMany } from '../../commands/derive-many.ts';
import type { StoreTx } from '../../commands/tx/tx.ts';
import type { JobControl } from '../../pages/jobs.ts';
import { inBulk } from '../bulk-writing.ts';
import { deriverOf, derivedFrom } from './derived-contacts.ts';
import { inGroups, manyRecords, type Groups, type Purpose, type RestoredStore } from './in-groups.ts';
import type { RestoreStep } from './restore-plan.ts';

/** Without deriving anything: that follows for all at once. */
export const applyStep = (tx: StoreTx, step: RestoreStep): void => {
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

/** New people, complete with their derived fields: right where there is nobody, and nothing about anybody, yet. */
const withDerived = (steps: readonly RestoreStep[]): readonly RestoreStep[] => {
  const records = new Map<CollectionName, Stored<CollectionName>[]>(derivedFrom.map((name) => [name, []]));
  for (const step of steps) if (step.op === 'insert') records.get(step.collection)?.push(step.record);
  const { derive } = deriverOf(records);
  return steps.map((step) =>
    step.op === 'insert' && step.collection === 'contacts'
      ? { ...step, record: derive(step.record as Stored<'contacts'>) }
      : step,
  );
};

/**
 * Writes a restore, then brings the derived fields up to date.
 *
 * @param keepDates whether keep-in-touch follow-ups are those of the records (a backup's), or computed.
 * @returns what Undo knows it by; undefined: there was nothing to do.
 */
export const applyPlan = async (
  store: RestoredStore,
  planned: readonly RestoreStep[],
  purpose: Purpose,
  control: JobControl,
  keepDates = true,
): Promise<string | undefined> => {
  if (planned.length === 0) return undefined;
  const { file, engine } = store;
  // The computer that the records are of may be ahead: what they were made as is no edit since, which Undo would keep.
  const heard = latestStamp(
    planned.flatMap((step) => (step.op === 'insert' ? [step.record.stamps] : [])),
    engine.clock.now(),
  );
  const isFirst = keepDates && derivedFrom.every((name) => file.count(name, {}) === 0);
  const steps = isFirst ? withDerived(planned) : planned;
  const apply = (tx: StoreTx, some: readonly RestoreStep[]) => {
    for (const step of some) applyStep(tx, step);
  };
  const write = async (groups: Groups): Promise<void> => {
    await groups.each('restore', steps, apply, heard);
    // A backup may bring people of a stage that nobody has here.
    groups.one('stages', (tx) => void rehomeStrays(tx));
    if (isFirst) return;
    const contacts = file.find('contacts', { selector: {} }).map((doc) => doc.id as Id);
    await groups.each('derive', contacts, (tx, some) => {
      if (keepDates) deriveMany(file, some);
      else for (const contactId of some) deriveContact(tx, contactId, tx.get('contacts', contactId));
    });
  };
  const isMuch = steps.length >= manyRecords;
  return inBulk(store, isMuch, () => inGroups(store, purpose, control, isMuch, write));
};
