import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  firstNameOf,
  fullNameOf,
  maxSortNameLength,
  looseNameKey,
  personNameKey,
  sortNameOf,
} from '#domain/people/names.ts';
import { names } from '../arbitraries.ts';

describe('sortNameOf', () => {
  test('people sort where a reader looks for them', () => {
    const people = [
      'Zoë Ash',
      'Ångström',
      'angela b',
      'Ana Ruiz',
      'Łukasz',
      'Élodie',
      'lena',
      "O'Brien",
      'Obrist',
    ];
    expect(people.toSorted((a, b) => (sortNameOf(a) < sortNameOf(b) ? -1 : 1))).toEqual([
      'Ana Ruiz',
      'angela b',
      'Ångström',
      'Élodie',
      'lena',
      'Łukasz',
      "O'Brien",
      'Obrist',
      'Zoë Ash',
    ]);
  });
  test.each([
    ['Straße', 'strasse'],
    ['İstanbul', 'istanbul'],
    ['  Ana   Ruiz ', 'ana ruiz'],
    ['ﬁona', 'fiona'],
    ['김민수', '김민수'],
    ['がく', 'がく'],
    ['हरि ओम', 'हरि ओम'],
    ['🚀', '🚀'],
  ])('%j sorts as %j', (name, expected) => {
    expect(sortNameOf(name)).toBe(expected);
  });
  test('fits the index, whole characters only, and folding twice changes nothing', () => {
    fc.assert(
      fc.property(fc.oneof(names, fc.string({ unit: 'binary', minLength: 150, maxLength: 400 })), (name) => {
        const sortName = sortNameOf(name);
        expect(sortName.length).toBeLessThanOrEqual(maxSortNameLength);
        expect(sortName === '').toBe(name.trim() === '');
        expect(sortName.isWellFormed()).toBe(true);
        expect(sortNameOf(sortName)).toBe(sortName);
      }),
      { numRuns: 500 },
    );
  });
});

describe('looseNameKey', () => {
  test.each([
    ['Jörg Müller', 'Joerg Mueller'],
    ['Bärbel Öz', 'OEZ, Baerbel'],
    ['Ana Ruiz', 'ana ruiz'],
    ['Michael Abel', 'Abel, Michael'],
  ])('%s is %s', (a, b) => {
    expect(looseNameKey(a)).toBe(looseNameKey(b));
  });
  test('other names are others', () => {
    expect(looseNameKey('Jan Muller')).not.toBe(looseNameKey('Jan Miller'));
  });
});

describe('personNameKey', () => {
  test.each([
    ['Ana Ruiz', 'RUIZ, Ana'],
    ['José García', 'Jose Garcia'],
    ['Dr. Ana M. Ruiz, PhD', 'ana ruiz'],
    ['Lena (Leni) Fox', 'Lena Fox'],
    ["Miles O'Brien", 'Miles O’Brien'],
  ])('%s could be %s', (a, b) => {
    expect(personNameKey(a)).toBe(personNameKey(b));
  });
  test.each([
    ['Ana Ruiz', 'Ana'],
    ['Ana Ruiz', 'Ana Ruiz Quintero'],
    ['Nguyễn Văn A', 'Nguyễn Văn B'],
    ['हरि', 'हर'],
  ])('%s is not %s', (a, b) => {
    expect(personNameKey(a)).not.toBe(personNameKey(b));
  });
  test('order and case never matter', () => {
    const word = fc
      .stringMatching(/^[a-z]{2,8}$/)
      .filter((text) => personNameKey(`${text} x`).includes(text));
    fc.assert(
      fc.property(word, word, (given, family) => {
        expect(personNameKey(`${given} ${family}`)).toBe(personNameKey(`${given.toUpperCase()} ${family}`));
      }),
    );
  });
});

test.each([
  ['Ana Ruiz', 'Ana'],
  ['  Dr. Ana Ruiz, PhD', 'Ana'],
  ['(Leni) Lena Fox', 'Lena'],
  ['田中太郎', '田中太郎'],
  ['Dr.', 'Dr.'],
  ['🦊', '🦊'],
  ['', ''],
])('%j is called %j', (fullName, first) => {
  expect(firstNameOf(fullName)).toBe(first);
});

describe('fullNameOf', () => {
  test.each([
    [{ given: 'Ana', family: 'Ruiz' }, 'Ana Ruiz'],
    [
      { prefix: 'Dr', given: ' Ana ', additional: 'María', family: 'Ruiz', suffix: 'PhD' },
      'Dr Ana María Ruiz, PhD',
    ],
    [{ given: 'Robert', family: 'Downey', suffix: 'Jr.' }, 'Robert Downey Jr.'],
    [{ given: 'Henry', suffix: 'VIII' }, 'Henry VIII'],
    [{ given: '太郎', family: '田中' }, '田中太郎'],
    [{ family: 'Ruiz' }, 'Ruiz'],
    [{ suffix: 'PhD' }, 'PhD'],
    [{ given: ' ' }, ''],
    [{}, ''],
  ])('%j', (name, expected) => {
    expect(fullNameOf(name)).toBe(expected);
  });
});
