import { derivedFields } from '#data/derive/fields.ts';
import type { Stored } from '#data/schemas/index.ts';
import type { CalendarDate, CollectionName, Favour, FollowUp, Id, Lead } from '#domain/records.ts';
import { laterInteractionDate } from '#domain/stages/cadence.ts';
import { compare } from '#domain/text/compare.ts';
import type { RecordsByCollection } from './restore-plan.ts';

export const recordsOf = <K extends CollectionName>(
  records: RecordsByCollection,
  collection: K,
): readonly Stored<K>[] => (records.get(collection) ?? []) as unknown as readonly Stored<K>[];

/** What people's derived fields follow from. */
export const derivedFrom = [
  'contacts',
  'interactions',
  'follow-ups',
  'favours',
  'leads',
] as const satisfies readonly CollectionName[];

export interface ContactDeriver {
  /** A record that people's derived fields may follow from: of a hundred thousand, little is kept. */
  see(collection: CollectionName, record: Stored<CollectionName>): void;
  lastInteractionAt(contactId: Id): CalendarDate | '';
  /** The contact with what follows from all that was seen. */
  derive(contact: Stored<'contacts'>): Stored<'contacts'>;
}

const addTo = <T>(groups: Map<Id, T[]>, id: Id, item: T): void => {
  const group = groups.get(id);
  if (group === undefined) groups.set(id, [item]);
  else group.push(item);
};

/**
 * For people of a whole network: what deriveContact (src/data/derive) would find once all of it is written, where nothing
 * else is.
 */
export const createContactDeriver = (): ContactDeriver => {
  const lastDates = new Map<Id, CalendarDate>();
  const openFollowUps = new Map<Id, FollowUp[]>();
  const favours = new Map<Id, Favour[]>();
  const leads = new Map<Id, Lead[]>();
  const lastInteractionAt: ContactDeriver['lastInteractionAt'] = (id) => lastDates.get(id) ?? '';
  return {
    see: (collection, record) => {
      switch (collection) {
        case 'interactions': {
          const interaction = record as Stored<'interactions'>;
          for (const id of interaction.contactIds) {
            lastDates.set(id, laterInteractionDate(lastInteractionAt(id), interaction));
          }
          break;
        }
        case 'follow-ups': {
          const followUp = record as Stored<'follow-ups'>;
          if (followUp.status === 'open') {
            for (const id of followUp.contactIds) addTo(openFollowUps, id, followUp);
          }
          break;
        }
        case 'favours':
          addTo(favours, (record as Stored<'favours'>).contactId, record as Stored<'favours'>);
          break;
        case 'leads':
          addTo(leads, (record as Stored<'leads'>).givenById, record as Stored<'leads'>);
          break;
        default:
          break;
      }
    },
    lastInteractionAt,
    derive: (contact) => {
      const [next] = (openFollowUps.get(contact.id) ?? []).toSorted(
        (a, b) => compare(a.due, b.due) || compare(a.id, b.id),
      );
      return {
        ...contact,
        ...derivedFields({
          fullName: contact.fullName,
          lastInteractionAt: lastInteractionAt(contact.id),
          next,
          favours: favours.get(contact.id) ?? [],
          leads: leads.get(contact.id) ?? [],
        }),
      };
    },
  };
};

/** A deriver that has seen all of them. */
export const deriverOf = (records: RecordsByCollection): ContactDeriver => {
  const deriver = createContactDeriver();
  for (const [collection, list] of records) for (const record of list) deriver.see(collection, record);
  return deriver;
};
