import type { Stored } from '#data/schemas/index.ts';
import { cadenceOf, keepInTouchId, latestInteractionDate, nextKeepInTouch } from '#domain/cadence.ts';
import { tallyOf } from '#domain/favours.ts';
import type { CollectionName, Id, Stage } from '#domain/records.ts';
import type { RecordsByCollection } from '../backup/restore-plan.ts';

const recordsOf = <K extends CollectionName>(
  records: RecordsByCollection,
  collection: K,
): readonly Stored<K>[] => (records.get(collection) ?? []) as unknown as readonly Stored<K>[];

const groupBy = <T>(
  items: readonly T[],
  idsOf: (item: T) => readonly Id[],
): ReadonlyMap<Id, readonly T[]> => {
  const groups = new Map<Id, T[]>();
  for (const item of items) {
    for (const id of idsOf(item)) {
      const group = groups.get(id);
      if (group === undefined) groups.set(id, [item]);
      else group.push(item);
    }
  }
  return groups;
};

/**
 * A whole network with its derived fields and keep-in-touch follow-ups: what deriveContact (src/data/derive)
 * would find, without asking the store several times for each person.
 */
export const deriveSample = (records: RecordsByCollection, stages: readonly Stage[]): RecordsByCollection => {
  const contacts = recordsOf(records, 'contacts');
  const interactions = groupBy(recordsOf(records, 'interactions'), ({ contactIds }) => contactIds);
  const favours = groupBy(recordsOf(records, 'favours'), ({ contactId }) => [contactId]);
  const leads = groupBy(recordsOf(records, 'leads'), ({ givenById }) => [givenById]);

  const lastById = new Map(contacts.map(({ id }) => [id, latestInteractionDate(interactions.get(id) ?? [])]));
  const keepInTouch = contacts.flatMap((contact): readonly Stored<'follow-ups'>[] => {
    const { id, createdAt, updatedAt, stamps } = contact;
    const due = nextKeepInTouch({
      lastInteractionAt: lastById.get(id) ?? '',
      cadenceDays: cadenceOf(contact, stages),
    });
    if (due === undefined) return [];
    const followUp = { contactIds: [id], kind: 'keep-in-touch', summary: '', due, status: 'open' } as const;
    return [{ ...followUp, id: keepInTouchId(id), createdAt, updatedAt, stamps }];
  });
  const followUps = [...recordsOf(records, 'follow-ups'), ...keepInTouch];
  const open = groupBy(followUps, ({ contactIds }) => contactIds);

  const derived = contacts.map((contact): Stored<'contacts'> => {
    const [next] = (open.get(contact.id) ?? []).toSorted(
      (a, b) => compare(a.due, b.due) || compare(a.id, b.id),
    );
    const known = {
      ...contact,
      lastInteractionAt: lastById.get(contact.id) ?? '',
      tally: tallyOf(favours.get(contact.id) ?? [], leads.get(contact.id) ?? []),
    };
    if (next === undefined) return known;
    const { id: followUpId, kind, summary, due } = next;
    return { ...known, nextStep: { followUpId, kind, summary, due }, nextDue: due };
  });
  return new Map([...records, ['contacts', derived], ['follow-ups', followUps]]);
};

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
