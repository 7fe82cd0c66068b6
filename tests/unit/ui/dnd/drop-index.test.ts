import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dropIndexAt, type RowGeometry } from '#ui/dnd/drop-index.ts';

const list: RowGeometry = { boxTop: 100, scrollTop: 0, pitch: 82, count: 5 };

describe('dropIndexAt', () => {
  it('gives the row under the pointer', () => {
    expect(dropIndexAt(100, list)).toBe(0);
    expect(dropIndexAt(181, list)).toBe(0);
    expect(dropIndexAt(182, list)).toBe(1);
  });

  it('gives the end below the last row and the start above the first', () => {
    expect(dropIndexAt(900, list)).toBe(5);
    expect(dropIndexAt(20, list)).toBe(0);
    expect(dropIndexAt(400, { ...list, count: 0 })).toBe(0);
  });

  it('counts what was scrolled away', () => {
    expect(dropIndexAt(100, { ...list, scrollTop: 820, count: 6000 })).toBe(10);
  });

  it('keeps the slot it opens under the pointer, wherever that is', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2000 }),
        fc.integer({ min: 0, max: 500_000 }),
        (clientY, scrollTop) => {
          const long = { ...list, scrollTop, count: 6000 };
          const index = dropIndexAt(clientY, long);
          const slotTop = long.boxTop - scrollTop + index * long.pitch;
          const inside = clientY >= slotTop && clientY < slotTop + long.pitch;
          expect(inside || index === 0 || index === long.count).toBe(true);
        },
      ),
    );
  });
});
