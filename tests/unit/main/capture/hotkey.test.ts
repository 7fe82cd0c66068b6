import { beforeEach, expect, test, vi } from 'vitest';
import { defaultHotkey } from '../../../../electron/main/capture/accelerator.ts';
import { placeCapture } from '../../../../electron/main/capture/capture-place.ts';
import { setupHotkey } from '../../../../electron/main/capture/setup-hotkey.ts';
import { isWayland } from '../../../../electron/main/capture/wayland.ts';
import { shellState, type ShellState } from '../../../../electron/main/profile/shell-state.ts';
import { globalShortcut } from '../electron-fake.ts';

vi.mock('electron', () => import('../electron-fake.ts'));

let kept: ShellState;
let notices: unknown[];
let presses: number;

const start = (isOnWayland = false) =>
  setupHotkey({
    state: {
      get: () => kept,
      set: (patch) => {
        kept = shellState.parse({ ...kept, ...patch });
      },
    },
    pages: { send: (_name, payload) => void notices.push(payload) },
    onPress: () => (presses += 1),
    isWayland: isOnWayland,
    log: () => undefined,
  });

beforeEach(() => {
  kept = shellState.parse({});
  notices = [];
  presses = 0;
  globalShortcut.taken.clear();
  globalShortcut.registered.clear();
});

test('the usual key opens the window; another takes its place; none is none', () => {
  const hotkey = start();
  expect(hotkey.now()).toEqual({ keys: defaultHotkey, state: 'on' });
  globalShortcut.registered.get(defaultHotkey)?.();
  expect(presses).toBe(1);
  expect(hotkey.set('Alt+F9')).toEqual({ keys: 'Alt+F9', state: 'on' });
  expect([...globalShortcut.registered.keys()]).toEqual(['Alt+F9']);
  expect(hotkey.set(null)).toEqual({ keys: null, state: 'off' });
  expect(globalShortcut.registered.size).toBe(0);
  expect(start().now()).toEqual({ keys: null, state: 'off' });
});

test('a key that another program has is said once, and shown as taken for as long as it is', () => {
  globalShortcut.taken.add(defaultHotkey);
  expect(start().now().state).toBe('taken');
  expect(notices).toHaveLength(1);
  expect(start().now().state).toBe('taken');
  expect(notices).toMatchObject([{ to: '/settings?at=capture' }]);
  const hotkey = start();
  globalShortcut.taken.clear();
  expect(hotkey.now().state).toBe('on');
  globalShortcut.registered.get(defaultHotkey)?.();
  expect(presses).toBe(1);
});

test('what is no key for every program changes nothing', () => {
  const hotkey = start();
  expect(() => hotkey.set('K')).toThrow(/need that key themselves/);
  expect(() => hotkey.set('CommandOrControl+C')).toThrow(/need that key themselves/);
  expect(hotkey.now()).toEqual({ keys: defaultHotkey, state: 'on' });
});

test('a remembered key that is none any more is the usual one', () => {
  expect(shellState.parse({ captureHotkey: 'K' }).captureHotkey).toBe(defaultHotkey);
  expect(shellState.parse({ captureHotkey: null }).captureHotkey).toBeNull();
});

test('on Wayland nobody knows whether it works', () => {
  expect(start(true).now().state).toBe('unsure');
  expect(isWayland('linux', { XDG_SESSION_TYPE: 'wayland' })).toBe(true);
  expect(isWayland('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBe(true);
  expect(isWayland('linux', { XDG_SESSION_TYPE: 'x11' })).toBe(false);
  expect(isWayland('darwin', { XDG_SESSION_TYPE: 'wayland' })).toBe(false);
});

test('the window is in the middle of the screen, and as large as the zoom makes its text', () => {
  const screen = { x: 100, y: 20, width: 1200, height: 660 };
  expect(placeCapture(screen, 1)).toEqual({ x: 490, y: 120, width: 420, height: 360 });
  expect(placeCapture(screen, 2)).toEqual({ x: 280, y: 20, width: 840, height: 660 });
});
