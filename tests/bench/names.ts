/** The benchmarks there are, and what each must hold. */

export interface Bound {
  /**
   * The figure that is bounded: `ratio` (p50 over the control's p50), `p95` in the benchmark's unit, or `p95Ratio`
   * (p95 over the control's).
   */
  readonly of: 'ratio' | 'p95' | 'p95Ratio';
  readonly atMost: number;
}

/** In the order they run: rules first, for which V8 would else have learned the shapes of the store's records. */
export const bounds = {
  paths: { of: 'ratio', atMost: 3 },
  readiness: { of: 'ratio', atMost: 3 },
  plan: { of: 'ratio', atMost: 2 },
  start: { of: 'ratio', atMost: 1.5 },
  memory: { of: 'ratio', atMost: 1.8 },
  'import-linkedin': { of: 'ratio', atMost: 3 },
  'import-vcard': { of: 'ratio', atMost: 3 },
  'export-vcard': { of: 'ratio', atMost: 3 },
  'board-scroll': { of: 'p95Ratio', atMost: 1.3 },
  'board-drag': { of: 'p95Ratio', atMost: 1.3 },
  'open-person': { of: 'ratio', atMost: 1.5 },
  tick: { of: 'ratio', atMost: 3 },
  calendar: { of: 'ratio', atMost: 3 },
  idle: { of: 'ratio', atMost: 1.3 },
  'bulk-tag': { of: 'ratio', atMost: 4 },
  // Two frames at 60 Hz.
  palette: { of: 'p95', atMost: 33.4 },
  search: { of: 'p95', atMost: 10 },
  // A frame at 60 Hz.
  patch: { of: 'p95', atMost: 16.7 },
  backup: { of: 'ratio', atMost: 2 },
  restore: { of: 'ratio', atMost: 2 },
  'sync-first': { of: 'ratio', atMost: 1.5 },
  'sync-edit': { of: 'p95Ratio', atMost: 2 },
  unlock: { of: 'ratio', atMost: 1.2 },
  'encrypted-start': { of: 'ratio', atMost: 1.2 },
  'encrypted-patch': { of: 'ratio', atMost: 1.2 },
} as const satisfies Record<string, Bound>;

export type BenchmarkName = keyof typeof bounds;

export const benchmarkNames = Object.keys(bounds) as readonly BenchmarkName[];

export const isBenchmarkName = (name: string): name is BenchmarkName => Object.hasOwn(bounds, name);
