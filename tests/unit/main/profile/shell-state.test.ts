import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openShellState } from '../../../../electron/main/profile/shell-state.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kith-shell-state-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const open = (errors: unknown[] = []) => openShellState(folder, (error) => errors.push(error));

test('what was set is there after a restart, and nothing else lies about', () => {
  const state = open();
  state.set({ page: '/board', maximised: true, bounds: { x: -5, y: 1, width: 1100, height: 700 } });
  state.flush();
  expect(open().get()).toMatchObject({ page: '/board', maximised: true, saidStaysInTray: false });
  expect(readdirSync(folder)).toEqual(['shell.json']);
});

test('undefined takes a key away', () => {
  const state = open();
  state.set({ remindersPausedUntil: 5 });
  state.flush();
  state.set({ remindersPausedUntil: undefined });
  state.flush();
  expect(open().get().remindersPausedUntil).toBeUndefined();
});

test('a moment’s changes are written together, without being asked', async () => {
  const state = open();
  state.set({ page: '/a' });
  state.set({ page: '/b' });
  expect(readdirSync(folder)).toEqual([]);
  await expect.poll(() => open().get().page).toBe('/b');
});

test('a damaged file is kept beside and the defaults are used', () => {
  writeFileSync(join(folder, 'shell.json'), '{"page": "/boa');
  expect(open().get().page).toBe('/');
  expect(readFileSync(join(folder, 'shell.json.damaged'), 'utf8')).toBe('{"page": "/boa');
});

test('a file of the wrong shape counts as damaged', () => {
  writeFileSync(join(folder, 'shell.json'), '{"page": 7}');
  expect(open().get().page).toBe('/');
});

test('a disk that refuses is reported, and the value holds for this run', () => {
  const errors: unknown[] = [];
  const state = open(errors);
  rmSync(folder, { recursive: true });
  state.set({ page: '/today' });
  state.flush();
  expect(errors).toHaveLength(1);
  expect(state.get().page).toBe('/today');
  // For the clean-up.
  folder = mkdtempSync(join(tmpdir(), 'kith-shell-state-'));
});
