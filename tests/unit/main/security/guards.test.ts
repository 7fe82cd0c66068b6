import { expect, test, vi } from 'vitest';
import { dropDebugSwitches } from '../../../../electron/main/security/debug-switches.ts';
import { externalUrl } from '../../../../electron/main/security/external-url.ts';
import { guardNavigation } from '../../../../electron/main/security/navigation-guard.ts';
import { isOwnUrl } from '../../../../electron/main/security/origin.ts';
import { isPermissionAllowed } from '../../../../electron/main/security/permission-guard.ts';
import { checkWebPreferences } from '../../../../electron/main/security/web-preferences-guard.ts';
import { FakeContents } from '../electron-fake.ts';

vi.mock('electron', () => import('../electron-fake.ts'));

const safe = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  webSecurity: true,
  webviewTag: false,
};

test('preferences that are safe pass unchanged', () => {
  expect(checkWebPreferences(safe)).toBe(safe);
});

test.each([
  { sandbox: false },
  { contextIsolation: false },
  { nodeIntegration: true },
  { webSecurity: false },
  { webviewTag: true },
  { nodeIntegrationInWorker: true },
  { nodeIntegrationInSubFrames: true },
  { allowRunningInsecureContent: true },
  { experimentalFeatures: true },
  { enableBlinkFeatures: 'X' },
  { plugins: true },
])('%o stops the window from being made', (weak) => {
  expect(() => checkWebPreferences({ ...safe, ...weak })).toThrow(/must/);
});

test('a flag that is only missing stops it too', () => {
  expect(() => checkWebPreferences({})).toThrow('sandbox must be true');
});

test('externalUrl lets web, mail and phone links out', () => {
  expect(externalUrl(' https://www.linkedin.com/in/ana ')).toBe('https://www.linkedin.com/in/ana');
  expect(externalUrl('http://example.com')).toBe('http://example.com/');
  expect(externalUrl('mailto:ana@example.com')).toBe('mailto:ana@example.com');
  expect(externalUrl('tel:+15551234')).toBe('tel:+15551234');
});

test.each([
  'file:///etc/passwd',
  'javascript:alert(1)',
  'data:text/html,x',
  'app://kith/',
  'smb://host/share',
  'ms-msdt:/id',
  'vscode://x',
  'https://bank.example@evil.example/',
  'example.com',
  '\\\\host\\share',
  '',
])('externalUrl keeps %j in', (url) => {
  expect(externalUrl(url)).toBeUndefined();
});

test('two permissions are given, to our own page', () => {
  expect(isPermissionAllowed('notifications', true)).toBe(true);
  expect(isPermissionAllowed('clipboard-sanitized-write', true)).toBe(true);
  expect(isPermissionAllowed('notifications', false)).toBe(false);
  for (const permission of ['clipboard-read', 'media', 'geolocation', 'openExternal', 'fileSystem', 'hid']) {
    expect(isPermissionAllowed(permission, true), permission).toBe(false);
  }
});

const guarded = () => {
  const contents = new FakeContents();
  const refused: string[] = [];
  guardNavigation(contents as never, isOwnUrl, (what) => refused.push(what));
  const go = (event: string, url: string): boolean => {
    let stopped = false;
    contents.emit(event, { url, preventDefault: () => (stopped = true) });
    return !stopped;
  };
  return { contents, refused, go };
};

test('a page goes nowhere but inside Kith', () => {
  const { go, refused } = guarded();
  for (const event of ['will-navigate', 'will-frame-navigate', 'will-redirect']) {
    expect(go(event, 'app://kith/people/1')).toBe(true);
    expect(go(event, 'https://example.com/')).toBe(false);
    expect(go(event, 'file:///etc/passwd')).toBe(false);
  }
  expect(refused).toHaveLength(6);
});

test('a page opens no window and embeds no other', () => {
  const { contents, go, refused } = guarded();
  expect(contents.windowOpen?.()).toEqual({ action: 'deny' });
  expect(go('will-attach-webview', 'app://kith/')).toBe(false);
  expect(refused).toEqual(['window', 'webview']);
});

test('debug switches come off the command line', () => {
  const given = new Set(['remote-debugging-port', 'inspect', 'profile']);
  const dropped = dropDebugSwitches({
    hasSwitch: (name) => given.has(name),
    removeSwitch: (name) => given.delete(name),
  });
  expect(dropped).toEqual(['remote-debugging-port', 'inspect']);
  expect([...given]).toEqual(['profile']);
});
