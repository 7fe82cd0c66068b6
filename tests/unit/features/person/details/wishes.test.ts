import { describe, expect, it } from 'vitest';
import { addWish, setWishState } from '#features/person/details/wishes.ts';

describe('needs and offers', () => {
  const wishes = [{ text: 'A reviewer', state: 'open', at: '2026-01-05' }] as const;

  it('are added once, as open, on the day', () => {
    expect(addWish(wishes, ' Tide tables ', '2026-02-01')).toEqual([
      ...wishes,
      { text: 'Tide tables', state: 'open', at: '2026-02-01' },
    ]);
    expect(addWish(wishes, 'a REVIEWER', '2026-02-01')).toBe(wishes);
    expect(addWish(wishes, ' ', '2026-02-01')).toBe(wishes);
  });

  it('keep everything but their state', () => {
    expect(setWishState(wishes, 0, 'met')).toEqual([{ ...wishes[0], state: 'met' }]);
  });
});
