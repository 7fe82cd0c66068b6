import type { MenuItemConstructorOptions } from 'electron';
import { expect, test } from 'vitest';
import { menuTemplate } from '../../../../electron/main/menu/menu-template.ts';

const build = (platform: NodeJS.Platform, developer = false) => {
  const done: string[] = [];
  const template = menuTemplate({
    platform,
    developer,
    act: (name) => done.push(`act ${name}`),
    goTo: (to) => done.push(`go ${to}`),
    capture: () => done.push('capture'),
    quit: () => done.push('quit'),
  });
  const flat = (items: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] =>
    items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? flat(item.submenu) : [])]);
  return { items: flat(template), done };
};
const click = (item: MenuItemConstructorOptions | undefined) => (item?.click as (() => void) | undefined)?.();

test('undo and redo go to the page, which decides between typing and data', () => {
  const { items, done } = build('linux');
  for (const label of ['Undo', 'Redo']) {
    const item = items.find((candidate) => candidate.label === label);
    // The page must see the key first.
    expect(item?.registerAccelerator).toBe(false);
    click(item);
  }
  expect(done).toEqual(['act undo', 'act redo']);
});

test('text fields keep cut, copy, paste and select all', () => {
  const roles = build('darwin').items.map(({ role }) => role);
  expect(roles).toEqual(expect.arrayContaining(['cut', 'copy', 'paste', 'selectAll', 'appMenu']));
});

test('reload and developer tools are for developers', () => {
  const roles = (developer: boolean) => build('linux', developer).items.map(({ role }) => role);
  expect(roles(false)).not.toEqual(expect.arrayContaining(['reload']));
  expect(roles(false)).not.toContain('toggleDevTools');
  expect(roles(true)).toEqual(expect.arrayContaining(['reload', 'forceReload', 'toggleDevTools']));
});

test('quit is in File, but on macOS in the application menu', () => {
  const { items, done } = build('win32');
  click(items.find(({ label }) => label === 'Quit'));
  expect(done).toEqual(['quit']);
  expect(build('darwin').items.some(({ label }) => label === 'Quit')).toBe(false);
});
