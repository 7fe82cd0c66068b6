import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fullNameOf, initialsOf, maxSortNameLength, personNameKey, sortNameOf } from '#domain/names.ts';
import { names } from './arbitraries.ts';

const clusters = (text: string): number => [...new Intl.Segmenter('en').segment(text)].length;

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

describe('initialsOf', () => {
  test.each([
    ['Ana Ruiz Quintero', 'AQ'],
    ['Amara Okonjo-Lind', 'AO'],
    ['Maria-Esperança Vasconcelos', 'MV'],
    ['Sinéad Ó Draighneáin', 'SD'],
    ['Dr. Ana Ruiz, PhD, MBA', 'AR'],
    ['Prof. Dr. Jonas Weiß', 'JW'],
    ['M. Voss', 'MV'],
    ['Dr', 'D'],
    ['Jack Ma', 'JM'],
    ['Robert Downey Jr.', 'RD'],
    ['José "Pepe" García (he/him)', 'JG'],
    ['élodie', 'É'],
    ['Łukasz Żółć', 'ŁŻ'],
    ['سلمى الكرمى', 'س'],
    ['田中 太郎', '田'],
    ['김민수', '김'],
    ['Lena 田中', 'L'],
    ['🚀 Lena Fox 🚀', 'LF'],
    ['👩‍👩‍👧', '👩‍👩‍👧'],
    ['ßa öb', 'ßÖ'],
    ['   ', '?'],
    ['', '?'],
  ])('%s: %s', (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });
  test('are one or two characters as a reader counts them, whatever the name', () => {
    fc.assert(
      fc.property(names, (name) => {
        // Two marks that join when put side by side count as one.
        expect([1, 2]).toContain(clusters(initialsOf(name)));
      }),
      { numRuns: 1000 },
    );
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
