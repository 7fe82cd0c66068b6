import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';

const items = vi.hoisted(() => ({ openAtLogin: false, asked: [] as unknown[] }));
vi.mock('electron', () => ({
  app: {
    isPackaged: true,
    getAppPath: () => '/opt/kith/app',
    getLoginItemSettings: () => ({ openAtLogin: items.openAtLogin }),
    setLoginItemSettings: (settings: { openAtLogin: boolean }) => {
      items.openAtLogin = settings.openAtLogin;
      items.asked.push(settings);
    },
  },
}));
const { autostartPath, autostartText, isEdited, startsAtLogin } =
  await import('../../../../electron/main/login/autostart-file.ts');
const { setupLogin } = await import('../../../../electron/main/login/setup-login.ts');

const command = ['/opt/My Apps/Kith', '--hidden', '--profile', '/home/ana/100% "mine"'];
let path: string;
beforeEach(() => {
  const folder = mkdtempSync(join(tmpdir(), 'kith-login-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  path = join(folder, 'autostart', 'kith.desktop');
});
const login = (platform: NodeJS.Platform = 'linux', start = command) =>
  setupLogin({ command: start, log: () => undefined, platform, path });

test('off until the user wants it; then a file that starts Kith hidden, and off again without a trace', () => {
  expect(login().state()).toEqual({ on: false, edited: false });
  expect(login().set(true)).toEqual({ on: true, edited: false });
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(
    String.raw`Exec="/opt/My Apps/Kith" "--hidden" "--profile" "/home/ana/100%% \\"mine\\""`,
  );
  expect(login().set(false)).toEqual({ on: false, edited: false });
  expect(existsSync(path)).toBe(false);
});

test('a Kith that moved is found again', () => {
  login().set(true);
  login('linux', ['/usr/bin/kith', '--hidden']).set(true);
  expect(readFileSync(path, 'utf8')).toContain('Exec="/usr/bin/kith" "--hidden"');
});

test('what the user wrote in it stays, turned off and on', () => {
  login().set(true);
  const own = readFileSync(path, 'utf8').replace('Comment=', 'X-GNOME-Autostart-Delay=30\nComment=');
  writeFileSync(path, own);
  expect(login().state()).toEqual({ on: true, edited: true });
  login('linux', ['/usr/bin/kith', '--hidden']).set(true);
  expect(readFileSync(path, 'utf8')).toBe(own);
  expect(login().set(false)).toEqual({ on: false, edited: true });
  expect(readFileSync(path, 'utf8')).toContain('X-GNOME-Autostart-Delay=30');
  expect(login().set(true)).toEqual({ on: true, edited: true });
  expect(readFileSync(path, 'utf8')).toBe(own);
});

test('a file that the desktop’s own settings turned off is off', () => {
  const text = autostartText(command);
  expect(isEdited(text)).toBe(false);
  expect(startsAtLogin(text)).toBe(true);
  expect(startsAtLogin(text.replace('enabled=true', 'enabled=false'))).toBe(false);
  expect(startsAtLogin(undefined)).toBe(false);
  expect(autostartPath({ XDG_CONFIG_HOME: '/x' }, '/home/ana')).toBe('/x/autostart/kith.desktop');
  expect(autostartPath({}, '/home/ana')).toBe('/home/ana/.config/autostart/kith.desktop');
});

test('macOS and Windows keep it themselves', () => {
  expect(login('win32').set(true)).toEqual({ on: true, edited: false });
  expect(items.asked).toEqual([{ openAtLogin: true, path: command[0], args: command.slice(1) }]);
  expect(existsSync(path)).toBe(false);
});
