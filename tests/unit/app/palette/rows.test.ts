import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstRows, rowsOf, type Row, type Section } from '../../../../src/app/palette/rows.ts';

const row = (id: string): Row => ({
  id,
  icon: { kind: 'add' },
  title: id,
  verb: 'Do',
  act: { do: 'nothing' },
});
const section = (title: string, count: number): Section => ({
  title,
  rows: Array.from({ length: count }, (_, at) => row(`${title}-${String(at)}`)),
});

test('the first rows keep their headings; a heading without a row goes', () => {
  const sections = [section('People', 2), section('Do', 3), section('Go to', 1)];
  expect(firstRows(sections, 4)).toEqual([section('People', 2), section('Do', 2)]);
  expect(firstRows(sections, 2)).toEqual([section('People', 2)]);
});

test('they are the list’s own, in its order, and all of them when there are fewer', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 6 }), { maxLength: 6 }), fc.nat({ max: 20 }), (counts, count) => {
      const sections = counts.map((own, at) => section(String(at), own + 1));
      expect(rowsOf(firstRows(sections, count))).toEqual(rowsOf(sections).slice(0, count));
    }),
  );
});
