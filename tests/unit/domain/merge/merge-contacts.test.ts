import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  canBeBoth,
  compareContacts,
  keeperOf,
  mergeContacts,
  mergeFields,
  says,
  valueOf,
  type MergeChoices,
} from '#domain/merge/merge-contacts.ts';
import type { Contact } from '#domain/records.ts';
import { defaultStages as stages } from '#domain/stages/stages.ts';
import { contact, contactWith } from '../contacts.ts';

const both: MergeChoices = Object.fromEntries(
  mergeFields.filter(canBeBoth).map((field) => [field, 'both'] as const),
);
const applied = (keep: Contact, others: readonly Contact[], choices: MergeChoices = {}): Contact =>
  JSON.parse(JSON.stringify({ ...keep, ...mergeContacts({ keep, others, choices, stages }) })) as Contact;

describe('properties', () => {
  const people = fc.tuple(contactWith('a'), contactWith('b'), contactWith('c'));

  test.each([
    ['both', both],
    ['the suggestion', {}],
  ] as const)('nothing vanishes with %s: it is in its field or in the notes', (_, choices) => {
    fc.assert(
      fc.property(people, ([keep, ...others]) => {
        const merged = applied(keep, others, choices);
        for (const person of [keep, ...others]) {
          for (const field of mergeFields.filter(canBeBoth)) {
            const value = valueOf(person, field);
            if (says(field, merged[field], value)) continue;
            const parts = typeof value === 'object' ? Object.values(value as object) : [value];
            for (const part of parts) expect(merged.notes).toContain(String(part));
          }
        }
        expect(merged.starred).toBe([keep, ...others].some(({ starred }) => starred));
        expect(merged.discouraging).toBe([keep, ...others].some(({ discouraging }) => discouraging));
      }),
    );
  });

  test.each([
    ['both', both],
    ['the suggestion', {}],
  ] as const)('merging once more with %s changes nothing', (_, choices) => {
    fc.assert(
      fc.property(people, ([keep, ...others]) => {
        const once = applied(keep, others, choices);
        expect(applied(once, others, choices)).toEqual(once);
        expect(applied(once, [{ ...once, id: 'copy' }], choices)).toEqual(once);
      }),
    );
  });

  test('a choice of a person is their value, whoever stays', () => {
    fc.assert(
      fc.property(people, fc.constantFrom('a', 'b', 'c'), ([keep, ...others], id) => {
        const source = [keep, ...others].find((person) => person.id === id);
        const choices = Object.fromEntries(mergeFields.map((field) => [field, id])) as MergeChoices;
        const merged = applied(keep, others, choices);
        for (const field of mergeFields) expect(merged[field]).toEqual(source?.[field]);
        expect(merged.stageSince).toBe(source?.stageSince);
      }),
    );
  });

  test('rows that don’t differ come out the same whoever is chosen', () => {
    fc.assert(
      fc.property(people, ([keep, ...others]) => {
        for (const { field, differs, values } of compareContacts([keep, ...others], stages)) {
          if (differs) continue;
          const merged = applied(keep, others)[field];
          for (const value of values) expect(says(field, merged, value)).toBe(true);
        }
      }),
    );
  });
});

test('the fuller name, birthday and circle are taken, and said why', () => {
  const keep = contact({ id: 'a', fullName: 'Ana Ruiz', birthday: '--05-12', circle: 'acquaintance' });
  const other = contact({
    id: 'b',
    fullName: 'Ana Ruiz Quintero',
    name: { given: 'Ana', family: 'Ruiz Quintero' },
    birthday: '1980-05-12',
    circle: 'friend',
  });
  const rows = compareContacts([keep, other], stages);
  expect(rows.map(({ field, suggested, reason }) => [field, suggested, reason])).toEqual([
    ['fullName', 'b', 'More complete'],
    ['stage', 'a', undefined],
    ['circle', 'b', 'More complete'],
    ['birthday', 'b', 'More complete'],
  ]);
  expect(mergeContacts({ keep, others: [other], stages })).toMatchObject({
    fullName: 'Ana Ruiz Quintero',
    name: { given: 'Ana', family: 'Ruiz Quintero' },
    birthday: '1980-05-12',
    circle: 'friend',
    notes: '',
  });
});

test('what can be only once goes into the notes where it differs', () => {
  const keep = contact({ id: 'a', birthday: '1980-05-12', notes: 'Likes tea', met: { where: 'Choir' } });
  const other = contact({
    id: 'b',
    fullName: 'Ana Maria R.',
    birthday: '1981',
    met: { where: 'Mill fair', on: '2024', throughId: 'omar' },
  });
  const names = { person: () => 'Omar [Said]', event: () => undefined };
  expect(mergeContacts({ keep, others: [other], stages, names })).toMatchObject({
    fullName: 'Ana Ruiz',
    birthday: '1980-05-12',
    met: { where: 'Choir', on: '2024', throughId: 'omar' },
    notes:
      'Likes tea\n\nAlso called: Ana Maria R.\n' +
      'How you met: 2024, Mill fair, through [Omar \\[Said\\]](kith:person/omar)\nBirthday: 1981',
  });
});

test('addresses are joined however they are written; positions fill each other', () => {
  const keep = contact({
    id: 'a',
    emails: [{ value: 'Ana@Example.org' }],
    phones: [{ value: '+49 (0)30 123 4567', preferred: true }],
    positions: [{ organizationId: 'kestrel', current: true }],
  });
  const other = contact({
    id: 'b',
    emails: [{ value: 'ana@example.org', label: 'work' }, { value: 'ana@example.net' }],
    phones: [
      { value: '0049301234567', label: 'home' },
      { value: '+371 2000 0000', preferred: true },
    ],
    positions: [{ organizationId: 'kestrel', title: 'Head' }, { title: 'Beekeeper' }],
  });
  expect(mergeContacts({ keep, others: [other], stages })).toMatchObject({
    emails: [{ value: 'Ana@Example.org', label: 'work' }, { value: 'ana@example.net' }],
    phones: [{ value: '+49 (0)30 123 4567', label: 'home', preferred: true }, { value: '+371 2000 0000' }],
    positions: [{ organizationId: 'kestrel', title: 'Head', current: true }, { title: 'Beekeeper' }],
  });
});

test('a choice of somebody else is refused', () => {
  const [keep, other] = [contact({ id: 'a' }), contact({ id: 'b' })];
  expect(() => mergeContacts({ keep, others: [other], stages, choices: { notes: 'c' } })).toThrow(RangeError);
});

test('the card that is in use and last in touch with stays', () => {
  const people = [
    contact({ id: 'a', archivedAt: 5, lastInteractionAt: '2026-03-01' }),
    contact({ id: 'b', lastInteractionAt: '2026-01-01' }),
    contact({ id: 'c', lastInteractionAt: '2026-02-01' }),
  ];
  expect(keeperOf(people, stages)?.id).toBe('c');
  expect(keeperOf([], stages)).toBeUndefined();
});
