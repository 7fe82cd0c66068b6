import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { fold } from '#formats/vcard/content-line.ts';
import { utf8 } from '../helpers.ts';

describe('fold', () => {
  test('at 75 octets, never inside a character, and ical.js unfolds it', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', 'é', '漢', '🚣', ' ', '\\'),
      minLength: 1,
      maxLength: 300,
    });
    fc.assert(
      fc.property(text, (value) => {
        const line = `X:${value}`;
        const folded = fold(line);
        expect(folded.endsWith('\r\n')).toBe(true);
        const pieces = folded.slice(0, -2).split('\r\n');
        for (const piece of pieces) {
          expect(utf8(piece).length).toBeLessThanOrEqual(75);
          expect(piece.isWellFormed()).toBe(true);
        }
        expect(pieces.join('\r\n').replaceAll('\r\n ', '')).toBe(line);
        const unfolded: string[] = [];
        ICAL.parse._eachLine(folded, (_: unknown, found: string) => unfolded.push(found));
        expect(unfolded.join('').trimEnd()).toBe(line.trimEnd());
      }),
    );
  });
});
