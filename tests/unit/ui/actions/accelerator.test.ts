import { expect, test } from 'vitest';
import { acceleratorToShortcut, pressToAccelerator } from '#ui/actions/accelerator.ts';
import { isHotkey, defaultHotkey } from '../../../../electron/main/capture/accelerator.ts';

const press = (code: string, held = '') => ({
  code,
  ctrlKey: held.includes('c'),
  metaKey: held.includes('m'),
  altKey: held.includes('a'),
  shiftKey: held.includes('s'),
});

test.each([
  ['KeyK', 'cas', 'CommandOrControl+Alt+Shift+K'],
  ['Digit7', 'm', 'Super+7'],
  ['Space', 'a', 'Alt+Space'],
  ['ArrowUp', 'cs', 'CommandOrControl+Shift+Up'],
  ['F9', '', 'F9'],
] as const)('%s with %j is a key for every program, and the shell takes it', (code, held, keys) => {
  expect(pressToAccelerator(press(code, held), false)).toBe(keys);
  expect(isHotkey(keys)).toBe(true);
});

test('on a Mac Command is the first modifier, and Control another', () => {
  expect(pressToAccelerator(press('KeyK', 'm'), true)).toBe('CommandOrControl+K');
  expect(pressToAccelerator(press('KeyK', 'c'), true)).toBe('Control+K');
});

test.each([
  ['KeyK', ''],
  ['KeyK', 's'],
  ['ControlLeft', 'c'],
  ['Slash', 'c'],
  ['Escape', 'c'],
] as const)('%s with %j is none', (code, held) => {
  expect(pressToAccelerator(press(code, held), false)).toBeUndefined();
});

test.each([
  'K',
  'Shift+K',
  'CommandOrControl+C',
  'Control+Up',
  'Alt+Alt+K',
  'Hyper+K',
  'Alt+',
  '',
  'Alt+Enter',
  'Alt+K+Shift',
])('the shell refuses %j', (keys) => {
  expect(isHotkey(keys)).toBe(false);
});

test('it is shown as other shortcuts are', () => {
  expect(acceleratorToShortcut(defaultHotkey)).toBe('Mod+Alt+Shift+K');
});
