import { describe, expect, test } from 'vitest';
import { closeChoice } from '../../../../electron/main/window/close-policy.ts';
import { createCrashBound } from '../../../../electron/main/window/crash-bound.ts';
import { keepablePath, pageUrl } from '../../../../electron/main/window/page-path.ts';
import { placeWindow } from '../../../../electron/main/window/window-place.ts';
import { vi } from 'vitest';

vi.mock('electron', () => import('../electron-fake.ts'));

const screen = { x: 0, y: 0, width: 1920, height: 1050 };
const second = { x: 1920, y: 0, width: 1280, height: 1024 };

describe('placeWindow', () => {
  test('the first time it is 1440 × 900, or less on a small screen, wherever the system likes', () => {
    expect(placeWindow(undefined, [screen], screen)).toEqual({ width: 1440, height: 900 });
    expect(placeWindow(undefined, [second], second)).toEqual({ width: 1280, height: 900 });
  });

  test('it comes back where it was, on whichever screen', () => {
    const there = { x: 2000, y: 40, width: 1100, height: 700 };
    expect(placeWindow(there, [screen, second], screen)).toEqual(there);
  });

  test('a screen that is gone sends it to the middle of another, in its size', () => {
    const gone = { x: 2000, y: 40, width: 1100, height: 700 };
    expect(placeWindow(gone, [screen], screen)).toEqual({ width: 1100, height: 700 });
  });

  test('a title bar that could not be caught counts as gone', () => {
    expect(placeWindow({ x: 100, y: -300, width: 1100, height: 700 }, [screen], screen)).not.toHaveProperty(
      'x',
    );
    expect(placeWindow({ x: 1900, y: 100, width: 1100, height: 700 }, [screen], screen)).not.toHaveProperty(
      'x',
    );
  });

  test('it is never smaller than what Kith needs nor larger than its screen', () => {
    expect(placeWindow({ x: 0, y: 0, width: 300, height: 200 }, [screen], screen)).toMatchObject({
      width: 1024,
      height: 640,
    });
    expect(placeWindow({ x: 0, y: 0, width: 5000, height: 4000 }, [screen], screen)).toMatchObject({
      width: 1920,
      height: 1050,
    });
  });
});

describe('keepablePath', () => {
  test('keeps page and open person, drops what opens once', () => {
    expect(keepablePath('/board?person=1&shortcuts=1')).toBe('/board?person=1');
    expect(keepablePath('/today?shortcuts=1')).toBe('/today');
    expect(keepablePath('/people/1#notes')).toBe('/people/1');
    expect(keepablePath('/leads?tab=openings&dialog=lead&of=1&about=x')).toBe('/leads?tab=openings');
    expect(keepablePath('/settings?open=export')).toBe('/settings');
    expect(keepablePath('/settings?sync=exchange')).toBe('/settings?sync=exchange');
    expect(keepablePath('/review?of=month')).toBe('/review?of=month');
  });

  test.each(['//evil/x', 'https://evil/', 'board', '', '/\\evil/x'])('%j leads nowhere else', (path) => {
    const kept = keepablePath(path);
    expect(kept === undefined || !kept.startsWith('//')).toBe(true);
    expect(new URL(pageUrl(path, undefined)).host).toBe('kith');
  });
});

test('a few crashes a minute pass, a loop does not', () => {
  const mayReload = createCrashBound();
  expect([0, 100, 200, 300, 90_000].map(mayReload)).toEqual([true, true, true, false, true]);
});

describe('closeChoice', () => {
  const situation = { quitting: false, platform: 'linux', tray: true, storeFailed: false } as const;
  test('hides only where there is a way back', () => {
    expect(closeChoice(situation)).toBe('hide');
    expect(closeChoice({ ...situation, tray: false })).toBe('quit');
    expect(closeChoice({ ...situation, tray: false, platform: 'darwin' })).toBe('hide');
  });
  test('quits when there is nothing to go on for', () => {
    expect(closeChoice({ ...situation, storeFailed: true })).toBe('quit');
    expect(closeChoice({ ...situation, quitting: true })).toBe('close');
  });
});
