import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { setupLifecycle } from '../../../../electron/main/lifecycle/setup-lifecycle.ts';
import { app } from '../electron-fake.ts';

vi.mock('electron', () => import('../electron-fake.ts'));

const signals = ['SIGINT', 'SIGTERM', 'unhandledRejection', 'uncaughtException'] as const;
const before = new Map(signals.map((signal) => [signal, process.rawListeners(signal)]));

beforeEach(() => {
  vi.useFakeTimers();
  app.removeAllListeners();
  app.exits.length = 0;
  app.quits = 0;
});
afterEach(() => {
  vi.useRealTimers();
  for (const signal of signals) {
    for (const listener of process.rawListeners(signal)) {
      if (!before.get(signal)?.includes(listener)) process.off(signal, listener as () => void);
    }
  }
});

const quit = () => {
  let prevented = false;
  app.emit('before-quit', {});
  app.emit('will-quit', { preventDefault: () => (prevented = true) });
  return prevented;
};

test('quitting closes the store first, then leaves', async () => {
  const close = vi.fn(() => Promise.resolve());
  const onQuit = vi.fn();
  const lifecycle = setupLifecycle({ hasMoreToDo: () => false, close, onQuit, log: () => undefined });
  expect(lifecycle.isQuitting()).toBe(false);
  expect(quit()).toBe(true);
  expect(lifecycle.isQuitting()).toBe(true);
  await vi.advanceTimersByTimeAsync(0);
  expect(close).toHaveBeenCalledOnce();
  expect(onQuit).toHaveBeenCalledOnce();
  expect(app.exits).toEqual([0]);
});

test('a terminal that was closed since ends nothing', () => {
  setupLifecycle({
    hasMoreToDo: () => false,
    close: () => Promise.resolve(),
    onQuit: () => undefined,
    log: () => undefined,
  });
  expect(() => process.stderr.emit('error', new Error('write EPIPE'))).not.toThrow();
  process.stderr.removeAllListeners('error');
});

test('a store that neither closes nor fails does not keep Kith for ever', async () => {
  setupLifecycle({
    hasMoreToDo: () => false,
    close: () => new Promise(() => undefined),
    onQuit: () => undefined,
    log: () => undefined,
  });
  quit();
  await vi.advanceTimersByTimeAsync(9_001);
  expect(app.exits).toEqual([0]);
});

test('one that fails to close does not either', async () => {
  setupLifecycle({
    hasMoreToDo: () => false,
    close: () => Promise.reject(new Error('x')),
    onQuit: () => undefined,
    log: () => undefined,
  });
  quit();
  await vi.advanceTimersByTimeAsync(0);
  expect(app.exits).toEqual([0]);
});

test('the end of the session closes the store once, also when a quit follows', async () => {
  const close = vi.fn(() => Promise.resolve());
  const onQuit = vi.fn<() => void>();
  const lifecycle = setupLifecycle({ hasMoreToDo: () => false, close, onQuit, log: () => undefined });
  lifecycle.closeNow();
  lifecycle.closeNow();
  await vi.advanceTimersByTimeAsync(0);
  expect(quit()).toBe(false);
  expect(close).toHaveBeenCalledOnce();
  expect(onQuit).toHaveBeenCalledOnce();
});

test('what nobody expected ends Kith once the store is closed, and nobody reads of people anywhere', async () => {
  const written = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  onTestFinished(() => written.mockRestore());
  const logged: unknown[] = [];
  const close = vi.fn(() => Promise.resolve());
  setupLifecycle({
    hasMoreToDo: () => false,
    close,
    onQuit: () => undefined,
    log: (what, fields) => logged.push([what, fields]),
  });
  process.emit('uncaughtException', new TypeError('“Ana Ruiz” is no number'));
  await vi.advanceTimersByTimeAsync(0);
  expect(close).toHaveBeenCalledExactlyOnceWith(true);
  expect(app.exits).toEqual([1]);
  const said = JSON.stringify([logged, written.mock.calls]);
  expect(said).toContain('TypeError');
  expect(said).not.toContain('Ana');
});

test('signals quit as the menu does', () => {
  setupLifecycle({
    hasMoreToDo: () => false,
    close: () => Promise.resolve(),
    onQuit: () => undefined,
    log: () => undefined,
  });
  process.emit('SIGTERM');
  process.emit('SIGINT');
  expect(app.quits).toBe(2);
});
