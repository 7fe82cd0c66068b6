import { selectedWords } from '#ui/selection/selected-words.ts';
import { describe, expect, it } from 'vitest';
import {
  actedOn,
  inBoardOrder,
  nobodySelected,
  rangeOf,
  rangeSelected,
  refreshed,
  toggled,
} from '#features/board/selection/selection.ts';
import { defaultStages } from '#domain/stages/stages.ts';
import { contact } from '../../../../support/contact.ts';

const at = (row: number, stage = 'trust') => ({ stage, row });
const ids = (contacts: readonly { readonly id: string }[]) => contacts.map(({ id }) => id);
const ana = contact('ana', { stage: 'trust', rank: 'a1' });
const bo = contact('bo', { stage: 'trust', rank: 'a0' });
const cy = contact('cy', { stage: 'to-meet', rank: 'b0' });

describe('selection', () => {
  it('takes cards in and out one by one', () => {
    const one = toggled(nobodySelected, ana, at(1));
    const two = toggled(one, cy, at(0, 'to-meet'));
    expect([...two.byId.keys()]).toEqual(['ana', 'cy']);
    expect(two.anchor).toEqual(at(0, 'to-meet'));
    expect([...toggled(two, ana, at(1)).byId.keys()]).toEqual(['cy']);
    expect([...two.byId.keys()]).toEqual(['ana', 'cy']);
  });

  it('knows the rows of a range, in either direction and within a column', () => {
    expect(rangeOf(at(2), at(5))).toEqual({ first: 2, count: 4 });
    expect(rangeOf(at(5), at(2))).toEqual({ first: 2, count: 4 });
    expect(rangeOf(at(5, 'mentor'), at(2))).toEqual({ first: 2, count: 1 });
    expect(rangeOf(undefined, at(7))).toEqual({ first: 7, count: 1 });
  });

  it('acts on all of them in the order of the board, and on a card outside alone', () => {
    const selection = rangeSelected([ana, bo, cy], at(0));
    expect(ids(actedOn(selection, ana, defaultStages))).toEqual(['cy', 'bo', 'ana']);
    expect(ids(actedOn(rangeSelected([bo, cy], at(0)), ana, defaultStages))).toEqual(['ana']);
    expect(ids(inBoardOrder([contact('x', { stage: 'gone' }), ana], defaultStages))).toEqual(['ana', 'x']);
  });

  it('follows what happens to its people', () => {
    const selection = rangeSelected([ana, bo], at(0));
    expect(refreshed(selection, [cy, ana])).toBe(selection);
    const moved = { ...ana, stage: 'mentor' };
    expect(refreshed(selection, [moved]).byId.get('ana')).toBe(moved);
  });

  it('says how many', () => {
    expect([0, 1, 12].map((count) => selectedWords(count, 'None selected'))).toEqual([
      'None selected',
      '1 selected',
      '12 selected',
    ]);
  });
});
