import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createDuplicateFinder, pairKey } from '#domain/merge/duplicate-pairs.ts';
import { buildDuplicateIndex, findDuplicate, type DuplicateCandidate } from '#domain/merge/duplicates.ts';

type Person = DuplicateCandidate & { readonly id: string };

const groupsOf = (people: readonly Person[], distinct: readonly string[] = []) => {
  const finder = createDuplicateFinder(new Set(distinct));
  people.forEach(finder.add);
  return finder.groups();
};
const email = (value: string) => [{ value }];

test('cards with an address in common are one group, however they hang together', () => {
  const people = [
    { id: 'a', fullName: 'Ana Ruiz', emails: email('ana@example.org') },
    { id: 'b', fullName: 'Omar Said', emails: email('omar@example.org') },
    { id: 'c', fullName: 'A. Ruiz', phones: [{ value: '+49 30 1234567' }] },
    {
      id: 'd',
      fullName: 'Ana R.',
      emails: email('ANA@example.org'),
      phones: [{ value: '0049 30 1234567' }],
    },
  ];
  expect(groupsOf(people)).toEqual([
    {
      ids: expect.arrayContaining(['a', 'c', 'd']),
      certainty: 'certain',
      reasons: expect.arrayContaining(['Same e-mail: ana@example.org', 'Same phone: 0049 30 1234567']),
    },
  ]);
});

test('similar names at one company are likely; a company’s box alone says nothing', () => {
  const at = { organizations: ['Kestrel, Inc.'], emails: email('info@kestrel.example') };
  expect(
    groupsOf([
      { id: 'a', fullName: 'Ana Ruiz', ...at },
      { id: 'b', fullName: 'Ana Ruiz Quintero', ...at, emails: [] },
      { id: 'c', fullName: 'Omar Said', ...at },
      { id: 'd', fullName: 'Lena', ...at },
    ]),
  ).toEqual([{ ids: ['a', 'b'], certainty: 'likely', reasons: ['Similar name at Kestrel, Inc.'] }]);
});

test('who is said to be two people is not offered again, nor joined through a third', () => {
  const people = [
    { id: 'a', fullName: 'Ana Ruiz', emails: email('ruiz@example.org') },
    { id: 'b', fullName: 'Eva Ruiz', emails: email('ruiz@example.org') },
  ];
  expect(groupsOf(people, [pairKey('b', 'a')])).toEqual([]);
  const third = { id: 'c', fullName: 'Ana Ruiz', emails: email('ruiz@example.org') };
  const groups = groupsOf([...people, third], [pairKey('a', 'b')]);
  expect(groups).toEqual([
    { ids: ['a', 'c'], certainty: 'certain', reasons: ['Same e-mail: ruiz@example.org'] },
  ]);
});

test('whoever the import would find among those before is in a group', () => {
  const person = fc.record({
    fullName: fc.constantFrom('Ana Ruiz', 'Ana Ruiz Quintero', 'Omar Said', 'Cher'),
    emails: fc.subarray([{ value: 'a@example.org' }, { value: 'b@example.org' }]),
    phones: fc.subarray([{ value: '+4930123456' }, { value: '030123456' }]),
    organizations: fc.subarray(['Kestrel', 'Oriel']),
  });
  fc.assert(
    fc.property(fc.array(person, { maxLength: 8 }), (fields) => {
      const people = fields.map((one, at): Person => ({ ...one, id: `p${String(at)}` }));
      const grouped = new Set(groupsOf(people).flatMap(({ ids }) => ids));
      people.forEach((one, at) => {
        const found = findDuplicate(buildDuplicateIndex(people.slice(0, at)), one);
        if (found !== undefined) expect(grouped).toContain(one.id);
      });
    }),
  );
});
