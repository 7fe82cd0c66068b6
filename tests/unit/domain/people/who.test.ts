import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parsePeople, parseWho, personOf } from '#domain/people/who.ts';

describe('parseWho', () => {
  test.each([
    ['Ana Ruiz', { fullName: 'Ana Ruiz' }],
    ['  Ana   Ruiz ', { fullName: 'Ana Ruiz' }],
    [
      'Ana Ruiz, Head of Milling at Acme',
      { fullName: 'Ana Ruiz', title: 'Head of Milling', organization: 'Acme' },
    ],
    ['Ana Ruiz, Acme', { fullName: 'Ana Ruiz', organization: 'Acme' }],
    ['Ana Ruiz, baker', { fullName: 'Ana Ruiz', title: 'baker' }],
    [
      'Ana Ruiz, Head of Milling, Acme',
      { fullName: 'Ana Ruiz', title: 'Head of Milling', organization: 'Acme' },
    ],
    ['Ana Ruiz, Acme, baker', { fullName: 'Ana Ruiz', title: 'baker', organization: 'Acme' }],
    ['Ana Ruiz (Acme)', { fullName: 'Ana Ruiz', organization: 'Acme' }],
    ['Ana Ruiz – Acme', { fullName: 'Ana Ruiz', organization: 'Acme' }],
    ['Ana Ruiz at Acme & Sons', { fullName: 'Ana Ruiz', organization: 'Acme & Sons' }],
    ['Ana Ruiz @ Acme', { fullName: 'Ana Ruiz', organization: 'Acme' }],
    ['Ana Ruiz from Acme', { fullName: 'Ana Ruiz', organization: 'Acme' }],
    ['Ana Ruiz, at Acme', { fullName: 'Ana Ruiz', organization: 'Acme' }],
    [
      'Dr. Ana Ruiz, PhD, Head of Milling @ Acme',
      { fullName: 'Dr. Ana Ruiz, PhD', title: 'Head of Milling', organization: 'Acme' },
    ],
    ['Ana Ruiz <ana@example.org>', { fullName: 'Ana Ruiz', email: 'ana@example.org' }],
    ['ana@example.org', { fullName: 'ana@example.org', email: 'ana@example.org' }],
    ['Jean-Luc O’Neill-Smith', { fullName: 'Jean-Luc O’Neill-Smith' }],
    ['رنا حداد، Acme', { fullName: 'رنا حداد', organization: 'Acme' }],
    ['Ana Ruiz,', { fullName: 'Ana Ruiz' }],
    ['', { fullName: '' }],
    [', Acme', { fullName: 'Acme' }],
  ])('%s', (text, who) => {
    expect(parseWho(text)).toEqual(who);
  });

  test('loses no word that was typed, and is the same whatever the spaces', () => {
    const word = fc.stringMatching(/^[A-Za-zéü’]{1,8}$/u);
    const piece = fc.oneof(word, fc.constantFrom(',', '(', ')', '–', 'Head', 'of', '&', 'PhD', 'baker'));
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 9 }), (pieces) => {
        const who = parseWho(pieces.join(' '));
        const kept = Object.values(who).join(' ');
        const words = pieces.filter((each) => /[\p{L}&]/u.test(each) && !/^(?:at|from)$/i.test(each));
        for (const each of words) expect(kept).toContain(each);
        expect(parseWho(pieces.join('   '))).toEqual(who);
      }),
    );
  });
});

test('what was typed becomes a contact’s fields', () => {
  expect(personOf(parseWho('Ana Ruiz, baker at Acme, ana@example.org'))).toEqual({
    fullName: 'Ana Ruiz',
    title: 'baker',
    organization: 'Acme',
    emails: [{ value: 'ana@example.org' }],
  });
  expect(personOf(parseWho('Ana Ruiz'))).toEqual({ fullName: 'Ana Ruiz' });
});

test('a list has one person to a line, whatever it was pasted from', () => {
  const text =
    'Ana Ruiz, Acme\r\n\n- Omar Said\n2. Mina Okafor (Harbour Press)\nLeilani Kahale\tPier Nine\n , \n';
  expect(parsePeople(text)).toEqual([
    { fullName: 'Ana Ruiz', organization: 'Acme' },
    { fullName: 'Omar Said' },
    { fullName: 'Mina Okafor', organization: 'Harbour Press' },
    { fullName: 'Leilani Kahale', organization: 'Pier Nine' },
  ]);
});
