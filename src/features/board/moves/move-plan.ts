import { numberWords } from '#domain/text/number-words.ts';
import type { Id } from '#domain/records.ts';

/** A place in a column, by its neighbours: what `contacts.move` takes. */
export interface Place {
  readonly stage: string;
  readonly before?: Id;
  readonly after?: Id;
  /** Index the first card gets in its column: for saying where it went. */
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

/** The place at `index` of a column, counted without the cards that are moved. */
export const placeAt = (column: ColumnIds, moving: ReadonlySet<Id>, index: number): Place => {
  const others = column.ids.filter((one) => !moving.has(one));
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

/**
 * Where Alt+arrow takes a card, or undefined when it is at the edge already.
 *
 * @param moving the cards that go together, `id` among them: up and down take them past one other card, and
 * bring together what was apart
 */
export const placeTowards = (
  columns: readonly ColumnIds[],
  id: Id,
  direction: MoveDirection,
  moving: ReadonlySet<Id> = new Set([id]),
): Place | undefined => {
  const from = columns.findIndex((column) => column.ids.includes(id));
  const column = columns[from];
  if (column === undefined) return undefined;
  const { ids, skip } = column;
  const first = ids.findIndex((one) => moving.has(one));
  const last = ids.findLastIndex((one) => moving.has(one));
  const here = ids.filter((one) => moving.has(one)).length;
  const together = here === moving.size && last - first + 1 === here;
  const others = ids.length - here;
  const below = last + 1 - here;
  switch (direction) {
    case 'up':
      if (first === 0) return together || skip > 0 ? undefined : placeAt(column, moving, 0);
      return placeAt(column, moving, skip + first - 1);
    case 'down':
      if (below === others)
        return together || !reachesEnd(column) ? undefined : placeAt(column, moving, skip + others);
      return placeAt(column, moving, skip + below + 1);
    case 'top':
      return together && first === 0 && skip === 0 ? undefined : { stage: column.stage, index: 0 };
    case 'bottom':
      if (!reachesEnd(column)) return { stage: column.stage, index: column.total - here, end: true };
      return together && below === others ? undefined : placeAt(column, moving, column.total);
    case 'left':
    case 'right': {
      // The top is where a card that was just moved is looked for, and it is always known.
      const next = columns[from + (direction === 'left' ? -1 : 1)];
      return next === undefined ? undefined : topOf(next.stage);
    }
  }
};

export const topOf = (stage: string): Place => ({ stage, index: 0 });

/** "Ingrid Solbakken", "3 people" */
export const whoWords = (names: readonly string[]): string =>
  names.length === 1 ? (names[0] ?? '') : `${numberWords(names.length)} people`;

/**
 * "Ingrid Solbakken moved to Trust, 3 of 21", "2 people moved to Trust, 3 and 4 of 21": what a screen reader
 * says after a move.
 */
export const movedWords = (
  names: readonly string[],
  stageName: string,
  index: number,
  total: number,
): string => {
  const last = index + names.length;
  const places = names.length === 1 ? `${last}` : `${index + 1} ${names.length === 2 ? 'and' : 'to'} ${last}`;
  return `${whoWords(names)} moved to ${stageName}, ${places} of ${Math.max(total, last)}`;
};
