import { useCallback, useRef, useState } from 'react';
import { useRunOrThrow } from '#client/index.ts';
import { errorToData } from '#contract/errors.ts';
import type { Contact } from '#domain/records.ts';
import { useToast } from '#ui/toast/ToastProvider.tsx';
import type { Place } from './move-plan.ts';
import { acknowledgeMove, addMove, dropMove, type PendingMoves } from './pending-moves.ts';

/** A move that no query ever shows (the card went out of the loaded part) is forgotten after this long. */
const settleMs = 1000;

export interface BoardMoves {
  /** Moves the store has not shown yet. */
  readonly moves: PendingMoves;
  readonly move: (contact: Contact, place: Place) => void;
  /** A column's query shows the move: it is over. */
  readonly onMoveShown: (key: number) => void;
}

export const useBoardMoves = (): BoardMoves => {
  const run = useRunOrThrow();
  const { show } = useToast();
  const [moves, setMoves] = useState<PendingMoves>([]);
  const lastKey = useRef(0);

  const onMoveShown = useCallback((key: number) => {
    setMoves((now) => dropMove(now, key));
  }, []);

  const move = useCallback(
    async (contact: Contact, { stage, before, after }: Place): Promise<void> => {
      lastKey.current += 1;
      const key = lastKey.current;
      const neighbours = {
        ...(before === undefined ? {} : { before }),
        ...(after === undefined ? {} : { after }),
      };
      setMoves((now) => addMove(now, { key, contact, stage, ...neighbours, acknowledged: false }));
      try {
        await run('contacts.move', { ids: [contact.id], stage, ...neighbours });
        setMoves((now) => acknowledgeMove(now, key));
        setTimeout(() => {
          onMoveShown(key);
        }, settleMs);
      } catch (error) {
        onMoveShown(key);
        show({ message: errorToData(error).message });
      }
    },
    [run, show, onMoveShown],
  );

  return { moves, move: (contact, place) => void move(contact, place), onMoveShown };
};
