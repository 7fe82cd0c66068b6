import { EventEmitter } from 'node:events';
import { beforeAll, expect, test, vi } from 'vitest';
import { portsMessage } from '#contract/ipc-channels.ts';
import { pageShellEvents, type KithBridge } from '#contract/page-shell.ts';

const { renderer, exposed, posted } = vi.hoisted(() => {
  const held: { current: unknown } = { current: undefined };
  return { renderer: held, exposed: new Map<string, unknown>(), posted: [] as unknown[] };
});

vi.mock('electron', () => {
  const ipcRenderer = Object.assign(new EventEmitter(), {
    invoke: (...args: unknown[]) => Promise.resolve({ result: args }),
  });
  renderer.current = ipcRenderer;
  return {
    ipcRenderer,
    contextBridge: { exposeInMainWorld: (name: string, api: unknown) => exposed.set(name, api) },
    webUtils: { getPathForFile: (file: { readonly path: string }) => file.path },
  };
});

let bridge: KithBridge;
const ipc = () => renderer.current as EventEmitter;

beforeAll(async () => {
  vi.stubGlobal('window', {
    location: { origin: 'app://kith' },
    postMessage: (...args: unknown[]) => posted.push(args),
  });
  await import('../../../electron/preload/index.ts');
  bridge = exposed.get('kith') as KithBridge;
});

test('the page sees the bridge of the contract and nothing of Electron', () => {
  expect([...exposed.keys()]).toEqual(['kith']);
  expect(Object.keys(bridge).sort()).toEqual(['grantFiles', 'invoke', 'on']);
});

test('requests go through one channel', async () => {
  expect(await bridge.invoke('app.info', undefined)).toEqual({
    result: ['kith:invoke', 'app.info', undefined],
  });
});

test('every event of the contract can be heard, with its payload only, until one stops listening', () => {
  for (const event of Object.keys(pageShellEvents)) {
    const heard: unknown[] = [];
    const stop = bridge.on(event, (...args: unknown[]) => heard.push(args));
    ipc().emit('kith:event', { sender: 'secret' }, { event, payload: 1 });
    stop();
    ipc().emit('kith:event', {}, { event, payload: 2 });
    expect(heard).toEqual([[1]]);
  }
});

test('what came before the first listener waits for it', () => {
  const heard: unknown[] = [];
  const stop = bridge.on('navigate', (payload) => heard.push(payload));
  stop();
  // The last test left one behind for `navigate`.
  heard.length = 0;
  ipc().emit('kith:event', {}, { event: 'navigate', payload: { to: '/today' } });
  bridge.on('navigate', (payload) => heard.push(payload))();
  bridge.on('navigate', (payload) => heard.push(payload))();
  expect(heard).toEqual([{ to: '/today' }]);
});

test('an unknown event can’t be heard', () => {
  expect(() => bridge.on('constructor', () => undefined)).toThrow('Unknown event');
});

test('the ports come as a message to our own origin', () => {
  const ports = [{}, {}];
  ipc().emit('kith:ports', { ports });
  expect(posted).toEqual([[portsMessage, 'app://kith', ports]]);
});

test('dropped files go by their paths, through a channel of their own', async () => {
  const files = [{ path: '/home/a/x.csv' }] as unknown as File[];
  expect(await bridge.grantFiles(files)).toEqual({ result: ['kith:dropped', ['/home/a/x.csv']] });
});
