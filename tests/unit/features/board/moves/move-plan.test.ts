import { describe, expect, it } from 'vitest';
import { movedWords, placeAt, placeTowards, type ColumnIds } from '#features/board/moves/move-plan.ts';

const column = (stage: string, ids: readonly string[], skip = 0, total = skip + ids.length): ColumnIds => ({
  stage,
  ids,
  skip,
  total,
});
const columns = [column('to-meet', ['a', 'b', 'c']), column('trust', ['x']), column('mentor', [])];

describe('placeAt', () => {
  it('names the neighbours without the card itself', () => {
    expect(placeAt(columns[0]!, new Set(['b']), 0)).toEqual({ stage: 'to-meet', index: 0, after: 'a' });
    expect(placeAt(columns[0]!, new Set(['b']), 2)).toEqual({ stage: 'to-meet', index: 2, before: 'c' });
    expect(placeAt(columns[0]!, new Set(['x']), 1)).toEqual({
      stage: 'to-meet',
      index: 1,
      before: 'a',
      after: 'b',
    });
  });

  it('needs no neighbours in an empty column', () => {
    expect(placeAt(columns[2]!, new Set(['b']), 3)).toEqual({ stage: 'mentor', index: 0 });
  });

  it('counts cards above that are not loaded', () => {
    expect(placeAt(column('trust', ['p', 'q'], 60), new Set(['b']), 61)).toEqual({
      stage: 'trust',
      index: 61,
      before: 'p',
      after: 'q',
    });
  });
});

describe('placeTowards', () => {
  it('goes up and down by one, past the neighbour', () => {
    expect(placeTowards(columns, 'b', 'up')).toEqual({ stage: 'to-meet', index: 0, after: 'a' });
    expect(placeTowards(columns, 'b', 'down')).toEqual({ stage: 'to-meet', index: 2, before: 'c' });
  });

  it('stops at the edges', () => {
    expect(placeTowards(columns, 'a', 'up')).toBeUndefined();
    expect(placeTowards(columns, 'c', 'down')).toBeUndefined();
    expect(placeTowards(columns, 'a', 'left')).toBeUndefined();
    expect(placeTowards(columns, 'a', 'top')).toBeUndefined();
    expect(placeTowards(columns, 'c', 'bottom')).toBeUndefined();
  });

  it('goes to the top of the next stage', () => {
    expect(placeTowards(columns, 'c', 'right')).toEqual({ stage: 'trust', index: 0 });
    expect(placeTowards(columns, 'x', 'left')).toEqual({ stage: 'to-meet', index: 0 });
    expect(placeTowards(columns, 'x', 'right')).toEqual({ stage: 'mentor', index: 0 });
  });

  it('goes to the ends of its column', () => {
    expect(placeTowards(columns, 'c', 'top')).toEqual({ stage: 'to-meet', index: 0 });
    expect(placeTowards(columns, 'a', 'bottom')).toEqual({ stage: 'to-meet', index: 2, before: 'c' });
  });

  it('says so when the last card of the column is not loaded', () => {
    const long = [column('trust', ['a', 'b'], 0, 6000)];
    expect(placeTowards(long, 'b', 'bottom')).toEqual({ stage: 'trust', index: 5999, end: true });
  });

  it('knows nothing of a card that is nowhere', () => {
    expect(placeTowards(columns, 'z', 'up')).toBeUndefined();
  });
});

describe('several cards', () => {
  const long = [column('trust', ['a', 'b', 'c', 'd', 'e']), column('mentor', ['m'])];
  const both = new Set(['b', 'd']);

  it('go past one other card together', () => {
    expect(placeTowards(long, 'd', 'up', both)).toEqual({ stage: 'trust', index: 0, after: 'a' });
    expect(placeTowards(long, 'b', 'down', both)).toEqual({ stage: 'trust', index: 3, before: 'e' });
  });

  it('come together at an edge, and stop there', () => {
    const apart = new Set(['a', 'c']);
    expect(placeTowards(long, 'c', 'up', apart)).toEqual({ stage: 'trust', index: 0, after: 'b' });
    expect(placeTowards(long, 'a', 'up', new Set(['a', 'b']))).toBeUndefined();
    expect(placeTowards(long, 'e', 'down', new Set(['d', 'e']))).toBeUndefined();
    expect(placeTowards(long, 'e', 'bottom', new Set(['c', 'e']))).toMatchObject({ index: 3, before: 'd' });
    expect(placeTowards(long, 'a', 'top', new Set(['a', 'b']))).toBeUndefined();
  });

  it('take those of other columns along', () => {
    expect(placeTowards(long, 'b', 'right', new Set(['b', 'm']))).toEqual({ stage: 'mentor', index: 0 });
    expect(placeTowards(long, 'a', 'top', new Set(['a', 'm']))).toEqual({ stage: 'trust', index: 0 });
  });
});

describe('movedWords', () => {
  it('says where the card is now', () => {
    expect(movedWords(['Ingrid Solbakken'], 'Trust', 2, 21)).toBe('Ingrid Solbakken moved to Trust, 3 of 21');
    expect(movedWords(['Ana', 'Bo'], 'Trust', 2, 21)).toBe('2 people moved to Trust, 3 and 4 of 21');
    expect(movedWords(['Ana', 'Bo', 'Cy'], 'Trust', 0, 3)).toBe('3 people moved to Trust, 1 to 3 of 3');
  });
});
