import { beforeEach, expect, test, vi } from 'vitest';
import { hasTrayHost } from '../../../../electron/main/tray/tray-host.ts';
import { trayImageName } from '../../../../electron/main/tray/tray-image.ts';
import { trayMenuModel } from '../../../../electron/main/tray/tray-model.ts';
import { setupTray } from '../../../../electron/main/tray/setup-tray.ts';
import { Tray, app } from '../electron-fake.ts';

vi.mock('electron', () => import('../electron-fake.ts'));
vi.mock('../../../../electron/main/tray/tray-host.ts', () => ({ hasTrayHost: vi.fn() }));

const there: boolean[] = [];
const model = trayMenuModel([], { sample: false });
const setup = async (host: boolean) => {
  vi.mocked(hasTrayHost).mockResolvedValue(host);
  const tray = setupTray({
    resourceFile: (name) => name,
    onAction: () => undefined,
    startsHidden: false,
    onThere: (is) => there.push(is),
    log: () => undefined,
  });
  tray.show(model);
  await tray.look();
  return tray;
};

beforeEach(() => {
  Tray.made.length = 0;
  there.length = 0;
});

test('no icon is made where nobody would show it', async () => {
  const tray = await setup(false);
  expect(tray.isThere()).toBe(false);
  expect(Tray.made).toEqual([]);
  expect(there).toEqual([false]);
  tray.end();
});

test('one is made when a host comes later, with the menu of now', async () => {
  const tray = await setup(false);
  vi.mocked(hasTrayHost).mockResolvedValue(true);
  expect(await tray.look()).toBe(true);
  expect(Tray.made).toHaveLength(1);
  expect(Tray.made[0]?.menus).toHaveLength(1);
  expect(there).toEqual([false, true]);
  tray.end();
});

test('menu and tooltip are set again only when they say something else', async () => {
  const tray = await setup(true);
  Tray.made[0]?.setToolTip('untouched');
  tray.show(trayMenuModel([], { sample: false }));
  expect(Tray.made[0]?.menus).toHaveLength(1);
  expect(Tray.made[0]?.toolTip).toBe('untouched');
  tray.show(
    trayMenuModel([{ followUpId: 'f', title: 'Call Bo', when: 'today', state: 'today' }], { sample: false }),
  );
  expect(Tray.made[0]?.menus).toHaveLength(2);
  expect(Tray.made[0]?.toolTip).toBe('Kith: 1 due today');
  expect(app.badge).toBe(1);
  tray.end();
});

test('it is destroyed once, however often it ends', async () => {
  const tray = await setup(true);
  tray.end();
  tray.end();
  expect(Tray.made[0]?.destroyed).toBe(1);
});

test('the image fits the bar it lies in', () => {
  expect(trayImageName('darwin', true)).toBe('tray/trayTemplate.png');
  expect(trayImageName('win32', false)).toBe('tray/tray-light.ico');
  expect(trayImageName('win32', true)).toBe('tray/tray-dark.ico');
  expect(trayImageName('linux', false)).toBe('tray/tray-dark.png');
});
