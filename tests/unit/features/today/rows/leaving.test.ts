import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { neighbourOf, withLeaving, type Shown } from '#features/today/rows/leaving.ts';

const shown = (text: string): readonly Shown<string>[] =>
  [...text].map((letter) => ({ row: letter.toLowerCase(), isLeaving: letter !== letter.toLowerCase() }));
const text = (rows: readonly Shown<string>[]) =>
  rows.map(({ row, isLeaving }) => (isLeaving ? row.toUpperCase() : row)).join('');
const merge = (previous: string, next: string) => text(withLeaving(shown(previous), [...next], (row) => row));

describe('withLeaving', () => {
  it('keeps what has gone where it was', () => {
    expect(merge('abc', 'ac')).toBe('aBc');
    expect(merge('abc', 'bc')).toBe('Abc');
    expect(merge('abc', 'ab')).toBe('abC');
    expect(merge('abc', '')).toBe('ABC');
  });

  it('lets what comes back come back', () => {
    expect(merge('aBc', 'abc')).toBe('abc');
    expect(merge('aBc', 'ac')).toBe('aBc');
  });

  it('has every row of the data once, in its order, and forgets nobody', () => {
    const letters = fc.uniqueArray(fc.constantFrom(...'abcdefgh'));
    fc.assert(
      fc.property(letters, letters, (previous, next) => {
        const merged = withLeaving(shown(previous.join('')), next, (row) => row);
        expect(merged.filter(({ isLeaving }) => !isLeaving).map(({ row }) => row)).toEqual(next);
        expect(new Set(merged.map(({ row }) => row))).toEqual(new Set([...previous, ...next]));
        expect(merged).toHaveLength(new Set([...previous, ...next]).size);
      }),
    );
  });
});

describe('neighbourOf', () => {
  it('is the next one, else the one before', () => {
    expect(neighbourOf(['a', 'b', 'c'], 'b')).toBe('c');
    expect(neighbourOf(['a', 'b', 'c'], 'c')).toBe('b');
    expect(neighbourOf(['a'], 'a')).toBeUndefined();
    expect(neighbourOf(['a'], 'x')).toBeUndefined();
  });
});
