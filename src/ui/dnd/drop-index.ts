/** Where in a list of equally high rows a pointer is. All lengths in CSS pixels. */
export interface RowGeometry {
  /** Viewport coordinate of the list's scrolling box. */
  readonly boxTop: number;
  readonly scrollTop: number;
  /** Height of a row with the gap below it. */
  readonly pitch: number;
  /** Rows in the list, without the one being dragged. */
  readonly count: number;
}

/**
 * The index a card dropped at `clientY` gets. The list opens a slot of one row there, so the slot is always
 * under the pointer and the answer doesn't swing while rows make way.
 *
 * Rows have one height, so this needs no hit test of each row: it holds for rows that are not mounted, in
 * the gaps between rows, and under the last one.
 */
export const dropIndexAt = (clientY: number, list: RowGeometry): number => {
  const y = clientY - list.boxTop + list.scrollTop;
  return Math.max(0, Math.min(list.count, Math.floor(y / list.pitch)));
};
