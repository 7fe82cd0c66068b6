/** Rows that are gone from the data stay for the moment it takes to show them go. */

export interface Shown<R> {
  readonly row: R;
  readonly isLeaving: boolean;
}

/**
 * What to show when the data has `next` and the screen shows `previous`: what has gone stays where it was,
 * behind the row it came after.
 */
export const withLeaving = <R>(
  previous: readonly Shown<R>[],
  next: readonly R[],
  idOf: (row: R) => string,
): readonly Shown<R>[] => {
  const staying = new Set(next.map(idOf));
  const goneAfter = new Map<string | undefined, Shown<R>[]>();
  let last: string | undefined;
  for (const { row } of previous) {
    const id = idOf(row);
    if (staying.has(id)) last = id;
    else goneAfter.set(last, [...(goneAfter.get(last) ?? []), { row, isLeaving: true }]);
  }
  return [
    ...(goneAfter.get(undefined) ?? []),
    ...next.flatMap((row) => [{ row, isLeaving: false }, ...(goneAfter.get(idOf(row)) ?? [])]),
  ];
};

/** The row to go to when `id` leaves: the one after it, else the one before. */
export const neighbourOf = (ids: readonly string[], id: string): string | undefined => {
  const at = ids.indexOf(id);
  return at < 0 ? undefined : (ids[at + 1] ?? ids[at - 1]);
};
