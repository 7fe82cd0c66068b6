import type { Id } from '#domain/records.ts';

/** Who is acted on together, wherever the table is scrolled to. */
export interface Selection {
  readonly ids: ReadonlySet<Id>;
  /** Row where a range begins. */
  readonly anchor?: number;
}

export const nobody: Selection = { ids: new Set() };

/** This one too, or no longer. */
export const toggled = ({ ids }: Selection, id: Id, row: number): Selection => {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return { ids: next, anchor: row };
};

/** Rows from the anchor to `to`, both included. */
export const rangeOf = (
  anchor: number | undefined,
  to: number,
): { readonly offset: number; readonly limit: number } => {
  const from = anchor ?? to;
  return { offset: Math.min(from, to), limit: Math.abs(to - from) + 1 };
};
