import { beforeEach, expect, test, vi } from 'vitest';
import { KithError } from '#contract/errors.ts';
import { type Pages, createPages } from '../../../../electron/main/ipc/pages.ts';
import type { StoreHost, StoreStatus } from '../../../../electron/main/store-host/store-host.ts';
import { FakeContents } from '../electron-fake.ts';

vi.mock('electron', () => import('../electron-fake.ts'));

let status: StoreStatus;
let tellStatus: (next: StoreStatus) => void;
let connected: unknown[];
let retries: number;
let pages: Pages;
let contents: FakeContents;

beforeEach(() => {
  status = { status: 'ready' };
  connected = [];
  retries = 0;
  const listeners: ((next: StoreStatus) => void)[] = [];
  tellStatus = (next) => {
    status = next;
    for (const listener of listeners) listener(next);
  };
  const store = {
    status: () => status,
    onStatus: (listener: (next: StoreStatus) => void) => void listeners.push(listener),
    connect: (ports: unknown, page: unknown) => void connected.push([page, ports]),
  };
  pages = createPages(store as unknown as StoreHost, () => (retries += 1));
  contents = new FakeContents();
  pages.add(contents as never, 'main');
});

const ready = () => pages.ready(contents as never);
const told = () => contents.sent.map(({ message }) => message as { event: string; payload: unknown });
const failure: StoreStatus = { status: 'failed', error: new KithError('locked', 'It is open elsewhere.') };

test('a page gets two ports once it listens, and the other ends go to the store', () => {
  expect(contents.ports).toEqual([]);
  ready();
  expect(contents.ports).toHaveLength(1);
  expect(contents.ports[0]).toHaveLength(2);
  expect(connected).toHaveLength(1);
});

test('the capture window gets no way to the records, and hears of the store and of being opened only', () => {
  const small = new FakeContents();
  pages.add(small as never, 'capture');
  pages.ready(small as never);
  expect(small.ports[0]).toHaveLength(1);
  expect(connected.at(-1)).toMatchObject(['capture', [{}]]);
  pages.send('navigate', { to: '/today' });
  pages.send('capture.opened', undefined);
  expect(small.sent.map(({ message }) => (message as { event: string }).event)).toEqual([
    'store.status',
    'capture.opened',
  ]);
  expect(pages.kindOf(small.id)).toBe('capture');
  expect(pages.kindOf(contents.id)).toBe('main');
});

test('saying ready twice changes nothing; a reload gives new ports', () => {
  ready();
  ready();
  expect(contents.ports).toHaveLength(1);
  contents.emit('did-navigate');
  ready();
  expect(contents.ports).toHaveLength(2);
});

test('a store that was started again gives new ports by itself', () => {
  ready();
  tellStatus({ status: 'restarting' });
  tellStatus({ status: 'ready' });
  expect(contents.ports).toHaveLength(2);
});

test('a page that is not ready yet waits for its ports and its messages', () => {
  tellStatus({ status: 'starting' });
  pages.send('navigate', { to: '?person=1' });
  expect(contents.sent).toEqual([]);
  ready();
  expect(contents.ports).toEqual([]);
  expect(told()).toEqual([
    { event: 'store.status', payload: { status: 'starting' } },
    { event: 'navigate', payload: { to: '?person=1' } },
  ]);
  tellStatus({ status: 'ready' });
  expect(contents.ports).toHaveLength(1);
});

test('before another profile is opened, pages are forgotten until they load anew', () => {
  ready();
  pages.forgetAll();
  tellStatus({ status: 'starting' });
  tellStatus({ status: 'ready' });
  expect(contents.ports).toHaveLength(1);
});

test('a failure is told in its words; loading the page again tries again', () => {
  ready();
  tellStatus(failure);
  expect(told().at(-1)).toEqual({
    event: 'store.status',
    payload: { status: 'failed', message: 'It is open elsewhere.', code: 'locked' },
  });
  expect(retries).toBe(0);
  contents.emit('did-navigate');
  ready();
  expect(retries).toBe(1);
});

test('a page that comes after the failure does not try again by itself', () => {
  tellStatus(failure);
  ready();
  expect(retries).toBe(0);
  expect(told()).toHaveLength(1);
});

test('a page that is gone is not ours any more', () => {
  expect(pages.has(contents.id)).toBe(true);
  contents.emit('destroyed');
  expect(pages.has(contents.id)).toBe(false);
});
