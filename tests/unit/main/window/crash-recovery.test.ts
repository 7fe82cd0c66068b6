import { beforeEach, expect, test, vi } from 'vitest';
import { watchCrashes } from '../../../../electron/main/window/crash-recovery.ts';
import { BrowserWindow, dialog } from '../electron-fake.ts';

vi.mock('electron', () => import('../electron-fake.ts'));

let window: BrowserWindow;
beforeEach(() => {
  window = new BrowserWindow();
  dialog.asked.length = 0;
  dialog.answers.length = 0;
  watchCrashes(window as never, () => undefined);
});
const settled = () => new Promise((resolve) => setImmediate(resolve));
const crash = async (reason = 'crashed') => {
  window.webContents.emit('render-process-gone', {}, { reason, exitCode: 5 });
  await settled();
};

test('a crash brings the page back', async () => {
  await crash();
  expect(window.webContents.reloads).toBe(1);
  expect(dialog.asked).toEqual([]);
});

test('a page that keeps crashing asks before it goes on', async () => {
  dialog.answers.push(1, 0);
  for (let n = 0; n < 4; n += 1) await crash();
  expect(window.webContents.reloads).toBe(3);
  expect(dialog.asked).toHaveLength(1);
  await crash();
  expect(window.webContents.reloads).toBe(4);
});

test('a page that ended as asked is left alone, and so is a window that is gone', async () => {
  await crash('clean-exit');
  window.destroyed = true;
  await crash();
  expect(window.webContents.reloads).toBe(0);
});

test('a page that hangs is ended only when the user says so', async () => {
  dialog.answers.push(1);
  window.webContents.emit('unresponsive');
  await settled();
  expect(window.webContents.crashes).toBe(0);
  dialog.answers.push(0);
  window.webContents.emit('unresponsive');
  await settled();
  expect(window.webContents.crashes).toBe(1);
});
