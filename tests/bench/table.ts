import { bounds, type Bound } from './names.ts';
import type { Result } from './statistics.ts';

const headings = ['benchmark', 'n', 'p50', 'p95', 'control', 'ratio', 'bound'] as const;

const withUnit = (value: number, unit: string): string => `${value.toFixed(value < 100 ? 2 : 0)} ${unit}`;

const taskWords = ({ longTasks, longestTask = 0 }: Result): string => {
  if (longTasks === undefined) return '';
  if (longTasks === 0) return '; no task over 50 ms: held';
  return `; no task over 50 ms: exceeded (${longTasks}, up to ${longestTask.toFixed(0)} ms)`;
};

const boundWords = (result: Result): string => {
  const { of, atMost }: Bound = bounds[result.name];
  const limit = {
    ratio: `ratio ≤ ${atMost}`,
    p95: `p95 ≤ ${atMost} ${result.unit}`,
    p95Ratio: `p95 over the control's ≤ ${atMost}, is ${result.p95Ratio.toFixed(2)}`,
  }[of];
  return `${limit}: ${result[of] <= atMost ? 'held' : 'exceeded'}${taskWords(result)}`;
};

/** The results for reading: one line each, numbers to the right. */
export const resultsToTable = (results: readonly Result[]): string => {
  const rows = [
    headings,
    ...results.map((result) => [
      result.name,
      String(result.n),
      withUnit(result.p50, result.unit),
      withUnit(result.p95, result.unit),
      withUnit(result.control, result.unit),
      result.ratio.toFixed(2),
      boundWords(result),
    ]),
  ];
  const widths = headings.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => {
          const width = widths[column] ?? 0;
          const isText = column === 0 || column === headings.length - 1;
          return isText ? cell.padEnd(width) : cell.padStart(width);
        })
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
};
