/** What of other records goes when people are removed for good, so that nothing points at nobody. */
import { planFromSetting } from '#domain/method/plans.ts';
import type { CollectionName, Contact, Id, Introduction } from '#domain/records.ts';
import { dismissedId } from '#domain/stages/suggestions.ts';
import type { RecordPatch, Tx } from '../tx.ts';
import { namedInTexts } from './unnamed.ts';

/** A record that names somebody who goes: it goes too, or is patched to do without. */
export interface Attached {
  readonly collection: CollectionName;
  readonly id: Id;
  /** Absent: the record goes. */
  readonly patch?: RecordPatch<CollectionName>;
}

type Reader = Pick<Tx, 'find' | 'findText'>;

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

/** What is noted of them beside records: plans of conversations, who is somebody else, moves that are not wanted. */
const noted = (tx: Reader, going: ReadonlySet<Id>): readonly Attached[] =>
  tx.find('settings', { selector: {} }).flatMap(({ id, kind, value }): readonly Attached[] => {
    const collection = 'settings';
    if (kind === 'plan')
      return namesOne(planFromSetting(value)?.contactId, going) ? [{ collection, id }] : [];
    if (kind === 'distinct') return namesOne(value['ids'], going) ? [{ collection, id }] : [];
    const left = Object.entries(value).filter(([contactId]) => !going.has(contactId));
    return id !== dismissedId || left.length === Object.keys(value).length
      ? []
      : [{ collection, id, patch: { value: Object.fromEntries(left) } as never }];
  });

/** What names leads or introductions that go: it stays without. */
export const namingGone = (tx: Reader, gone: ReadonlySet<Id>): readonly Attached[] => {
  const isGone = (id: Id | undefined): boolean => id !== undefined && gone.has(id);
  return [
    ...tx
      .findText('follow-ups', '"leadId":')
      .filter(({ leadId }) => isGone(leadId))
      .map(({ id }): Attached => ({ collection: 'follow-ups', id, patch: { leadId: null } as never })),
    ...tx
      .findText('favours', '"introductionId":')
      .filter(({ introductionId }) => isGone(introductionId))
      .map(({ id }): Attached => ({ collection: 'favours', id, patch: { introductionId: null } as never })),
    ...tx
      .find('interviews', { selector: {} })
      .filter(({ leadIds }) => leadIds.some(isGone))
      .map(({ id, leadIds }): Attached => {
        const patch = { leadIds: leadIds.filter((leadId) => !isGone(leadId)) };
        return { collection: 'interviews', id, patch: patch as never };
      }),
  ];
};

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
  const without: Attached[] = mentioning.flatMap(([collection, fields]) =>
    read(collection).flatMap((record) => {
      const named = fields.filter((field) => namesOne(record[field], going));
      return named.length === 0
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
  const contacts = read('contacts') as unknown as readonly Contact[];
  const names = new Map(contacts.map(({ id, fullName }) => [id, fullName]));
  const introductions = (read('introductions') as unknown as readonly Introduction[]).filter(
    ({ connectorId, betweenIds }) => namesOne(connectorId, going) || namesOne(betweenIds, going),
  );
  const met = contacts.flatMap((contact): readonly Attached[] => {
    const throughId = contact.met?.throughId;
    if (contact.met === undefined || throughId === undefined || !going.has(throughId)) return [];
    if (going.has(contact.id)) return [];
    const { throughId: _gone, ...rest } = contact.met;
    return [{ collection: 'contacts', id: contact.id, patch: { met: rest } as never }];
  });
  const attached = [
    ...together(tx, 'interactions', going),
    ...together(tx, 'follow-ups', going),
    ...gone,
    ...without,
    ...met,
    ...noted(tx, going),
    ...namingGone(tx, new Set(gone.map(({ id }) => id))),
    ...namedInTexts(tx, introductions, going, (id) => names.get(id) ?? 'somebody'),
  ];
  const removed = new Set(attached.flatMap(({ id, patch }) => (patch === undefined ? [id] : [])));
  return attached.filter(({ id, patch }) => patch === undefined || !removed.has(id));
};

/** Does what {@link attachedTo} or {@link namingGone} found. */
export const applyAttached = (tx: Tx, attached: readonly Attached[]): void => {
  for (const { collection, id, patch } of attached) {
    if (patch === undefined) tx.remove(collection, id);
    else tx.patch(collection, id, patch);
  }
};
