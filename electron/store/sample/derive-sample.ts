import type { Stored } from '#data/schemas/index.ts';
import { cadenceOf, keepInTouchId, nextKeepInTouch } from '#domain/stages/cadence.ts';
import type { Stage } from '#domain/records.ts';
import { deriverOf, recordsOf } from '../backup/restore/derived-contacts.ts';
import type { RecordsByCollection } from '../backup/restore/restore-plan.ts';

/**
 * A whole network with its derived fields and keep-in-touch follow-ups: what deriveContact (src/data/derive)
 * would find, without asking the store several times for each person.
 */
export const deriveSample = (records: RecordsByCollection, stages: readonly Stage[]): RecordsByCollection => {
  const contacts = recordsOf(records, 'contacts');
  const deriver = deriverOf(records);
  const keepInTouch = contacts.flatMap((contact): readonly Stored<'follow-ups'>[] => {
    const { id, createdAt, updatedAt, stamps } = contact;
    const due = nextKeepInTouch({
      lastInteractionAt: deriver.lastInteractionAt(id),
      cadenceDays: cadenceOf(contact, stages),
    });
    if (due === undefined) return [];
    const followUp = { contactIds: [id], kind: 'keep-in-touch', summary: '', due, status: 'open' } as const;
    return [{ ...followUp, id: keepInTouchId(id), createdAt, updatedAt, stamps }];
  });
  for (const followUp of keepInTouch) deriver.see('follow-ups', followUp);
  return new Map([
    ...records,
    ['follow-ups', [...recordsOf(records, 'follow-ups'), ...keepInTouch]],
    ['contacts', contacts.map(deriver.derive)],
  ]);
};
