import { derivedFields } from '#data/derive/fields.ts';
import type { Stored } from '#data/schemas/index.ts';
import { latestInteractionDate } from '#domain/stages/cadence.ts';
import type { CollectionName, Id } from '#domain/records.ts';
import { compare } from '#domain/text/compare.ts';
import type { Fields } from '../../commands/journal.ts';
import { pick } from '../../commands/record.ts';
import type { RecordsByCollection } from './restore-plan.ts';

export const recordsOf = <K extends CollectionName>(
  records: RecordsByCollection,
  collection: K,
): readonly Stored<K>[] => (records.get(collection) ?? []) as unknown as readonly Stored<K>[];

/** An item that names several ids is in the group of each. */
export const groupBy = <T>(
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

/** What people's derived fields follow from. */
export const derivedFrom = [
  'contacts',
  'interactions',
  'follow-ups',
  'favours',
  'leads',
] as const satisfies readonly CollectionName[];

/** What of a record people's derived fields follow from: of a hundred thousand, little has to be kept for the end. */
export const derivedInputsOf = (collection: CollectionName, record: Fields): Fields => {
  switch (collection) {
    case 'interactions':
      return pick(record, ['contactIds', 'at']);
    case 'follow-ups':
      return pick(record, ['id', 'contactIds', 'status', 'due', 'kind', 'summary']);
    case 'favours':
      return pick(record, ['contactId', 'direction', 'status', 'thankedAt']);
    case 'leads':
      return pick(record, ['givenById', 'status', 'reportedAt']);
    default:
      return record;
  }
};

/**
 * People of a whole network with their derived fields: what deriveContact (src/data/derive) would find once all of it is
 * written, where nothing else is.
 */
export const derivedContacts = (records: RecordsByCollection): readonly Stored<'contacts'>[] => {
  const interactions = groupBy(recordsOf(records, 'interactions'), ({ contactIds }) => contactIds);
  const favours = groupBy(recordsOf(records, 'favours'), ({ contactId }) => [contactId]);
  const leads = groupBy(recordsOf(records, 'leads'), ({ givenById }) => [givenById]);
  const openFollowUps = recordsOf(records, 'follow-ups').filter(({ status }) => status === 'open');
  const open = groupBy(openFollowUps, ({ contactIds }) => contactIds);
  return recordsOf(records, 'contacts').map((contact): Stored<'contacts'> => {
    const [next] = (open.get(contact.id) ?? []).toSorted(
      (a, b) => compare(a.due, b.due) || compare(a.id, b.id),
    );
    return {
      ...contact,
      ...derivedFields({
        fullName: contact.fullName,
        lastInteractionAt: latestInteractionDate(interactions.get(contact.id) ?? []),
        next,
        favours: favours.get(contact.id) ?? [],
        leads: leads.get(contact.id) ?? [],
      }),
    };
  });
};
