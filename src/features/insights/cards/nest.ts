/** A row with those below it. */
export interface Nested<R> {
  readonly row: R;
  readonly led: readonly Nested<R>[];
}

/** A list that goes from each root down, as trees again. */
export const nest = <R extends { readonly depth: number }>(rows: readonly R[]): readonly Nested<R>[] => {
  interface Growing extends Nested<R> {
    readonly led: Growing[];
  }
  const roots: Growing[] = [];
  const path: Growing[] = [];
  for (const row of rows) {
    const node: Growing = { row, led: [] };
    path.length = Math.min(path.length, row.depth);
    (path.at(-1)?.led ?? roots).push(node);
    path.push(node);
  }
  return roots;
};
