import fc from 'fast-check';
import { expect, test } from 'vitest';
import { numberWords } from '#domain/text/number-words.ts';

test('whole numbers are written as English does', () => {
  fc.assert(
    fc.property(fc.integer(), (n) => {
      expect(numberWords(n)).toBe(n.toLocaleString('en'));
    }),
  );
});
