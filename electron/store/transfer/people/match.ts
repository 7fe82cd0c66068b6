import { KithError } from '#contract/errors.ts';
import type { OnDuplicate, RowChoice } from '#contract/values/import.ts';
import {
  addToDuplicateIndex,
  buildDuplicateIndex,
  findDuplicate,
  type DuplicateCandidate,
} from '#domain/merge/duplicates.ts';
import type { Contact, Id } from '#domain/records.ts';
import type { ImportedPerson } from '#formats/imported.ts';
import { createSameEntries } from './same-entry.ts';
import type { StoreFile } from '../../storage/index.ts';

/** Whom of those here somebody in a file is, or may be. */
interface Found {
  readonly contactId: Id;
  readonly certainty: 'certain' | 'likely';
  readonly reason: string;
}

/** What happens to one person of a file. */
export interface Decision {
  readonly person: ImportedPerson;
  readonly act: 'create' | 'merge' | 'skip';
  /** Of the contact made, merged into or skipped for. */
  readonly id: Id;
  /** Made, though somebody like them is here: the user may merge them later. */
  readonly likely: boolean;
  readonly found: Found | undefined;
  /** Of a merge that the user chose field by field: `both`, the id of the one here, or `file`. */
  readonly fields?: Readonly<Record<string, string>> | undefined;
}

/** What the user wants with those already here, and with those who only look like somebody. */
export interface MatchChoices {
  readonly onDuplicate?: OnDuplicate | undefined;
  /** Default: as `onDuplicate`; without that they are made. */
  readonly onLikely?: OnDuplicate | undefined;
  /** For single people, by their place among the people of the files. */
  readonly rows?: Readonly<Record<string, RowChoice>> | undefined;
}

const toCandidate = ({ fullName, emails, phones, urls, positions }: ImportedPerson): DuplicateCandidate => ({
  fullName,
  emails,
  phones,
  urls,
  organizations: positions.flatMap(({ organization }) => organization ?? []),
});

const knownPeople = (file: StoreFile) => {
  const names = new Map(
    file.find('organizations', { selector: {} }).map(({ id, name }) => [id as Id, name as string]),
  );
  const contacts = file.find('contacts', { selector: { binnedAt: 0 } }) as unknown as readonly Contact[];
  const people = contacts.map((contact) => ({
    ...contact,
    organizations: contact.positions.flatMap(({ organizationId = '' }) => names.get(organizationId) ?? []),
  }));
  return { people, sameEntry: createSameEntries(contacts, (id) => names.get(id)) };
};

/**
 * Decides for each row in turn; rows that name each other's people are found too.
 *
 * Without a choice of the user's, whoever certainly is here is merged
 * and whoever merely looks like it is made: nothing is lost, and nothing joined that may be two.
 */
export const createMatcher = (
  file: StoreFile,
  { onDuplicate, onLikely = onDuplicate, rows = {} }: MatchChoices = {},
) => {
  let index = 0;
  const { people, sameEntry } = knownPeople(file);
  const known = buildDuplicateIndex(people);
  /** Ids that a card may carry: a person's own, and of cards that were merged into theirs. */
  const idByCard = new Map(
    people.flatMap(({ id, mergedIds = [] }) => [id, ...mergedIds].map((card) => [card, id] as const)),
  );

  const find = (person: ImportedPerson, candidate: DuplicateCandidate) => {
    // A card that Kith wrote carries the person's own id.
    const contactId = idByCard.get(person.sourceId ?? '');
    if (contactId !== undefined) {
      return { contactId, certainty: 'certain' as const, reason: 'The same card, written by Kith' };
    }
    const found = findDuplicate(known, candidate);
    if (found === undefined) return undefined;
    if (found.certainty !== 'likely') return found;
    const same = sameEntry(person);
    return same === undefined
      ? found
      : { contactId: same, certainty: 'certain' as const, reason: 'The same entry: it says nothing new' };
  };

  const decide = (person: ImportedPerson, freshId: Id): Decision => {
    const candidate = { ...toCandidate(person), id: freshId };
    const found = find(person, candidate);
    const own = rows[String(index)];
    index += 1;
    const act = ((): Decision['act'] => {
      if (found === undefined) return 'create';
      if (own !== undefined) return own.act;
      return found.certainty === 'certain' ? (onDuplicate ?? 'merge') : (onLikely ?? 'create');
    })();
    const id = act === 'create' || found === undefined ? freshId : found.contactId;
    // Merged ones are known by the new addresses as well.
    if (act !== 'skip') addToDuplicateIndex(known, id === freshId ? candidate : { ...candidate, id });
    const likely = found?.certainty === 'likely';
    return { person, act, id, likely, found, fields: act === 'merge' ? own?.fields : undefined };
  };
  return { decide };
};

/**
 * What the user chose for single people is said by their place in the file: it must be the file they saw.
 *
 * @throws KithError `conflict`
 */
export const assertAsSeen = (seen: readonly Decision[], people: readonly ImportedPerson[]): void => {
  const isSame =
    seen.length === people.length &&
    people.every(({ fullName }, at) => fullName === seen[at]?.person.fullName);
  if (isSame) return;
  throw new KithError(
    'conflict',
    'The file was changed after Kith had shown what is in it. Nothing was imported: choose it again.',
  );
};
