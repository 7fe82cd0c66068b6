/** Rows that have nothing a program could know a person by, and were imported before all the same. */
import { canonical } from '#domain/merge/lists.ts';
import { personNameKey } from '#domain/people/names.ts';
import { organizationKey } from '#domain/companies/organization-key.ts';
import type { Contact, Id, LabelledValue } from '#domain/records.ts';
import type { ImportedPerson } from '#formats/imported.ts';

const holds = <T>(has: readonly T[], said: readonly T[], keyOf: (item: T) => string): boolean => {
  const keys = new Set(has.map(keyOf));
  return said.every((item) => keys.has(keyOf(item)));
};
const byValue = ({ value }: LabelledValue) => value.trim().toLowerCase();
const byWord = (word: string) => word.toLowerCase();

/** A name by itself is too little: there may be two of that name. */
const saysMoreThanName = ({ positions, met, birthday, addresses }: ImportedPerson): boolean =>
  positions.length > 0 || met?.on !== undefined || birthday !== undefined || addresses.length > 0;

/** Whether merging would add nothing at all. */
const holdsAll = (
  contact: Contact,
  person: ImportedPerson,
  nameOf: (organizationId: Id) => string | undefined,
): boolean => {
  const works = contact.positions.map(({ organizationId = '', title = '' }) =>
    canonical([organizationKey(nameOf(organizationId) ?? ''), byWord(title)]),
  );
  const lists = ['emails', 'phones', 'urls', 'ims'] as const;
  const words = ['tags', 'skills', 'interests'] as const;
  const fields = ['birthday', 'anniversary', 'nickname', 'pronouns'] as const;
  return (
    person.positions.every(({ organization = '', title = '' }) =>
      works.includes(canonical([organizationKey(organization), byWord(title)])),
    ) &&
    lists.every((field) => holds(contact[field], person[field], byValue)) &&
    words.every((field) => holds(contact[field], person[field], byWord)) &&
    fields.every((field) => person[field] === undefined || person[field] === contact[field]) &&
    holds(contact.addresses, person.addresses, canonical) &&
    (person.met?.on === undefined || person.met.on === contact.met?.on) &&
    contact.notes.includes(person.notes?.trim() ?? '')
  );
};

/**
 * Finds who was made from just such a row: the same name, and whatever else the row says. Each of them answers for one
 * row of an import, so that two rows alike stay two people.
 */
export const createSameEntries = (
  people: readonly Contact[],
  nameOf: (organizationId: Id) => string | undefined,
) => {
  // Made for the first who needs it: most files have addresses.
  let byName: ReadonlyMap<string, readonly Contact[]> | undefined;
  const taken = new Set<Id>();
  return (person: ImportedPerson): Id | undefined => {
    if (!saysMoreThanName(person)) return undefined;
    byName ??= Map.groupBy(people, ({ fullName }) => personNameKey(fullName));
    const found = byName
      .get(personNameKey(person.fullName))
      ?.find((contact) => !taken.has(contact.id) && holdsAll(contact, person, nameOf));
    if (found !== undefined) taken.add(found.id);
    return found?.id;
  };
};
