import type { Tx } from '#data/commands/tx.ts';
import type { CollectionName, Contact, FollowUp, Id } from '#domain/records.ts';

/** Fields that name people and organizations, of collections small enough to be read whole. */
const namedIds: { readonly [K in CollectionName]?: readonly string[] } = {
  relations: ['aId', 'bId'],
  leads: ['givenById', 'contactId', 'organizationId'],
  introductions: ['connectorId', 'betweenIds'],
  openings: ['organizationId', 'heardFromId', 'referrerId', 'decisionMakerId'],
  interviews: ['contactId'],
  favours: ['contactId'],
};

/** Asked for one by one where few are about to go; read whole where many are. */
const manyNamedIds: typeof namedIds = { interactions: ['contactIds'], 'follow-ups': ['contactIds'] };
/** From so many on, reading 100,000 interactions once is faster than asking for each. */
const many = 2_000;

const namedByContact = (contact: Contact): readonly Id[] => [
  ...(contact.met?.throughId === undefined ? [] : [contact.met.throughId]),
  ...contact.positions.flatMap(({ organizationId }) =>
    organizationId === undefined ? [] : [organizationId],
  ),
];

/**
 * Tells whether records outside a group name one of its people or organizations: such a one must stay when
 * the group's making is undone, or what names it would point at nothing.
 *
 * Names are counted once, and kept up to date by {@link ReferenceCheck.changed}: a group may be of 30,000 people.
 *
 * @param group ids of the records that are about to go.
 */
export const createReferenceCheck = (group: ReadonlySet<Id>): ReferenceCheck => {
  const leaving = new Set(group);
  const fields = group.size >= many ? { ...namedIds, ...manyNamedIds } : namedIds;
  let counts: Map<Id, number> | undefined;

  const namedBy = (collection: CollectionName, record: object): readonly Id[] => {
    if (collection === 'contacts') return namedByContact(record as Contact);
    if (collection === 'follow-ups' && (record as FollowUp).kind === 'keep-in-touch') return [];
    return (fields[collection] ?? []).flatMap(
      (field) => (record as Readonly<Record<string, Id | readonly Id[] | undefined>>)[field] ?? [],
    );
  };
  const add = (to: Map<Id, number>, collection: CollectionName, record: object, by: 1 | -1): void => {
    for (const id of namedBy(collection, record)) to.set(id, (to.get(id) ?? 0) + by);
  };
  const readWhole = (tx: Tx): Map<Id, number> => {
    const found = new Map<Id, number>();
    for (const collection of [...Object.keys(fields), 'contacts'] as CollectionName[]) {
      for (const record of tx.find(collection, { selector: {} })) {
        if (!leaving.has(record.id)) add(found, collection, record, 1);
      }
    }
    return found;
  };

  return {
    isReferenced: (tx, collection, id) => {
      if (collection !== 'contacts' && collection !== 'organizations') return false;
      counts ??= readWhole(tx);
      if ((counts.get(id) ?? 0) > 0) return true;
      if (collection === 'organizations' || 'interactions' in fields) return false;
      const selector = { contactIds: { $elemMatch: { $eq: id } } };
      return (
        tx.find('interactions', { selector }).some((record) => !leaving.has(record.id)) ||
        tx
          .find('follow-ups', { selector })
          .some((record) => record.kind !== 'keep-in-touch' && !leaving.has(record.id))
      );
    },
    keep: (tx, collection, id) => {
      if (!leaving.delete(id) || counts === undefined) return;
      const record = tx.get(collection, id);
      if (record !== undefined) add(counts, collection, record, 1);
    },
    changed: (collection, id, before, after) => {
      if (counts === undefined || leaving.has(id)) return;
      if (before !== undefined) add(counts, collection, before, -1);
      if (after !== undefined) add(counts, collection, after, 1);
    },
    readAgain: () => {
      counts = undefined;
    },
  };
};

export interface ReferenceCheck {
  readonly isReferenced: (tx: Tx, collection: CollectionName, id: Id) => boolean;
  /** Somebody of the group stays after all: so does whom and what they name. */
  readonly keep: (tx: Tx, collection: CollectionName, id: Id) => void;
  /** A record is otherwise than it was; undefined: not there. */
  readonly changed: (
    collection: CollectionName,
    id: Id,
    before: object | undefined,
    after: object | undefined,
  ) => void;
  /** Others may have changed what names whom. */
  readonly readAgain: () => void;
}
