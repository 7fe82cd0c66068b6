/** Where somebody has stood: each move from stage to stage, kept on the contact (see docs/DECISIONS.md). */
import type { CalendarDate, Contact, StageMove } from '../records.ts';
import { compare } from '../text/compare.ts';

export type InStage = Pick<Contact, 'stage' | 'stageSince' | 'stageMoves'>;

/**
 * Somebody's moves, first to last. Cards that were merged, and two machines that both moved a card, leave the list in
 * the order in which they were put together.
 */
export function movesOf({ stageMoves = [] }: Pick<Contact, 'stageMoves'>): readonly StageMove[] {
  const isInOrder = stageMoves.every(({ on }, index) => (stageMoves[index - 1]?.on ?? '') <= on);
  return isInOrder ? stageMoves : stageMoves.toSorted((a, b) => compare(a.on, b.on));
}

/**
 * What changes on a contact that moves to a stage; nothing when it stands there already. Moves of one day are
 * one: a card dropped in the wrong column and put right leaves no trace, and one that went on is one move from
 * where it stood in the morning.
 */
export function stageMove(contact: InStage, to: string, on: CalendarDate): Partial<InStage> {
  if (contact.stage === to) return {};
  const moves = movesOf(contact);
  const last = moves.at(-1);
  if (last?.on !== on || last.to !== contact.stage)
    return { stage: to, stageSince: on, stageMoves: [...moves, { from: contact.stage, to, on }] };
  const before = moves.slice(0, -1);
  if (last.from !== to)
    return { stage: to, stageSince: on, stageMoves: [...before, { from: last.from, to, on }] };
  // Back where it stood this morning: since the move before, or since a day that was not kept.
  return { stage: to, stageSince: before.at(-1)?.on ?? on, stageMoves: before };
}
