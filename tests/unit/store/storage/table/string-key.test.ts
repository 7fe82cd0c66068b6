import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringToKey } from '#store/storage/table/string-key.ts';

/** Any UTF-16 units: lone surrogates, NUL and the private use area among them. */
const anyText = fc
  .array(
    fc.oneof(
      fc.integer({ min: 0, max: 0xffff }),
      fc.constantFrom(0, 1, 2, 0x1f, 0x20, 0xd7ff, 0xd800, 0xdbff, 0xdc00, 0xdfff, 0xe000, 0xfffe, 0xffff),
    ),
    { maxLength: 6 },
  )
  .map((units) => String.fromCharCode(...units));

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

describe('stringToKey', () => {
  it('sorts in UTF-8 as the text does in UTF-16', () => {
    fc.assert(
      fc.property(anyText, anyText, (a, b) => {
        const [keyA, keyB] = [Buffer.from(stringToKey(a)), Buffer.from(stringToKey(b))];
        expect(Buffer.compare(keyA, keyB)).toBe(compareText(a, b));
      }),
      { numRuns: 3_000 },
    );
  });

  it('holds no NUL and no lone surrogate, which SQLite would cut or replace', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const key = stringToKey(text);
        expect(key).not.toContain('\0');
        expect(key.isWellFormed()).toBe(true);
      }),
    );
  });

  it('leaves everyday text as it is', () => {
    for (const text of ['', 'Zoë Ångström', '2026-03-12T10:30', '李小龙', 'a0V']) {
      expect(stringToKey(text)).toBe(text);
    }
  });
});
