import { describe, expect, it } from 'vitest';
import { intentOfKey, spotTowards } from '#features/board/board-keys.ts';
import type { KeyPress } from '#ui/actions/shortcut.ts';

const press = (key: string, fields: Partial<KeyPress> = {}): KeyPress => ({
  key,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  ...fields,
});

describe('intentOfKey', () => {
  it('moves the focus with arrows and the card with Alt', () => {
    expect(intentOfKey(press('ArrowDown'))).toEqual({ type: 'focus', to: 'down' });
    expect(intentOfKey(press('ArrowDown', { altKey: true }))).toEqual({ type: 'move', to: 'down' });
    expect(intentOfKey(press('Home'))).toEqual({ type: 'focus', to: 'first' });
    expect(intentOfKey(press('End', { altKey: true }))).toEqual({ type: 'move', to: 'bottom' });
  });

  it('selects with Ctrl Space and Shift with arrows, and lets go with Esc', () => {
    expect(intentOfKey(press(' ', { ctrlKey: true }))).toEqual({ type: 'toggle' });
    expect(intentOfKey(press(' ', { metaKey: true }))).toEqual({ type: 'toggle' });
    expect(intentOfKey(press('ArrowDown', { shiftKey: true }))).toEqual({ type: 'extend', to: 'down' });
    expect(intentOfKey(press('End', { shiftKey: true }))).toEqual({ type: 'extend', to: 'last' });
    expect(intentOfKey(press('ArrowLeft', { shiftKey: true }))).toBeUndefined();
    expect(intentOfKey(press('Escape'))).toEqual({ type: 'clear' });
  });

  it('leaves every other key alone', () => {
    expect(intentOfKey(press('Enter'))).toBeUndefined();
    expect(intentOfKey(press('e'))).toBeUndefined();
    expect(intentOfKey(press('ArrowDown', { ctrlKey: true }))).toBeUndefined();
    expect(intentOfKey(press('PageDown', { altKey: true }))).toBeUndefined();
  });
});

describe('spotTowards', () => {
  const totals = [3, 0, 1, 6000];

  it('stays in the column', () => {
    expect(spotTowards({ column: 0, row: 1 }, 'up', totals, 8)).toEqual({ column: 0, row: 0 });
    expect(spotTowards({ column: 0, row: 0 }, 'up', totals, 8)).toBeUndefined();
    expect(spotTowards({ column: 3, row: 0 }, 'page-down', totals, 8)).toEqual({ column: 3, row: 8 });
    expect(spotTowards({ column: 3, row: 5 }, 'last', totals, 8)).toEqual({ column: 3, row: 5999 });
    expect(spotTowards({ column: 3, row: 5 }, 'first', totals, 8)).toEqual({ column: 3, row: 0 });
  });

  it('steps over empty columns and into shorter ones', () => {
    expect(spotTowards({ column: 0, row: 2 }, 'right', totals, 8)).toEqual({ column: 2, row: 0 });
    expect(spotTowards({ column: 3, row: 99 }, 'left', totals, 8)).toEqual({ column: 2, row: 0 });
    expect(spotTowards({ column: 3, row: 0 }, 'right', totals, 8)).toBeUndefined();
  });
});
