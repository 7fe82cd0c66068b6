import { beforeEach, expect, test, vi } from 'vitest';
import type { ShellState } from '../../../../electron/main/profile/shell-state.ts';
import { createCloseToTray } from '../../../../electron/main/window/close-to-tray.ts';
import { BrowserWindow, app } from '../electron-fake.ts';

vi.mock('electron', () => import('../electron-fake.ts'));

let state: Partial<ShellState>;
let said: number;
beforeEach(() => {
  state = { saidStaysInTray: false };
  said = 0;
  app.quits = 0;
});

const close = async ({
  tray = true,
  quitting = false,
  failed = false,
  window = new BrowserWindow(),
} = {}) => {
  let prevented = false;
  createCloseToTray({
    state: {
      get: () => state as ShellState,
      set: (patch) => {
        state = { ...state, ...(patch as Partial<ShellState>) };
      },
    },
    isQuitting: () => quitting,
    isStoreFailed: () => failed,
    lookForTray: () => Promise.resolve(tray),
    sayStaysInTray: () => (said += 1),
  })(window as never, { preventDefault: () => (prevented = true) });
  await Promise.resolve();
  await Promise.resolve();
  return { window, prevented };
};

test('with a tray the window hides, and that is said once', async () => {
  const { window, prevented } = await close();
  expect(prevented).toBe(true);
  expect(window.visible).toBe(false);
  await close();
  expect(said).toBe(1);
  expect(app.quits).toBe(0);
});

test('without one it quits instead of hiding into nothing', async () => {
  const { window } = await close({ tray: false });
  expect(window.visible).toBe(true);
  expect(app.quits).toBe(1);
  expect(said).toBe(0);
});

test('a profile that would not open keeps nothing running', async () => {
  await close({ failed: true });
  expect(app.quits).toBe(1);
});

test('on the way out the window just closes', async () => {
  expect((await close({ quitting: true })).prevented).toBe(false);
});

test('a full screen is left before hiding', async () => {
  const window = new BrowserWindow();
  window.fullScreen = true;
  await close({ window });
  expect(window.fullScreen).toBe(false);
  expect(window.visible).toBe(false);
});
