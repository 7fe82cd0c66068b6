import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  acknowledgeMoves,
  addMove,
  dropMoves,
  isShown,
  movesOf,
  totalWithPending,
  withPending,
  type LoadedCards,
  type PendingMove,
} from '#features/board/moves/pending-moves.ts';
import { contact } from '../../../../support/contact.ts';

const loaded = (ids: readonly string[], skip = 0): LoadedCards => ({
  skip,
  cards: ids.map((id) => contact(id)),
});
const idsOf = ({ cards }: LoadedCards) => cards.map(({ id }) => id);
const moveOf = (id: string, fields: Partial<PendingMove> = {}): PendingMove => ({
  key: 1,
  contact: contact(id),
  stage: 'to-meet',
  acknowledged: false,
  ...fields,
});

describe('withPending', () => {
  it('takes the card out of the column it left', () => {
    const moves = [moveOf('b', { stage: 'trust' })];
    expect(idsOf(withPending('to-meet', loaded(['a', 'b', 'c']), moves))).toEqual(['a', 'c']);
  });

  it('puts the card between its neighbours in the column it went to', () => {
    const moves = [moveOf('b', { stage: 'trust', before: 'x', after: 'y' })];
    const after = withPending('trust', loaded(['x', 'y']), moves);
    expect(idsOf(after)).toEqual(['x', 'b', 'y']);
    expect(after.cards[1]?.stage).toBe('trust');
  });

  it('uses the card below when the one above is not loaded', () => {
    const moves = [moveOf('b', { before: 'gone', after: 'y' })];
    expect(idsOf(withPending('to-meet', loaded(['x', 'y', 'b']), moves))).toEqual(['x', 'b', 'y']);
  });

  it('puts a card without neighbours on top, and nowhere when the top is not loaded', () => {
    expect(idsOf(withPending('to-meet', loaded(['a']), [moveOf('b')]))).toEqual(['b', 'a']);
    expect(idsOf(withPending('to-meet', loaded(['a'], 60), [moveOf('b')]))).toEqual(['a']);
  });

  it('shows the card of the query, once that has it, rather than the one that was lifted', () => {
    const fresh = contact('b', { fullName: 'New name' });
    const after = withPending('to-meet', { skip: 0, cards: [contact('a'), fresh] }, [moveOf('b')]);
    expect(after.cards[0]?.fullName).toBe('New name');
  });

  it('leaves a column that no move touches exactly as it is', () => {
    const column = loaded(['a', 'b']);
    expect(withPending('to-meet', column, [moveOf('z', { stage: 'trust' })]).cards).toBe(column.cards);
  });

  it('changes nothing when the query shows the move already, and never loses or doubles a card', () => {
    const ids = fc.uniqueArray(fc.integer({ min: 0, max: 30 }).map(String), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(ids, fc.nat(), fc.nat(), (all, from, to) => {
        const id = all[from % all.length] ?? '';
        const others = all.filter((one) => one !== id);
        const at = to % (others.length + 1);
        const [before, after] = [others[at - 1], others[at]];
        const move = moveOf(id, {
          ...(before === undefined ? {} : { before }),
          ...(after === undefined ? {} : { after }),
        });
        const once = withPending('to-meet', loaded(all), [move]);
        expect(idsOf(once)).toEqual([...others.slice(0, at), id, ...others.slice(at)]);
        expect(isShown(move, once)).toBe(true);
        expect(idsOf(withPending('to-meet', once, [move]))).toEqual(idsOf(once));
      }),
    );
  });
});

describe('isShown', () => {
  it('is false while the card is elsewhere', () => {
    expect(isShown(moveOf('b', { before: 'a' }), loaded(['b', 'a']))).toBe(false);
    expect(isShown(moveOf('b', { before: 'a' }), loaded(['a']))).toBe(false);
    expect(isShown(moveOf('b', { before: 'a' }), loaded(['a', 'b']))).toBe(true);
  });
});

describe('the list of moves', () => {
  it('keeps the last move of each card', () => {
    const moves = addMove(addMove([], moveOf('a', { key: 1 })), moveOf('a', { key: 2, stage: 'trust' }));
    expect(moves.map(({ key }) => key)).toEqual([2]);
  });

  it('marks and forgets by key', () => {
    const moves = addMove([], moveOf('a', { key: 1 }));
    expect(acknowledgeMoves(moves, [1])[0]?.acknowledged).toBe(true);
    expect(acknowledgeMoves(moves, [7])[0]?.acknowledged).toBe(false);
    expect(dropMoves(moves, [1])).toEqual([]);
    expect(dropMoves(moves, [7])).toBe(moves);
  });

  it('puts cards that go together one below the other', () => {
    const moves = movesOf([contact('c'), contact('a')], { stage: 'trust', before: 'x', after: 'y' }, [4, 5]);
    expect(moves.map(({ key, before, after }) => [key, before, after])).toEqual([
      [4, 'x', 'y'],
      [5, 'c', 'y'],
    ]);
    expect(idsOf(withPending('trust', loaded(['x', 'y']), moves))).toEqual(['x', 'c', 'a', 'y']);
  });
});

describe('totalWithPending', () => {
  it('counts cards that are not loaded, and the moves on top', () => {
    expect(totalWithPending(loaded(['a', 'b'], 40), 300, loaded(['a', 'b'], 40))).toBe(300);
    expect(totalWithPending(loaded(['a', 'b']), 2, loaded(['b']))).toBe(1);
    expect(totalWithPending(loaded(['a']), 1, loaded(['a', 'b']))).toBe(2);
  });
  it('is as many as are shown where the count is ahead of the cards or behind them', () => {
    // Moved away: the count knows it already, the cards don't yet.
    expect(totalWithPending(loaded(['a']), 0, loaded([]))).toBe(0);
    expect(totalWithPending(loaded(['a', 'b']), 1, loaded(['b']))).toBe(1);
    // Moved in: the cards know it already.
    expect(totalWithPending(loaded(['a']), 0, loaded(['a']))).toBe(1);
    expect(totalWithPending(undefined, undefined, undefined)).toBe(0);
  });
});
