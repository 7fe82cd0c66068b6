import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createCsvReader, type CsvRow } from '#formats/csv/read/rows.ts';

const read = (text: string, columns: number, cut = Number.POSITIVE_INFINITY): CsvRow[] => {
  const lines = text.split('\n').map((line, index) => ({ row: index + 1, text: line }));
  const reader = createCsvReader({ delimiter: ',', columns });
  return [...reader.push(lines.slice(0, cut)), ...reader.push(lines.slice(cut)), ...reader.end()];
};
const outline = (rows: readonly CsvRow[]): string[] =>
  rows.map((row) => ('cells' in row ? `${row.row} ${row.cells.join('|')}` : `${row.row} !`));

describe('createCsvReader', () => {
  test('quoted commas, quotes and breaks', () => {
    expect(outline(read('a,"b,c"\n"d ""e""","f\ng"\n\nh,i', 2))).toEqual([
      '1 a|b,c',
      '2 d "e"|f\ng',
      '5 h|i',
    ]);
  });

  test('a row that is wrong costs that row only', () => {
    const rows = read('a\nb,c\nd,e,f\n"g,h\ni,j\nk,l"\nm,n\n"o"p,q\nr,s', 2);
    expect(outline(rows)).toEqual(['1 !', '2 b|c', '3 !', '4 !', '5 i|j', '6 k|l"', '7 m|n', '8 !', '9 r|s']);
  });

  test('a row of more lines is one fault', () => {
    expect(outline(read('"a\nb\nc"\nd,e', 2))).toEqual(['1 !', '4 d|e']);
  });

  test('a quotation mark inside a cell is plain text', () => {
    expect(outline(read('5" a,b\nc,6" d\ne,f', 2))).toEqual(['1 5" a|b', '2 c|6" d', '3 e|f']);
  });

  test('empty surplus columns are none', () => {
    expect(outline(read('a,b,,\nc,d, ,x', 2))).toEqual(['1 a|b', '2 !']);
  });

  test('a quotation mark that is never closed does not make it slow', () => {
    const rows = read(`"a\n${'b,c\n'.repeat(5_000)}`, 2);
    expect(rows).toHaveLength(5_001);
    expect(read(`${'"","x\n'.repeat(1_000)}`, 2)).not.toHaveLength(0);
  });

  test('reads what any CSV writer writes, wherever the lines are cut', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'é', ' ', ',', '"', '\n', ';'), maxLength: 6 });
    const row = fc.array(cell, { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 8 }), fc.nat({ max: 20 }), (rows, cut) => {
        // White space around a cell is nobody's name.
        const cells = rows.map((of) => of.map((text) => text.trim()));
        const text = cells
          .map((of) => of.map((part) => `"${part.replaceAll('"', '""')}"`).join(','))
          .join('\n');
        const found = read(text, 3, cut);
        expect(found.map((one) => ('cells' in one ? one.cells : one.fault))).toEqual(cells);
      }),
    );
  });
});
