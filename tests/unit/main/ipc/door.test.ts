import { beforeEach, expect, test, vi } from 'vitest';
import { KithError } from '#contract/errors.ts';
import { pageShellRequests } from '#contract/page-shell.ts';
import { type PageHandlers, createDoor, setupDoor } from '../../../../electron/main/ipc/door.ts';
import { isTrustedSender } from '../../../../electron/main/ipc/trusted-sender.ts';
import { FakeContents, ipcMain } from '../electron-fake.ts';

vi.mock('electron', () => import('../electron-fake.ts'));

const info = {
  version: '1',
  platform: 'linux',
  profile: 'own' as const,
  profilePath: '/p',
  tray: true,
  theme: 'system' as const,
};
const called: unknown[] = [];
const handlers = {
  ...Object.fromEntries(Object.keys(pageShellRequests).map((name) => [name, () => undefined])),
  'app.info': () => info,
  'page.at': (args: unknown) => void called.push(args),
  'dialog.grantDropped': (args: unknown) => {
    called.push(args);
    return [];
  },
} as unknown as PageHandlers;

const page = new FakeContents();
const event = { sender: page, senderFrame: page.mainFrame } as never;
const door = (over: Partial<Parameters<typeof createDoor>[0]> = {}) =>
  createDoor({ handlers, isTrusted: () => true, kindOf: () => 'main', log: () => undefined, ...over });

beforeEach(() => {
  called.length = 0;
});

test('a known request is answered', async () => {
  expect(await door()(event, 'app.info', undefined, 'page')).toEqual({ result: info });
});

test.each([['nope'], ['toString'], ['__proto__'], [7], [undefined], [{ toString: 7, valueOf: 7 }]])(
  '%j is refused to each window, and nothing of it is logged',
  async (name) => {
    const logged: unknown[] = [];
    for (const kind of ['main', 'capture'] as const) {
      const ask = door({ kindOf: () => kind, log: (what, fields) => logged.push([what, fields]) });
      expect(await ask(event, name, undefined, 'page')).toMatchObject({ error: { code: 'bad-request' } });
    }
    expect(logged).toEqual([
      ['ipc-unknown', undefined],
      ['ipc-unknown', undefined],
    ]);
  },
);

test('arguments that do not fit never reach the handler', async () => {
  expect(await door()(event, 'page.at', { path: 7 }, 'page')).toMatchObject({
    error: { code: 'bad-request' },
  });
  expect(called).toEqual([]);
});

test('what is not in the contract is taken off the arguments', async () => {
  await door()(event, 'page.at', { path: '/x', more: 1 }, 'page');
  expect(called).toEqual([{ path: '/x' }]);
});

test('paths of files come from the preload only', async () => {
  const answer = await door()(event, 'dialog.grantDropped', { paths: ['/etc/passwd'] }, 'page');
  expect(answer).toMatchObject({ error: { code: 'bad-request' } });
  expect(called).toEqual([]);
  setupDoor(
    { handlers, isTrusted: () => true, kindOf: () => 'main', log: () => undefined },
    ipcMain as never,
  );
  expect(await ipcMain.handlers.get('kith:dropped')?.(event, ['/a.csv'])).toEqual({ result: [] });
  expect(called).toEqual([{ paths: ['/a.csv'] }]);
});

test('the capture window may ask for what it is there for, another window for nothing more', async () => {
  const capture = door({ kindOf: () => 'capture' });
  expect(await capture(event, 'app.info', undefined, 'page')).toEqual({ result: info });
  for (const name of Object.keys(pageShellRequests)) {
    if (['app.info', 'page.ready', 'capture.close'].includes(name)) continue;
    expect(await capture(event, name, undefined, 'page'), name).toMatchObject({
      error: { code: 'bad-request' },
    });
  }
  expect(await capture(event, 'dialog.grantDropped', { paths: ['/a'] }, 'preload')).toMatchObject({
    error: { code: 'bad-request' },
  });
  expect(called).toEqual([]);
});

test('an untrusted sender gets nothing', async () => {
  expect(await door({ isTrusted: () => false })(event, 'app.info', undefined, 'page')).toMatchObject({
    error: { code: 'bad-request' },
  });
});

test('an error of ours keeps its words; another one loses them, as they may quote data', async () => {
  const failing = (error: Error) =>
    door({
      handlers: {
        ...handlers,
        'app.info': () => {
          throw error;
        },
      },
    })(event, 'app.info', undefined, 'page');
  expect(await failing(new KithError('disk', 'No space.'))).toEqual({
    error: { code: 'disk', message: 'No space.' },
  });
  const unknown = await failing(new Error('ENOENT /home/ana/secret'));
  expect(JSON.stringify(unknown)).not.toContain('ana');
  expect(unknown).toMatchObject({ error: { code: 'internal' } });
});

test('an answer that breaks the contract does not get out', async () => {
  const wrong = { ...handlers, 'app.info': () => ({ version: 1 }) as never };
  expect(await door({ handlers: wrong })(event, 'app.info', undefined, 'page')).toMatchObject({
    error: { code: 'internal' },
  });
});

test('a sender counts when window, frame and origin are ours', () => {
  const rules = {
    isOwnContents: (id: number) => id === page.id,
    isOwnUrl: (url: string) => url.startsWith('app://kith/'),
  };
  const trusted = (senderFrame: unknown, sender: unknown = page) =>
    isTrustedSender({ sender, senderFrame } as never, rules);
  expect(trusted(page.mainFrame)).toBe(true);
  expect(trusted({ url: 'app://kith/' })).toBe(false);
  expect(trusted(null)).toBe(false);
  expect(trusted(page.mainFrame, { id: -1, mainFrame: page.mainFrame })).toBe(false);
  const elsewhere = { url: 'https://example.com/' };
  expect(trusted(elsewhere, { id: page.id, mainFrame: elsewhere })).toBe(false);
});
