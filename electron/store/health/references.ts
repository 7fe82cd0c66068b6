/** Which fields of records name other records. */
import type { CollectionName, Id } from '#domain/records.ts';

/** Fields that name another record, and its collection. `me` is the user. */
export const references: { readonly [K in CollectionName]?: Readonly<Record<string, CollectionName>> } = {
  contacts: {
    'positions.organizationId': 'organizations',
    'met.eventId': 'events',
    'met.throughId': 'contacts',
    'nextStep.followUpId': 'follow-ups',
  },
  interactions: { contactIds: 'contacts', eventId: 'events' },
  'follow-ups': { contactIds: 'contacts', leadId: 'leads' },
  favours: { contactId: 'contacts' },
  leads: { givenById: 'contacts', contactId: 'contacts', organizationId: 'organizations' },
  openings: {
    organizationId: 'organizations',
    heardFromId: 'contacts',
    referrerId: 'contacts',
    decisionMakerId: 'contacts',
  },
  introductions: { connectorId: 'contacts', betweenIds: 'contacts' },
  relations: { aId: 'contacts', bId: 'contacts' },
  interviews: { contactId: 'contacts', leadIds: 'leads' },
};

/** Every string at a dotted path, through arrays. */
export const idsAt = (value: unknown, path: readonly string[]): readonly Id[] => {
  if (Array.isArray(value)) return value.flatMap((item) => idsAt(item, path));
  const [head, ...rest] = path;
  if (head === undefined) return typeof value === 'string' ? [value] : [];
  return typeof value === 'object' && value !== null
    ? idsAt((value as Record<string, unknown>)[head], rest)
    : [];
};
