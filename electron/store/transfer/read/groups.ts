import { type ImportedGroup, type ImportedPerson, memberKey } from '#formats/index.ts';

/** What a group may name a person by. */
const keysOf = ({ sourceId, emails }: ImportedPerson): readonly string[] => [
  ...(sourceId === undefined ? [] : [memberKey(sourceId)]),
  ...emails.map(({ value }) => memberKey(`mailto:${value}`)),
];

/** The people of a file with the names of its groups among their tags. */
export const withGroups = (
  people: readonly ImportedPerson[],
  groups: readonly ImportedGroup[],
): readonly ImportedPerson[] => {
  if (groups.length === 0) return people;
  const namesOf = new Map<string, string[]>();
  for (const { name, members } of groups) {
    for (const member of members) {
      const names = namesOf.get(member);
      if (names === undefined) namesOf.set(member, [name]);
      else names.push(name);
    }
  }
  return people.map((person) => {
    const names = keysOf(person).flatMap((key) => namesOf.get(key) ?? []);
    return names.length === 0 ? person : { ...person, tags: [...new Set([...person.tags, ...names])] };
  });
};
