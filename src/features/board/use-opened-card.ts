import { useEffect, type RefObject } from 'react';
import type { Id } from '#domain/records.ts';

/**
 * Brings the card of whoever is opened out from under the panel: the board has room to go on to the left while
 * somebody is open (`data-beside`), and goes back by itself when that room is gone again.
 */
export const useOpenedCard = (board: RefObject<HTMLElement | null>, id: Id | undefined): void => {
  useEffect(() => {
    if (id === undefined) return;
    const card = board.current?.querySelector(`[data-card="${CSS.escape(id)}"]`);
    const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    card?.scrollIntoView({
      inline: 'nearest',
      block: 'nearest',
      behavior: calm ? 'instant' : 'smooth',
    });
  }, [board, id]);
};
