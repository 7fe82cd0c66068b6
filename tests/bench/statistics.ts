import type { BenchmarkName } from './names.ts';

/** What a benchmark measured; the runs of both kinds took turns. */
export interface Samples {
  readonly unit: 'ms' | 'MB';
  readonly measured: readonly number[];
  /** The same work without Kith. */
  readonly control: readonly number[];
  /** Where it counts: durations of the page's tasks that took longer than 50 ms. There should be none. */
  readonly longTasks?: readonly number[];
}

/** One entry of the report. Times in ms, sizes in MB (10⁶ bytes). */
export interface Result {
  readonly name: BenchmarkName;
  readonly unit: Samples['unit'];
  /** Measured runs. */
  readonly n: number;
  readonly p50: number;
  readonly p95: number;
  /** The control's p50. */
  readonly control: number;
  /** `p50` over `control`. */
  readonly ratio: number;
  /** `p95` over the control's. */
  readonly p95Ratio: number;
  /** Tasks longer than 50 ms, and the longest of them in ms: where they were looked for. */
  readonly longTasks?: number;
  readonly longestTask?: number;
}

/** The value that a share of all are at or below, interpolated between neighbours. */
export const quantile = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const below = sorted[Math.floor(at)];
  const above = sorted[Math.ceil(at)];
  if (below === undefined || above === undefined) throw new Error('Nothing was measured.');
  return below + (above - below) * (at - Math.floor(at));
};

const round = (value: number): number => Math.round(value * 1_000) / 1_000;

export const toResult = (name: BenchmarkName, { unit, measured, control, longTasks }: Samples): Result => {
  const p50 = quantile(measured, 0.5);
  const controlP50 = quantile(control, 0.5);
  return {
    name,
    unit,
    n: measured.length,
    p50: round(p50),
    p95: round(quantile(measured, 0.95)),
    control: round(controlP50),
    ratio: round(p50 / controlP50),
    p95Ratio: round(quantile(measured, 0.95) / quantile(control, 0.95)),
    ...(longTasks === undefined
      ? {}
      : { longTasks: longTasks.length, longestTask: round(Math.max(0, ...longTasks)) }),
  };
};
