/**
 * Excel writes text in blocks of sixteen rows, and leaves out the cells at the end of all sixteen when they are empty in
 * each of them (Microsoft's KB 77295). Such rows are whole; others that end too early are cut.
 */
import type { CsvRow } from './rows.ts';

const blockSize = 16;

const cellsIn = (row: CsvRow, columns: number): number | undefined =>
  'cells' in row ? columns : row.short?.length;

/**
 * Whether rows that are short are so by the block: each block alike, and the first one, with the heading, whole.
 *
 * @param rows the first ones below the heading
 * @param above how many rows there are above them, the heading included
 */
export function isCutInBlocks(rows: readonly CsvRow[], columns: number, above: number): boolean {
  let isSomeShort = false;
  const blocks = Map.groupBy(rows, (_row, at) => Math.floor((at + above) / blockSize));
  for (const [block, its] of blocks) {
    const [cells = columns, ...others] = new Set(its.flatMap((row) => cellsIn(row, columns) ?? []));
    if (others.length > 0 || (block === 0 && cells < columns)) return false;
    isSomeShort ||= cells < columns;
  }
  return isSomeShort;
}

/** A short row with the cells that it was left without. */
export const filledRow = (row: CsvRow, columns: number): CsvRow =>
  'fault' in row && row.short !== undefined
    ? { row: row.row, cells: [...row.short, ...Array.from({ length: columns - row.short.length }, () => '')] }
    : row;
