import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { windowAround } from '#ui/virtual/window-pages.ts';

describe('windowAround', () => {
  it('starts with one page', () => {
    expect(windowAround(0, 9, 60)).toEqual({ skip: 0, limit: 60 });
  });

  it('asks for the next page before the end of this one is reached', () => {
    expect(windowAround(30, 40, 60)).toEqual({ skip: 0, limit: 120 });
  });

  it('lets pages far above go', () => {
    expect(windowAround(3000, 3010, 60)).toEqual({ skip: 2940, limit: 120 });
  });

  it('always covers what is in view, in whole pages', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), fc.integer({ min: 0, max: 200 }), (first, rows) => {
        const { skip, limit } = windowAround(first, first + rows, 60);
        expect(skip).toBeLessThanOrEqual(first);
        expect(skip + limit).toBeGreaterThan(first + rows);
        expect(skip % 60).toBe(0);
        expect(limit % 60).toBe(0);
        expect(limit).toBeLessThanOrEqual(Math.ceil(rows / 60) * 60 + 180);
      }),
    );
  });
});
