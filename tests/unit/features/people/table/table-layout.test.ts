import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  columnKeys,
  layoutFromSetting,
  layoutToSetting,
  movedTo,
  narrowest,
  resized,
  toggled,
  usualLayout,
  widest,
  type TableLayout,
} from '#features/people/table/table-layout.ts';

const changes = fc.oneof(
  fc.record({ act: fc.constant('move' as const), key: fc.constantFrom(...columnKeys), to: fc.integer() }),
  fc.record({ act: fc.constant('resize' as const), key: fc.constantFrom(...columnKeys), to: fc.integer() }),
  fc.record({ act: fc.constant('toggle' as const), key: fc.constantFrom(...columnKeys), to: fc.constant(0) }),
);

const apply = (
  layout: TableLayout,
  { act, key, to }: typeof changes extends fc.Arbitrary<infer T> ? T : never,
) =>
  act === 'move'
    ? movedTo(layout, key, to)
    : act === 'resize'
      ? resized(layout, key, to)
      : toggled(layout, key);

test('whatever is done, the name is first, no column is there twice, widths are sane, and it is kept so', () => {
  fc.assert(
    fc.property(fc.array(changes, { maxLength: 12 }), (done) => {
      const layout = done.reduce<TableLayout>(apply, usualLayout);
      const keys = layout.map(({ key }) => key);
      expect(keys[0]).toBe('name');
      expect(new Set(keys).size).toBe(keys.length);
      expect(layout.every(({ width }) => width >= narrowest && width <= widest)).toBe(true);
      expect(layoutFromSetting(structuredClone(layoutToSetting(layout)))).toEqual(layout);
    }),
  );
});

test('a column goes where it is put among those shown', () => {
  const keys = (layout: TableLayout) => layout.map(({ key }) => key);
  expect(keys(movedTo(usualLayout, 'stage', 1)).slice(0, 4)).toEqual(['name', 'stage', 'title', 'company']);
  expect(keys(movedTo(usualLayout, 'title', 99)).at(-1)).toBe('title');
  expect(movedTo(usualLayout, 'name', 3)).toBe(usualLayout);
  expect(keys(toggled(usualLayout, 'email')).at(-1)).toBe('email');
});

test('what a setting holds that is no layout is as usual', () => {
  expect(layoutFromSetting(undefined)).toEqual(usualLayout);
  expect(layoutFromSetting({ columns: 'all' })).toEqual(usualLayout);
  expect(layoutFromSetting({ columns: [{ key: 'gone' }, 7, { key: 'email', width: Number.NaN }] })).toEqual([
    usualLayout[0],
    { key: 'email', width: 216 },
  ]);
});
