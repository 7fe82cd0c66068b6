import type { Id } from '#domain/records.ts';

/** A place in a column, by its neighbours: what `contacts.move` takes. */
export interface Place {
  readonly stage: string;
  readonly before?: Id;
  readonly after?: Id;
  /** Index the card gets in its column: for saying where it went. */
  readonly index: number;
  /** Below the last card of the column, which is not loaded: who moves has to ask which it is. */
  readonly end?: true;
}

/** A column as it is on the screen: `ids` are the loaded ones, the first of them at index `skip`. */
export interface ColumnIds {
  readonly stage: string;
  readonly skip: number;
  readonly ids: readonly Id[];
  /** All cards of the column, loaded or not. */
  readonly total: number;
}

const reachesEnd = ({ skip, ids, total }: ColumnIds): boolean => skip + ids.length >= total;

export type MoveDirection = 'up' | 'down' | 'left' | 'right' | 'top' | 'bottom';

/** The place at `index` of a column, counted without the card itself. */
export const placeAt = (column: ColumnIds, id: Id, index: number): Place => {
  const others = column.ids.filter((one) => one !== id);
  const at = Math.max(0, Math.min(others.length, index - column.skip));
  const before = others[at - 1];
  const after = others[at];
  return {
    stage: column.stage,
    index: column.skip + at,
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
  };
};

/** Where Alt+arrow takes a card, or undefined when it is at the edge already. */
export const placeTowards = (
  columns: readonly ColumnIds[],
  id: Id,
  direction: MoveDirection,
): Place | undefined => {
  const from = columns.findIndex((column) => column.ids.includes(id));
  const column = columns[from];
  if (column === undefined) return undefined;
  const index = column.skip + column.ids.indexOf(id);
  switch (direction) {
    case 'up':
      return index === column.skip ? undefined : placeAt(column, id, index - 1);
    case 'down':
      return column.ids.at(-1) === id ? undefined : placeAt(column, id, index + 1);
    case 'top':
      return index === 0 ? undefined : { stage: column.stage, index: 0 };
    case 'bottom':
      if (!reachesEnd(column)) return { stage: column.stage, index: column.total - 1, end: true };
      return column.ids.at(-1) === id ? undefined : placeAt(column, id, column.total);
    case 'left':
    case 'right': {
      // The top is where a card that was just moved is looked for, and it is always known.
      const next = columns[from + (direction === 'left' ? -1 : 1)];
      return next === undefined ? undefined : topOf(next.stage);
    }
  }
};

export const topOf = (stage: string): Place => ({ stage, index: 0 });

/** "Ingrid Solbakken moved to Trust, 3 of 21": what a screen reader says after a move. */
export const movedWords = (name: string, stageName: string, index: number, total: number): string =>
  `${name} moved to ${stageName}, ${index + 1} of ${Math.max(total, index + 1)}`;
