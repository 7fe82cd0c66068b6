import { useCallback, useRef, useState } from 'react';
import { useRunOrThrow } from '#client/index.ts';
import { errorToData } from '#contract/errors.ts';
import type { CalendarDate, Contact } from '#domain/records.ts';
import { useToast } from '#ui/toast/ToastProvider.tsx';
import type { Place } from './move-plan.ts';
import { acknowledgeMoves, addMove, dropMoves, movesOf, type PendingMoves } from './pending-moves.ts';

/** A move that no query ever shows (the card went out of the loaded part) is forgotten after this long. */
const settleMs = 1000;

export interface BoardMoves {
  /** Moves the store has not shown yet. */
  readonly moves: PendingMoves;
  /** @param agreedAt the day on which they said yes to being mentors */
  readonly move: (contacts: readonly Contact[], place: Place, agreedAt?: CalendarDate) => void;
  /** A column's query shows the moves: they are over. */
  readonly onMovesShown: (keys: readonly number[]) => void;
}

export const useBoardMoves = (): BoardMoves => {
  const run = useRunOrThrow();
  const { show } = useToast();
  const [moves, setMoves] = useState<PendingMoves>([]);
  const lastKey = useRef(0);

  const onMovesShown = useCallback((keys: readonly number[]) => {
    setMoves((now) => dropMoves(now, keys));
  }, []);

  const move = useCallback(
    async (contacts: readonly Contact[], place: Place, agreedAt?: CalendarDate): Promise<void> => {
      const { stage, before, after } = place;
      const keys = contacts.map((_, index) => lastKey.current + index + 1);
      lastKey.current += contacts.length;
      setMoves((now) => movesOf(contacts, place, keys).reduce(addMove, now));
      try {
        await run('contacts.move', {
          ids: contacts.map(({ id }) => id),
          stage,
          ...(before === undefined ? {} : { before }),
          ...(after === undefined ? {} : { after }),
          ...(agreedAt === undefined ? {} : { agreedAt }),
        });
        setMoves((now) => acknowledgeMoves(now, keys));
        setTimeout(() => {
          onMovesShown(keys);
        }, settleMs);
      } catch (error) {
        onMovesShown(keys);
        show({ message: errorToData(error).message });
      }
    },
    [run, show, onMovesShown],
  );

  return {
    moves,
    move: (contacts, place, agreedAt) => void move(contacts, place, agreedAt),
    onMovesShown,
  };
};
