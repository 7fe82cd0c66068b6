import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import {
  type StoreHost,
  type StoreProcess,
  createStoreHost,
  isFailure,
} from '../../../../electron/main/store-host/store-host.ts';
import { KithError } from '#contract/errors.ts';
import { createRestartPolicy } from '../../../../electron/main/store-host/restart-policy.ts';
import { FakePort } from '../electron-fake.ts';

interface Sent {
  readonly id: number;
  readonly name: string;
  readonly args: { readonly profilePath?: string };
}

/** A store that answers as `answer` says; undefined: not at all. */
class FakeStore extends EventEmitter implements StoreProcess {
  readonly sent: Sent[] = [];
  readonly ports: unknown[] = [];
  killed = false;
  postMessage(message: unknown, ports?: unknown[]): void {
    if (ports) {
      this.ports.push(ports);
      return;
    }
    const request = message as Sent;
    this.sent.push(request);
    const result = answer(request);
    if (result !== undefined) queueMicrotask(() => this.emit('message', { id: request.id, ...result }));
  }
  kill(): boolean {
    this.killed = true;
    this.emit('exit', 0);
    return true;
  }
}

let stores: FakeStore[];
let answer: (request: Sent) => object | undefined;
let host: StoreHost;
const statuses: string[] = [];
const last = (): FakeStore => {
  const store = stores.at(-1);
  if (!store) throw new Error('no store was started');
  return store;
};
const open = { profilePath: '/own', appVersion: '1' };

beforeEach(() => {
  vi.useFakeTimers();
  stores = [];
  statuses.length = 0;
  answer = ({ name }) => (name === 'open' ? { result: { empty: true } } : { result: undefined });
  host = createStoreHost({
    log: () => undefined,
    fork: () => {
      stores.push(new FakeStore());
      return last();
    },
  });
  host.onStatus(({ status }) => statuses.push(status));
});
afterEach(() => vi.useRealTimers());

test('opening starts a process and says so', async () => {
  await host.open(open);
  expect(statuses).toEqual(['starting', 'ready']);
  expect(last().sent).toMatchObject([{ name: 'open', args: open }]);
});

test('a refused profile is a failure in words, and its process ends', async () => {
  answer = () => ({ error: { code: 'locked', message: 'It is open elsewhere.' } });
  await host.open(open);
  expect(host.status()).toMatchObject({ status: 'failed', error: { message: 'It is open elsewhere.' } });
  expect(last().killed).toBe(true);
  await expect(host.request('tick', undefined)).rejects.toMatchObject({ code: 'locked' });
});

test('a store that dies is started again, and what was not answered is asked again', async () => {
  await host.open(open);
  answer = ({ name }) => (name === 'open' ? { result: { empty: false } } : undefined);
  const due = host.request('due', undefined);
  await vi.advanceTimersByTimeAsync(0);
  answer = ({ name }) => ({ result: name === 'open' ? { empty: false } : [] });
  last().emit('exit', 137);
  expect(host.status().status).toBe('restarting');
  await vi.advanceTimersByTimeAsync(1);
  expect(await due).toEqual([]);
  expect(stores).toHaveLength(2);
  expect(statuses).toEqual(['starting', 'ready', 'restarting', 'ready']);
});

test('one that keeps dying is given up on', async () => {
  answer = () => undefined;
  void host.open(open);
  for (let death = 0; death < 7; death += 1) {
    await vi.advanceTimersByTimeAsync(8_000);
    if (host.status().status !== 'failed') last().emit('exit', 1);
  }
  expect(host.status().status).toBe('failed');
  expect(stores).toHaveLength(7);
});

test('a request waits for the store, but not for ever', async () => {
  answer = () => undefined;
  void host.open(open);
  const due = host.request('due', undefined).catch((error: unknown) => error);
  await vi.advanceTimersByTimeAsync(31_000);
  expect(await due).toMatchObject({ code: 'unavailable' });
});

test('another profile is opened after the first is closed, and hears nothing of its requests', async () => {
  await host.open(open);
  const own = last();
  answer = ({ name }) =>
    name === 'due' ? undefined : { result: name === 'open' ? { empty: true } : undefined };
  const due = host.request('due', undefined).catch((error: unknown) => error);
  await vi.advanceTimersByTimeAsync(0);
  await host.open({ ...open, profilePath: '/sample' });
  expect(await due).toMatchObject({ code: 'unavailable' });
  expect(own.sent.map(({ name }) => name)).toEqual(['open', 'due', 'close']);
  expect(own.killed).toBe(true);
  expect(last().sent.map(({ name, args }) => args?.profilePath ?? name)).toEqual(['/sample']);
});

test('of what is asked for while a profile closes the last counts, and no process is left over', async () => {
  await host.open(open);
  answer = ({ name }) => (name === 'close' ? undefined : { result: { empty: true } });
  const asked = [
    host.open({ ...open, profilePath: '/sample' }),
    host.seal(new KithError('sealed', 'Kith is locked.')),
    host.open({ ...open, profilePath: '/other' }),
  ];
  await vi.advanceTimersByTimeAsync(5_001);
  await Promise.all(asked);
  expect(stores.flatMap(({ sent }) => sent.map(({ args }) => args?.profilePath ?? 'close'))).toEqual([
    '/own',
    'close',
    '/other',
  ]);
  expect(stores.map(({ killed }) => killed)).toEqual([true, false]);
  expect(host.status().status).toBe('ready');
});

test('one that closes for good opens nothing that was asked for before', async () => {
  await host.open(open);
  answer = () => undefined;
  const asked = [host.open({ ...open, profilePath: '/sample' }), host.close()];
  await vi.advanceTimersByTimeAsync(5_001);
  await Promise.all(asked);
  expect(stores).toHaveLength(1);
});

test('closing that takes too long ends the process', async () => {
  await host.open(open);
  answer = () => undefined;
  const closed = host.close();
  await vi.advanceTimersByTimeAsync(5_001);
  await closed;
  expect(last().killed).toBe(true);
  expect(stores).toHaveLength(1);
});

test('ports reach a store that is ready; otherwise they are closed', async () => {
  const ports = [new FakePort(), new FakePort()] as const;
  host.connect(ports as never, 'main');
  expect(ports.every(({ closed }) => closed)).toBe(true);
  await host.open(open);
  host.connect([new FakePort(), new FakePort()] as never, 'main');
  expect(last().ports).toHaveLength(1);
});

test('restarts come at once, then slower, then not at all; a quiet minute forgives', () => {
  const policy = createRestartPolicy();
  expect([0, 1, 2, 3, 4, 5, 6].map((now) => policy.afterDeath(now))).toEqual([
    0,
    200,
    500,
    1_000,
    3_000,
    8_000,
    undefined,
  ]);
  expect(policy.afterDeath(120_000)).toBe(0);
});

test('what needs the file for itself is asked of a process without a profile, after the open one has closed', async () => {
  await host.open(open);
  const first = last();
  answer = ({ name }) => ({ result: name === 'vault.change' ? { key: 'k' } : undefined });
  expect(await host.apart('vault.change', { profilePath: '/own', passphrase: 'x' })).toEqual({ key: 'k' });
  expect(first.sent.map(({ name }) => name)).toEqual(['open', 'close']);
  expect(last().sent.map(({ name }) => name)).toEqual(['vault.change']);
  expect(last().killed).toBe(true);
  expect(host.status().status).toBe('restarting');
});

test('locked, it says so until it is opened again; a wrong passphrase changes nothing', async () => {
  await host.open(open);
  await host.seal(new KithError('sealed', 'Kith is locked.'));
  expect(last().killed).toBe(true);
  expect(isFailure(host.status())).toBe(false);
  await expect(host.request('tick', undefined)).rejects.toMatchObject({ code: 'sealed' });
  answer = () => ({ error: { code: 'wrong-passphrase', message: 'No.' } });
  await expect(host.apart('vault.open', { profilePath: '/own', passphrase: 'x' })).rejects.toMatchObject({
    code: 'wrong-passphrase',
  });
  expect(host.status()).toMatchObject({ status: 'failed', error: { code: 'sealed' } });
  answer = () => ({ result: { empty: false } });
  await host.open({ ...open, key: 'k' });
  expect(host.status().status).toBe('ready');
  expect(last().sent).toMatchObject([{ name: 'open', args: { key: 'k' } }]);
});
