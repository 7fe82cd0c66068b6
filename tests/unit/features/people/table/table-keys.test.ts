import { expect, test } from 'vitest';
import { intentOfKey, type TableIntent } from '#features/people/table/table-keys.ts';
import type { KeyPress } from '#ui/actions/shortcut.ts';

const press = (keys: string): KeyPress => {
  const parts = keys.split('+');
  return {
    key: (parts.at(-1) ?? '').replace('Space', ' '),
    altKey: parts.includes('Alt'),
    ctrlKey: parts.includes('Ctrl'),
    metaKey: parts.includes('Meta'),
    shiftKey: parts.includes('Shift'),
  };
};

test.for<readonly [string, TableIntent | undefined]>([
  ['ArrowDown', { type: 'focus', row: 6 }],
  ['PageUp', { type: 'focus', row: 0 }],
  ['End', { type: 'focus', row: 99 }],
  ['Shift+ArrowUp', { type: 'extend', row: 4 }],
  ['Shift+End', { type: 'extend', row: 99 }],
  ['Space', { type: 'toggle' }],
  ['x', { type: 'toggle' }],
  ['Enter', { type: 'open' }],
  ['Delete', { type: 'delete' }],
  ['Escape', { type: 'clear' }],
  ['Ctrl+a', { type: 'all' }],
  ['Meta+A', { type: 'all' }],
  ['Ctrl+c', { type: 'copy' }],
  ['Ctrl+Shift+a', undefined],
  ['Alt+ArrowDown', undefined],
  ['q', undefined],
])('%s on the sixth of a hundred rows', ([keys, intent]) => {
  expect(intentOfKey(press(keys), 5, 100, 10)).toEqual(intent);
});

test('up from the first row goes to the titles', () => {
  expect(intentOfKey(press('ArrowUp'), 0, 3, 10)).toEqual({ type: 'header' });
  expect(intentOfKey(press('ArrowDown'), 2, 3, 10)).toEqual({ type: 'focus', row: 2 });
});
