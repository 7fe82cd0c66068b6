/** Everybody, in memory: the fields that filters, orders and rows of the table look at. */
import type { Contact, Id } from '#domain/records.ts';
import { searchTextOf, type Filterable } from '#domain/people/filter/people-filter.ts';
import type { Sortable } from '#domain/people/filter/people-sort.ts';
import type { OpenStore } from '../open.ts';
import { watchChanges, type Changed } from '../storage/index.ts';

export type Listed = Filterable &
  Sortable &
  Pick<Contact, 'photo' | 'discouraging' | 'birthday' | 'stageMoves'>;

const listedFields = [
  'id',
  'createdAt',
  'fullName',
  'nickname',
  'photo',
  'birthday',
  'emails',
  'phones',
  'addresses',
  'positions',
  'tags',
  'circle',
  'met',
  'stage',
  'stageMoves',
  'cadenceDays',
  'starred',
  'archivedAt',
  'binnedAt',
  'discouraging',
  'lastInteractionAt',
  'nextStep',
  'nextDue',
  'tally',
  'sortName',
  'rank',
] as const satisfies readonly (keyof Contact)[];

const toListed = (doc: object): Listed => {
  const fields: Record<string, unknown> = {};
  for (const field of listedFields) {
    const value = (doc as Record<string, unknown>)[field];
    if (value !== undefined) fields[field] = value;
  }
  return fields as unknown as Listed;
};

export interface Roster {
  all(): Iterable<Listed>;
  get(id: Id): Listed | undefined;
  organizationName(id: Id): string | undefined;
  eventName(id: Id): string | undefined;
  searchText(contact: Filterable): string;
  /** Counts up with each change that could change an answer. */
  version(): number;
  close(): void;
}

/**
 * Reads everybody once (some 100 ms at 10,000) and then follows what is committed. SQL could not fold accents, rank
 * a warmth that hangs on the day and the stages, or put unknown ones last in every order without reading each
 * document each time; here an answer takes a few milliseconds.
 *
 * @param onChange after each commit that could change an answer
 */
export const createRoster = ({ file }: Pick<OpenStore, 'file'>, onChange: () => void): Roster => {
  const people = new Map<Id, Listed>();
  const names = { organizations: new Map<Id, string>(), events: new Map<Id, string>() };
  const textById = new Map<Id, string>();
  let version = 0;

  for (const doc of file.find('contacts', {})) people.set(doc['id'] as Id, toListed(doc));
  for (const collection of ['organizations', 'events'] as const) {
    for (const doc of file.find(collection, {})) {
      names[collection].set(doc['id'] as Id, doc['name'] as string);
    }
  }

  const changed = () => {
    version += 1;
    onChange();
  };
  const followNames = (collection: 'organizations' | 'events') => (changes: readonly Changed[]) => {
    for (const { id, after } of changes) {
      if (after === undefined) names[collection].delete(id);
      else names[collection].set(id, after['name'] as string);
    }
    textById.clear();
    changed();
  };
  const stops = [
    watchChanges(file, 'contacts', (changes) => {
      for (const { id, after } of changes) {
        textById.delete(id);
        if (after === undefined) people.delete(id);
        else people.set(id, toListed(after));
      }
      changed();
    }),
    watchChanges(file, 'organizations', followNames('organizations')),
    watchChanges(file, 'events', followNames('events')),
    // Stages decide warmth and order.
    watchChanges(file, 'settings', changed),
  ];

  const organizationName = (id: Id) => names.organizations.get(id);
  return {
    all: () => people.values(),
    get: (id) => people.get(id),
    organizationName,
    eventName: (id) => names.events.get(id),
    searchText: (contact) => {
      let text = textById.get(contact.id);
      if (text === undefined) textById.set(contact.id, (text = searchTextOf(contact, { organizationName })));
      return text;
    },
    version: () => version,
    close: () => {
      for (const stop of stops) stop();
    },
  };
};
