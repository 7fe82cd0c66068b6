/** What of other records goes when people are removed for good, so that nothing points at nobody. */
import type { CollectionName, Contact, Id } from '#domain/records.ts';
import type { RecordPatch, Tx } from './tx.ts';

/** A record that names somebody who goes: it goes too, or is patched to do without. */
export interface Attached {
  readonly collection: CollectionName;
  readonly id: Id;
  /** Absent: the record goes. */
  readonly patch?: RecordPatch<CollectionName>;
}

type Reader = Pick<Tx, 'find'>;

/** With others: without those who go. Alone with them: gone. */
const together = (tx: Reader, collection: 'interactions' | 'follow-ups', going: ReadonlySet<Id>) => {
  const found = new Map<Id, readonly Id[]>();
  for (const id of going) {
    const records = tx.find(collection, { selector: { contactIds: { $elemMatch: { $eq: id } } } });
    for (const record of records as readonly { readonly id: Id; readonly contactIds: readonly Id[] }[]) {
      found.set(record.id, record.contactIds);
    }
  }
  return [...found].map(([id, contactIds]): Attached => {
    const left = contactIds.filter((contactId) => !going.has(contactId));
    return left.length === 0 ? { collection, id } : { collection, id, patch: { contactIds: left } as never };
  });
};

/** Records that are about the person: they go. */
const about: readonly (readonly [CollectionName, readonly string[]])[] = [
  ['favours', ['contactId']],
  ['interviews', ['contactId']],
  ['relations', ['aId', 'bId']],
  ['leads', ['givenById']],
  ['introductions', ['connectorId', 'betweenIds']],
];
/** Records that mention the person beside something else: they stay without. */
const mentioning: readonly (readonly [CollectionName, readonly string[]])[] = [
  ['leads', ['contactId']],
  ['openings', ['heardFromId', 'referrerId', 'decisionMakerId']],
];

const namesOne = (value: unknown, going: ReadonlySet<Id>): boolean =>
  Array.isArray(value)
    ? value.some((id) => going.has(id as Id))
    : typeof value === 'string' && going.has(value);

/** In no order; the people themselves are not among them. */
export const attachedTo = (tx: Reader, going: ReadonlySet<Id>): readonly Attached[] => {
  if (going.size === 0) return [];
  const read = (collection: CollectionName) =>
    tx.find(collection, { selector: {} }) as unknown as readonly Readonly<Record<string, unknown>>[];
  const gone: Attached[] = about.flatMap(([collection, fields]) =>
    read(collection)
      .filter((record) => fields.some((field) => namesOne(record[field], going)))
      .map((record) => ({ collection, id: record['id'] as Id })),
  );
  const removed = new Set(gone.map(({ id }) => id));
  const without: Attached[] = mentioning.flatMap(([collection, fields]) =>
    read(collection).flatMap((record) => {
      const named = fields.filter((field) => namesOne(record[field], going));
      return named.length === 0 || removed.has(record['id'] as Id)
        ? []
        : [
            {
              collection,
              id: record['id'] as Id,
              patch: Object.fromEntries(named.map((field) => [field, null])),
            },
          ];
    }),
  );
  const met = (read('contacts') as unknown as readonly Contact[]).flatMap((contact): readonly Attached[] => {
    const throughId = contact.met?.throughId;
    if (contact.met === undefined || throughId === undefined || !going.has(throughId)) return [];
    if (going.has(contact.id)) return [];
    const { throughId: _gone, ...rest } = contact.met;
    return [{ collection: 'contacts', id: contact.id, patch: { met: rest } as never }];
  });
  return [
    ...together(tx, 'interactions', going),
    ...together(tx, 'follow-ups', going),
    ...gone,
    ...without,
    ...met,
  ];
};
