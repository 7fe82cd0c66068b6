import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { initials } from '#ui/person/initials.ts';

describe('initials', () => {
  test.each([
    ['Ana Ruiz Quintero', 'AQ'],
    ['Mei-Ling Tan Oduya', 'MO'],
    ['Sinéad Ó Draighneáin', 'SD'],
    ['cher', 'C'],
    ['  dmitri   halvorsen ', 'DH'],
    ['Ωμέγα Παπαδοπούλου', 'ΩΠ'],
    ['سلمى الكرمي', 'س'],
    ['山田 太郎', '山'],
    ['김 민준', '김'],
    ['“Ana” (Ruiz)', 'AR'],
    ['Ana 🦊', 'A'],
    ['Dr. Ana Ruiz Quintero, PhD, MBA', 'AQ'],
    ['Prof. Dr. Jonas Weiß', 'JW'],
    ['Li Wei PhD', 'LW'],
    ['Robert Downey Jr.', 'RD'],
    ['José "Pepe" García (he/him)', 'JG'],
    ['Ana Ruiz (née Kahl)', 'AR'],
    ['Jack Ma', 'JM'],
    ['M. Voss', 'MV'],
    ['Dr', 'D'],
    ["Sinead O'Brien-Voss", 'SO'],
    ['Henrik Sandvall 2', 'HS'],
    ['2 Henriks', '2'],
    ['🦊', '?'],
    ['', '?'],
  ])('%s is %s', (name, expected) => {
    expect(initials(name)).toBe(expected);
  });

  test('says something short of every name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        const letters = [...new Intl.Segmenter().segment(initials(name))];
        expect(letters.length).toBeGreaterThan(0);
        // A capital may be two letters (ß), so that two initials are at most four.
        expect(letters.length).toBeLessThanOrEqual(4);
      }),
    );
  });

  test('the first of one word is its first letter with all that is joined to it', () => {
    const pieces = [
      'a',
      'É',
      'ß',
      'Ω',
      'Ж',
      'ש',
      'س',
      '山',
      '𠮷',
      'か',
      'ｶ',
      'ﾞ',
      '한',
      'ᄒ',
      'ก',
      'ำ',
      'क',
      '्',
      '7',
      '\u0301',
      '\u200d',
      '🦊',
    ];
    const word = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(word, (parts) => {
        const text = parts.join('');
        const segments = [...new Intl.Segmenter().segment(text)].map(({ segment }) => segment);
        const first = segments.find((segment) => /\p{L}|\p{N}/u.test(segment));
        expect(initials(text)).toBe(
          first === undefined ? '?' : /\p{Lu}|\p{Ll}/u.test(first) ? first.toLocaleUpperCase() : first,
        );
      }),
      { numRuns: 2_000 },
    );
  });
});
