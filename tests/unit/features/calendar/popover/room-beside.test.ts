import { expect, test } from 'vitest';
import { widthWithRoom } from '#features/calendar/popover/room-beside.ts';

test('a popover has room beside its place, over its end when that is as wide as the window', () => {
  expect(widthWithRoom({ left: 300, width: 190 }, 1440)).toBe(190);
  expect(widthWithRoom({ left: 76, width: 1354 }, 1440)).toBe(1044);
  // In the last column the other side has room.
  expect(widthWithRoom({ left: 1240, width: 190 }, 1440)).toBe(0);
});
