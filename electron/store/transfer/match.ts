import type { OnDuplicate } from '#contract/values.ts';
import {
  addToDuplicateIndex,
  buildDuplicateIndex,
  findDuplicate,
  type DuplicateCandidate,
} from '#domain/duplicates.ts';
import type { Contact, Id } from '#domain/records.ts';
import type { ImportedPerson } from '#formats/imported.ts';
import type { StoreFile } from '../storage/index.ts';

/** What happens to one person of a file. */
export interface Decision {
  readonly person: ImportedPerson;
  readonly act: 'create' | 'merge' | 'skip';
  /** Of the contact made, merged into or skipped for. */
  readonly id: Id;
  /** Made, though somebody like them is here: the user may merge them later. */
  readonly likely: boolean;
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
  return contacts.map((contact) => ({
    ...contact,
    organizations: contact.positions.flatMap(({ organizationId = '' }) => names.get(organizationId) ?? []),
  }));
};

/**
 * Decides for each row in turn; rows that name each other's people are found too.
 *
 * @param choice what the user wants with those already here. Without one, whoever certainly is here is merged
 * and whoever merely looks like it is made: nothing is lost, and nothing joined that may be two.
 */
export const createMatcher = (file: StoreFile, choice: OnDuplicate | undefined) => {
  const people = knownPeople(file);
  const index = buildDuplicateIndex(people);
  /** Ids that a card may carry: a person's own, and of cards that were merged into theirs. */
  const idByCard = new Map(
    people.flatMap(({ id, mergedIds = [] }) => [id, ...mergedIds].map((card) => [card, id] as const)),
  );

  const find = (person: ImportedPerson, candidate: DuplicateCandidate) => {
    // A card that Kith wrote carries the person's own id.
    const contactId = idByCard.get(person.sourceId ?? '');
    return contactId === undefined
      ? findDuplicate(index, candidate)
      : { contactId, certainty: 'certain' as const, reason: 'The same card, written by Kith' };
  };

  const decide = (person: ImportedPerson, freshId: Id): Decision => {
    const candidate = { ...toCandidate(person), id: freshId };
    const found = find(person, candidate);
    const certain = found?.certainty === 'certain';
    const act = ((): Decision['act'] => {
      if (found === undefined || choice === 'create') return 'create';
      if (choice !== undefined) return choice;
      return certain ? 'merge' : 'create';
    })();
    const id = act === 'create' || found === undefined ? freshId : found.contactId;
    // Merged ones are known by the new addresses as well.
    if (act !== 'skip') addToDuplicateIndex(index, id === freshId ? candidate : { ...candidate, id });
    return { person, act, id, likely: act === 'create' && found !== undefined };
  };
  return { decide };
};
