import type {
  Contact,
  Event,
  Favour,
  FollowUp,
  Interaction,
  Interview,
  Introduction,
  Lead,
  Opening,
  Organization,
  Relation,
  Setting,
} from './records.ts';

/** The collections of the store, by name. */
export interface RecordByCollection {
  contacts: Contact;
  interactions: Interaction;
  'follow-ups': FollowUp;
  favours: Favour;
  leads: Lead;
  openings: Opening;
  introductions: Introduction;
  relations: Relation;
  organizations: Organization;
  events: Event;
  interviews: Interview;
  settings: Setting;
}

export type CollectionName = keyof RecordByCollection;

export const collectionNames = [
  'contacts',
  'interactions',
  'follow-ups',
  'favours',
  'leads',
  'openings',
  'introductions',
  'relations',
  'organizations',
  'events',
  'interviews',
  'settings',
] as const satisfies readonly CollectionName[];

/** Fields the data layer computes from other records. */
export const derivedContactFields = [
  'lastInteractionAt',
  'sortName',
  'nextStep',
  'nextDue',
  'tally',
] as const satisfies readonly (keyof Contact)[];
