import { expect, test, vi } from 'vitest';
import { createWindowControl } from '../../../../electron/main/window/window-control.ts';
import { BrowserWindow } from '../electron-fake.ts';

vi.mock('electron', () => import('../electron-fake.ts'));
const made = vi.hoisted(() => ({ windows: [] as { emit(name: string): void }[] }));
vi.mock('../../../../electron/main/window/main-window.ts', async () => {
  const fake = await import('../electron-fake.ts');
  return {
    createMainWindow: () => {
      const window = new fake.BrowserWindow();
      made.windows.push(window);
      return window;
    },
  };
});

test('the store is closed when the session ends, and not when it is only asked whether it may', () => {
  const onSessionEnd = vi.fn<() => void>();
  const control = createWindowControl({
    pages: { add: () => undefined, send: () => undefined },
    onClose: () => undefined,
    onFocus: () => undefined,
    onSessionEnd,
    log: () => undefined,
  } as never);
  control.show();
  const [window] = made.windows;
  expect(window).toBeInstanceOf(BrowserWindow);
  window?.emit('query-session-end');
  expect(onSessionEnd).not.toHaveBeenCalled();
  window?.emit('session-end');
  expect(onSessionEnd).toHaveBeenCalledTimes(1);
});
