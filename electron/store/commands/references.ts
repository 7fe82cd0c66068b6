import type { Tx } from '#data/commands/tx.ts';
import type { CollectionName, Contact, Id } from '#domain/records.ts';

/** Collections small enough to be read whole, and the ids their records name. */
const namedIds: { readonly [K in CollectionName]?: readonly string[] } = {
  relations: ['aId', 'bId'],
  leads: ['givenById', 'contactId', 'organizationId'],
  introductions: ['connectorId', 'betweenIds'],
  openings: ['organizationId', 'heardFromId', 'referrerId', 'decisionMakerId'],
  interviews: ['contactId'],
  favours: ['contactId'],
};

const namedByContact = (contact: Contact): readonly Id[] => [
  ...(contact.met?.throughId === undefined ? [] : [contact.met.throughId]),
  ...contact.positions.flatMap(({ organizationId }) =>
    organizationId === undefined ? [] : [organizationId],
  ),
];

const readWhole = (tx: Tx, skip: ReadonlySet<Id>): Set<Id> => {
  const found = new Set<Id>();
  for (const [collection, fields] of Object.entries(namedIds)) {
    for (const record of tx.find(collection as CollectionName, { selector: {} })) {
      if (skip.has(record.id)) continue;
      for (const field of fields) {
        const value = (record as unknown as Record<string, unknown>)[field];
        if (typeof value === 'string') found.add(value);
        else if (Array.isArray(value)) value.forEach((id) => found.add(id as Id));
      }
    }
  }
  for (const contact of tx.find('contacts', { selector: {} })) {
    if (skip.has(contact.id)) continue;
    namedByContact(contact).forEach((id) => found.add(id));
  }
  return found;
};

/**
 * Tells whether records outside a group name one of its people or organizations: such a one must stay when
 * the group's making is undone, or what names it would point at nothing.
 *
 * @param group ids of the records that are about to go.
 */
export const createReferenceCheck = (tx: Tx, group: ReadonlySet<Id>) => {
  let whole: Set<Id> | undefined;
  const isReferenced = (collection: CollectionName, id: Id): boolean => {
    if (collection !== 'contacts' && collection !== 'organizations') return false;
    whole ??= readWhole(tx, group);
    if (whole.has(id)) return true;
    if (collection === 'organizations') return false;
    const selector = { contactIds: { $elemMatch: { $eq: id } } };
    return (
      tx.find('interactions', { selector }).some((record) => !group.has(record.id)) ||
      tx
        .find('follow-ups', { selector })
        .some((record) => record.kind !== 'keep-in-touch' && !group.has(record.id))
    );
  };
  /** Somebody of the group stays after all: so does whom and what they name. */
  const keep = (collection: CollectionName, id: Id): void => {
    const contact = collection === 'contacts' ? tx.get('contacts', id) : undefined;
    if (contact === undefined) return;
    whole ??= readWhole(tx, group);
    for (const named of namedByContact(contact)) whole.add(named);
  };
  return { isReferenced, keep };
};
