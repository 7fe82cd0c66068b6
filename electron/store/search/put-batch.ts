import type { Contact, Interaction, Organization } from '#domain/records.ts';
import type { IndexedCollection } from './tables.ts';
import {
  putInteractions,
  putOrganizations,
  putPeople,
  type IndexWriter,
  type Rowed,
} from './write-entries.ts';

/** Records that the index doesn't know yet. @returns words of people's names. */
export const putBatch = (
  file: IndexWriter,
  collection: IndexedCollection,
  records: readonly Rowed<unknown>[],
): readonly string[] => {
  if (collection === 'contacts') return putPeople(file, records as readonly Rowed<Contact>[]);
  if (collection === 'organizations') putOrganizations(file, records as readonly Rowed<Organization>[]);
  else putInteractions(file, records as readonly Rowed<Interaction>[]);
  return [];
};
