import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scaledSide, squareOf } from '#ui/photos/square.ts';

test('a square of any picture lies within it and takes its whole shorter side', () => {
  const side = fc.integer({ min: 1, max: 20_000 });
  fc.assert(
    fc.property(side, side, (width, height) => {
      const square = squareOf(width, height);
      expect(square.side).toBe(Math.min(width, height));
      expect(square.x).toBeGreaterThanOrEqual(0);
      expect(square.y).toBeGreaterThanOrEqual(0);
      expect(square.x + square.side).toBeLessThanOrEqual(width);
      expect(square.y + square.side).toBeLessThanOrEqual(height);
    }),
  );
});

test('of an upright picture the upper part is kept, where the face is', () => {
  expect(squareOf(300, 800)).toEqual({ x: 0, y: 100, side: 300 });
  expect(squareOf(800, 300)).toEqual({ x: 250, y: 0, side: 300 });
});

test('large ones are scaled down, small ones are not blown up', () => {
  expect(scaledSide(4_000, 512)).toBe(512);
  expect(scaledSide(96, 512)).toBe(96);
});
