import type { Contact, Id } from '#domain/records.ts';

/**
 * A move the user has made and the live queries don't show yet. The board shows it at once, so that a
 * card never jumps back between the drop and the answer.
 */
export interface PendingMove {
  /** The command's own key on this page: one card can be moved again before the first move is answered. */
  readonly key: number;
  /** The card as it was when it was lifted. */
  readonly contact: Contact;
  readonly stage: string;
  /** The cards directly above and below the place, as `contacts.move` takes them. */
  readonly before?: Id;
  readonly after?: Id;
  /** The store has acknowledged it: once the query shows it too, it is over. */
  readonly acknowledged: boolean;
}

export type PendingMoves = readonly PendingMove[];

/** A later move of a card replaces the earlier one: only the last place counts. */
export const addMove = (moves: PendingMoves, move: PendingMove): PendingMoves => [
  ...moves.filter((one) => one.contact.id !== move.contact.id),
  move,
];

export const acknowledgeMoves = (moves: PendingMoves, keys: readonly number[]): PendingMoves =>
  moves.map((move) => (keys.includes(move.key) ? { ...move, acknowledged: true } : move));

/** Cards that go together: each stands below the one before it. */
export const movesOf = (
  contacts: readonly Contact[],
  place: Pick<PendingMove, 'stage' | 'before' | 'after'>,
  keys: readonly number[],
): PendingMoves =>
  contacts.map((contact, index) => {
    const before = contacts[index - 1]?.id ?? place.before;
    return {
      key: keys[index] ?? 0,
      contact,
      stage: place.stage,
      ...(before === undefined ? {} : { before }),
      ...(place.after === undefined ? {} : { after: place.after }),
      acknowledged: false,
    };
  });

export const dropMoves = (moves: PendingMoves, keys: readonly number[]): PendingMoves => {
  const rest = moves.filter((move) => !keys.includes(move.key));
  return rest.length === moves.length ? moves : rest;
};

/** The part of a column that is loaded: `skip` cards above it are not. */
export interface LoadedCards {
  readonly skip: number;
  readonly cards: readonly Contact[];
}

/** Where a pending move puts its card among `cards` (which are without it), or -1 when that is not loaded. */
const placeOf = (move: PendingMove, { skip, cards }: LoadedCards): number => {
  if (move.before !== undefined) {
    const above = cards.findIndex((card) => card.id === move.before);
    if (above >= 0) return above + 1;
  }
  if (move.after !== undefined) {
    const below = cards.findIndex((card) => card.id === move.after);
    if (below >= 0) return below;
  }
  return move.before === undefined && move.after === undefined && skip === 0 ? 0 : -1;
};

/**
 * The column as the user has left it. Applying a move that the query already shows changes nothing, so it
 * doesn't matter which of answer and query comes first.
 */
export const withPending = (stage: string, loaded: LoadedCards, moves: PendingMoves): LoadedCards => {
  if (moves.length === 0) return loaded;
  let cards = loaded.cards;
  for (const move of moves) {
    const shown = cards.find((card) => card.id === move.contact.id);
    if (shown === undefined && move.stage !== stage) continue;
    const others = shown === undefined ? cards : cards.filter((card) => card !== shown);
    const place = move.stage === stage ? placeOf(move, { skip: loaded.skip, cards: others }) : -1;
    const card = shown ?? { ...move.contact, stage };
    cards = place < 0 ? others : [...others.slice(0, place), card, ...others.slice(place)];
  }
  return { skip: loaded.skip, cards };
};

/**
 * Cards of the whole column with the user's own moves. The count and the cards are two queries: where one is ahead of
 * the other there are still as many as are shown, and never fewer than none, which no list can show.
 *
 * @param live what the query shows
 * @param counted cards of the column as the other query has it; undefined before its first answer
 * @param shown the same as `live`, with the moves
 */
export const totalWithPending = (
  live: LoadedCards | undefined,
  counted: number | undefined,
  shown: LoadedCards | undefined,
): number => {
  const [before, now] = [live?.cards.length ?? 0, shown?.cards.length ?? 0];
  return Math.max((counted ?? 0) + now - before, now === 0 ? 0 : (shown?.skip ?? 0) + now);
};

/** Whether the query's own cards already show the move. */
export const isShown = (move: PendingMove, loaded: LoadedCards): boolean => {
  const index = loaded.cards.findIndex((card) => card.id === move.contact.id);
  if (index < 0) return false;
  const others = loaded.cards.filter((_, at) => at !== index);
  return placeOf(move, { skip: loaded.skip, cards: others }) === index;
};
