import { expect, test, vi } from 'vitest';
import { isRequestAllowed } from '../../../../electron/main/security/network-guard.ts';
import { devServerOrigin, isOwnUrl } from '../../../../electron/main/security/origin.ts';

vi.mock('electron', () => import('../electron-fake.ts'));

const dev = 'http://localhost:5173';

test('isOwnUrl compares parts, not beginnings', () => {
  expect(isOwnUrl('app://kith/board')).toBe(true);
  for (const url of [
    'app://kith.evil/',
    'app://kithx/',
    'app://user@kith/',
    'app://kith:1/',
    'https://kith/',
    'file:///app://kith/',
    'about:blank',
    '',
  ]) {
    expect(isOwnUrl(url), url).toBe(false);
  }
});

test('in development the dev server is ours and nothing else', () => {
  expect(isOwnUrl('http://localhost:5173/board', dev)).toBe(true);
  expect(isOwnUrl('http://localhost:9999/', dev)).toBe(false);
  expect(isOwnUrl('app://kith/', dev)).toBe(false);
});

test('a dev server counts only on this computer and never in a packaged app', () => {
  expect(devServerOrigin('http://localhost:5173/', false)).toBe(dev);
  expect(devServerOrigin('http://localhost:5173/', true)).toBeUndefined();
  expect(devServerOrigin('http://evil.example/', false)).toBeUndefined();
  expect(devServerOrigin(undefined, false)).toBeUndefined();
});

test('requests go to our own files only', () => {
  for (const url of [
    'app://kith/assets/a.js',
    'data:image/png;base64,AA',
    'blob:app://kith/1-2',
    'devtools://devtools/bundled/x.js',
  ]) {
    expect(isRequestAllowed(url), url).toBe(true);
  }
  for (const url of [
    'https://example.com/',
    'http://localhost:5173/',
    'ws://localhost:5173/',
    'wss://example.com/',
    'file:///etc/passwd',
    'ftp://example.com/',
    'blob:https://example.com/1',
    'app://evil/x',
    'chrome-extension://x/y',
    'not a url',
  ]) {
    expect(isRequestAllowed(url), url).toBe(false);
  }
});

test('in development the dev server and its socket are reached as well', () => {
  expect(isRequestAllowed('http://localhost:5173/src/main.tsx', dev)).toBe(true);
  expect(isRequestAllowed('ws://localhost:5173/?token=x', dev)).toBe(true);
  expect(isRequestAllowed('https://example.com/', dev)).toBe(false);
});
