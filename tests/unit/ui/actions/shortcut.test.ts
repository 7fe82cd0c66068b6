import { describe, expect, test } from 'vitest';
import { shortcutToAria, shortcutToWords, stepMatches, type KeyPress } from '#ui/actions/shortcut.ts';

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});

describe('stepMatches', () => {
  test.each([
    ['Mod+Z', press('z', { ctrlKey: true }), true],
    ['Mod+Z', press('z'), false],
    ['Mod+Z', press('Z', { ctrlKey: true, shiftKey: true }), false],
    ['Mod+Shift+Z', press('Z', { ctrlKey: true, shiftKey: true }), true],
    ['Mod+Z', press('z', { ctrlKey: true, altKey: true }), false],
    ['?', press('?', { shiftKey: true }), true],
    ['?', press('?'), true],
    ['E', press('e'), true],
    ['E', press('E', { shiftKey: true }), false],
    ['Alt+ArrowUp', press('ArrowUp', { altKey: true }), true],
    ['Alt+ArrowUp', press('ArrowUp', { altKey: true, shiftKey: true }), false],
    ['Escape', press('Escape'), true],
  ])('%s: %o is %s', (step, pressed, expected) => {
    expect(stepMatches(step, pressed, false)).toBe(expected);
  });

  test('is the command key on a Mac, and Ctrl is not', () => {
    expect(stepMatches('Mod+Z', press('z', { metaKey: true }), true)).toBe(true);
    expect(stepMatches('Mod+Z', press('z', { ctrlKey: true }), true)).toBe(false);
    expect(stepMatches('Mod+Z', press('z', { metaKey: true }), false)).toBe(false);
  });
});

test('shortcuts in words', () => {
  expect(shortcutToWords('Mod+Shift+Z', false)).toBe('Ctrl Shift Z');
  expect(shortcutToWords('Mod+Shift+Z', true)).toBe('⌘ ⇧ Z');
  expect(shortcutToWords('G T', false)).toBe('G then T');
  expect(shortcutToWords('Alt+ArrowUp', false)).toBe('Alt ↑');
});

test('shortcuts for screen readers', () => {
  expect(shortcutToAria('Mod+N', false)).toBe('Control+N');
  expect(shortcutToAria('Mod+N', true)).toBe('Meta+N');
  expect(shortcutToAria('G T', false)).toBeUndefined();
});
