import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { counted, cutText, foldLetters, foldText } from '#domain/text/text.ts';

const texts = fc.oneof(fc.string(), fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }));

describe('folding', () => {
  test.each([
    ['José García-Ruiz', 'jose garcia ruiz'],
    ['O’Brien', 'obrien'],
    ["O'Brien", 'obrien'],
    ['Straße Łódź', 'strasse lodz'],
    ['ΟΔΥΣΣΕΥΣ', 'οδυσσευσ'],
    ['ﬁnance ①', 'finance 1'],
    ['  C++ / C#  ', 'c c'],
    ['हरि', 'हरि'],
    ['!?', ''],
    ['🦊', ''],
    ['❤️ Ana ☀︎', 'ana'],
    ['1️⃣', '1'],
  ])('%j is %j', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  test('twice is once, and nothing but words and single spaces is left', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const folded = foldText(text);
        expect(foldText(folded)).toBe(folded);
        expect(folded).toBe(folded.trim());
        expect(folded).not.toMatch(/ {2}|[^\p{L}\p{M}\p{N} ]/u);
      }),
    );
  });

  test('plain English letters are folded as all others are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary-ascii' }), (text) => {
        // One letter that is not: the long way round.
        expect(foldText(`${text} é`)).toBe(`${foldText(text)} e`.trim());
        expect(foldLetters(`é${text}`)).toBe(`e${foldLetters(text)}`);
      }),
    );
  });
});

test('a cut text is the beginning of it, with whole characters and no space at the end', () => {
  fc.assert(
    fc.property(texts, fc.nat({ max: 20 }), (text, length) => {
      const cut = cutText(text, length);
      expect(cut.length).toBeLessThanOrEqual(Math.max(length, 0));
      expect(text.startsWith(cut)).toBe(true);
      if (text.length > length) expect(cut).toBe(cut.trimEnd());
      else expect(cut).toBe(text);
    }),
  );
  expect(cutText('Ana 🦊', 5)).toBe('Ana');
  expect(cutText('Ana 🦊', 6)).toBe('Ana 🦊');
});

test('one and many are counted', () => {
  expect([0, 1, 2].map((n) => counted(n, 'event'))).toEqual(['0 events', '1 event', '2 events']);
  expect(counted(3000, 'person', 'people')).toBe('3,000 people');
});
