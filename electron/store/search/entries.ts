/** What of a record is searched. Pure: the same record always gives the same entry. */
import { sortNameOf } from '#domain/people/names.ts';
import type { Contact, Event, Id, Interaction, Organization } from '#domain/records.ts';
import { foldSearch, phoneWords, signsOf, signWord } from '#domain/text/search-text.ts';
import { foldText } from '#domain/text/text.ts';

export interface NamedEntry {
  /** Folded, for comparing with a query as a whole. */
  readonly name: string;
  /** Decides between equal matches, the heavier first. */
  readonly weight: number;
  /** Words of the name and nickname. */
  readonly words: string;
  readonly more: string;
  readonly ids: string;
}

export interface PersonEntries {
  readonly person: NamedEntry;
  /** Undefined: nothing is noted. */
  readonly note: string | undefined;
}

const dayMs = 86_400_000;
/** More than any day's number. */
const starred = 1_000_000;
const archived = -10_000_000;

const folded = (values: readonly (string | undefined)[]): string => {
  const text = values.filter((value) => value !== undefined && value !== '').join('\n');
  const words = foldSearch(text);
  const signs = signsOf(text).map(signWord).join(' ');
  return words === '' || signs === '' ? `${words}${signs}` : `${words} ${signs}`;
};

const dayNumber = (date: string): number =>
  date === '' ? 0 : Math.max(0, Math.floor(Date.parse(date) / dayMs) || 0);

/** An id as one word of the index. */
export const idWord = (id: Id): string => `o${foldText(id).replaceAll(' ', '')}`;

/** What a person is found by and has elsewhere: the companies they are at, the event they were met at. */
export const namedIdsOf = ({ positions, met }: Pick<Contact, 'positions' | 'met'>): readonly Id[] => [
  ...new Set([
    ...positions.flatMap(({ organizationId }) => (organizationId === undefined ? [] : [organizationId])),
    ...(met?.eventId === undefined ? [] : [met.eventId]),
  ]),
];

/** By what a company or an event is found, and with it its people. */
export const namesOf = (named: Organization | Event): readonly string[] => [
  named.name,
  ...('aliases' in named ? named.aliases : []),
];

const moreOf = (contact: Contact, named: readonly string[]): string =>
  [
    folded([
      ...named,
      ...contact.positions.flatMap(({ title, department }) => [title, department]),
      ...contact.tags,
      ...contact.skills,
      ...contact.interests,
      ...contact.memberships,
      ...contact.needs.map(({ text }) => text),
      ...contact.offers.map(({ text }) => text),
      contact.circle,
      contact.met?.where,
      ...contact.emails.map(({ value }) => value),
      ...contact.phones.map(({ value }) => value),
      ...contact.urls.map(({ value }) => value),
      ...contact.ims.map(({ value }) => value),
      ...contact.addresses.flatMap(({ locality, region, country }) => [locality, region, country]),
    ]),
    ...contact.phones.flatMap(({ value }) => phoneWords(value)),
  ].join(' ');

/**
 * @param named the names behind {@link namedIdsOf}
 * @returns undefined for a person in the bin, whom nobody finds
 */
export const personEntries = (contact: Contact, named: readonly string[]): PersonEntries | undefined => {
  if (contact.binnedAt !== 0) return undefined;
  const note = folded([contact.notes, contact.caresAbout, contact.met?.note]);
  return {
    person: {
      name: sortNameOf(contact.fullName),
      weight:
        dayNumber(contact.lastInteractionAt) +
        (contact.starred ? starred : 0) +
        (contact.archivedAt === 0 ? 0 : archived),
      words: folded([contact.fullName, contact.nickname]),
      more: moreOf(contact, named),
      ids: namedIdsOf(contact).map(idWord).join(' '),
    },
    note: note === '' ? undefined : note,
  };
};

export const organizationEntry = (organization: Organization): NamedEntry => ({
  name: sortNameOf(organization.name),
  weight: organization.target === 'none' ? 0 : starred,
  words: folded(namesOf(organization)),
  more: folded([...organization.domains, organization.industry, organization.notes]),
  ids: '',
});

/** What a conversation is found by. */
export const interactionText = ({ summary, notes, place }: Interaction): string =>
  folded([summary, notes, place]);
