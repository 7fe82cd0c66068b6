import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { excerptOf, foldSearch, matchRanges, phoneWords, queryWords } from '#domain/text/search-text.ts';

const parts = (text: string, query: string): readonly string[] =>
  matchRanges(text, query).map(([from, to]) => text.slice(from, to));

describe('foldSearch', () => {
  test.each([
    ['Søren Lykke', 'soren lykke'],
    ['Ağa Łukasz Straße', 'aga lukasz strasse'],
    ['田中太郎', '田 中 太 郎'],
    ['がく', 'が く'],
    ['김민수', '김민수'],
    ['سلمى الكرمي', 'سلمي الكرمي'],
    ['met 田中 today', 'met 田 中 today'],
  ])('%s', (text, folded) => {
    expect(foldSearch(text)).toBe(folded);
  });

  test('twice is once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(foldSearch(foldSearch(text))).toBe(foldSearch(text));
      }),
    );
  });
});

describe('queryWords', () => {
  test.each([
    ['  Ruiz, Ana ', ['ruiz', 'ana']],
    ['ana.ruiz@example.org', ['ana', 'ruiz', 'example', 'org']],
    ['Müller 田中', ['muller', '田 中']],
    ['+44 (20) 7946-0123', ['442079460123']],
    ['020 7946 0123', ['2079460123']],
    ['2026', ['2026']],
    ['…', []],
  ])('%s', (query, words) => {
    expect(queryWords(query)).toEqual(words);
  });
});

test('a phone number is found by its last digits, too', () => {
  expect(phoneWords('+44 20 7946 0123')).toEqual(
    expect.arrayContaining(['442079460123', '2079460123', '9460123']),
  );
  expect(phoneWords('none')).toEqual([]);
});

describe('matchRanges', () => {
  test('finds signs, each as a whole character, where nothing else is asked for', () => {
    expect(parts('A 🦊 Fox', '🦊')).toEqual(['🦊']);
    expect(parts('Wren 👩🏽‍💻', '💻')).toEqual(['👩🏽‍💻']);
    expect(parts('Sent a ❤️ once', '❤')).toEqual(['❤️']);
    expect(parts('A 🦊 Fox', '🦊 fox')).toEqual(['Fox']);
    expect(parts('A 🦊 Fox', '🦋')).toEqual([]);
    expect(parts('A 🦊 Fox', '"')).toEqual([]);
  });
  test.each([
    ['Ana Ruiz Quintero', 'ana', ['Ana']],
    ['Ritsuko Hamanaka', 'ana', ['ana']],
    ['Ana Hamana', 'ana', ['Ana']],
    ['Zoë Müller', 'mull zoe', ['Zoë', 'Müll']],
    ['Zoe\u0308 Ash', 'zoe', ['Zoe\u0308']],
    ['Straße 5', 'strasse', ['Straße']],
    ['O’Brien', 'obr', ['O’Br']],
    ["O'Brien-Ash", 'obrien ash', ["O'Brien", 'Ash']],
    ['№ 5', 'n', ['№']],
    ['Maß', 'mas', ['Maß']],
    ['田中太郎', '太郎', ['太郎']],
    ['Tides, grids', 'tides grids', ['Tides', 'grids']],
    ['Ana', 'bo', []],
  ])('%s by %s', (text, query, found) => {
    expect(parts(text, query)).toEqual(found);
  });

  test('lie in the text, in order, apart', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.string({ unit: 'grapheme', maxLength: 4 }),
        (text, query) => {
          const edges = matchRanges(text, query).flat();
          expect(edges).toEqual([...new Set(edges)].sort((a, b) => a - b));
          expect(edges.every((edge) => edge >= 0 && edge <= text.length)).toBe(true);
        },
      ),
    );
  });
});

describe('excerptOf', () => {
  const long = `${'They talked about many things. '.repeat(8)}Then about tides and grids. ${'And more. '.repeat(9)}`;
  test('short texts are whole, in one line', () => {
    expect(excerptOf('One\n two ', 'two')).toBe('One two');
  });
  test('long ones are cut around what was found', () => {
    const excerpt = excerptOf(long, 'tides');
    expect(excerpt).toContain('about tides and grids');
    expect(excerpt).toMatch(/^… .+ …$/);
    expect(excerpt.length).toBeLessThan(110);
  });
  test('from the beginning when nothing was found', () => {
    expect(excerptOf(long, 'xyz')).toMatch(/^They talked.+ …$/);
  });
});
