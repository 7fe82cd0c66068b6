import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createGate, type Gate } from '#store/sync/server/gate.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Milliseconds until the next request may go out. */
const waitOf = async (gate: Gate): Promise<number> => {
  const startedAt = Date.now();
  let isOpen = false;
  void gate.pass().then(() => (isOpen = true));
  while (!isOpen) await vi.advanceTimersByTimeAsync(100);
  return Date.now() - startedAt;
};

it('waits longer each time, but never more than some minutes', async () => {
  const gate = createGate(() => undefined);
  const waits: number[] = [];
  for (let n = 0; n < 12; n += 1) {
    gate.failed('unreachable');
    expect(gate.trouble()).toMatchObject({ code: 'unreachable' });
    waits.push(await waitOf(gate));
  }
  expect(waits[0]).toBeLessThan(1_500);
  expect(waits.every((wait) => wait <= 6.1 * 60_000)).toBe(true);
  expect(waits.at(-1)).toBeGreaterThan(3.9 * 60_000);
  gate.succeeded();
  expect(gate.trouble()).toBeUndefined();
  gate.failed('unreachable');
  expect(await waitOf(gate)).toBeLessThan(1_500);
});

it('tries a refused password once more soon and then rarely, and says that somebody must do something', async () => {
  const gate = createGate(() => undefined);
  gate.failed('wrong-password');
  expect(gate.trouble()).toEqual({ code: 'wrong-password' });
  // What was under way with it says nothing new.
  gate.failed('unreachable');
  expect(gate.trouble()).toEqual({ code: 'wrong-password' });
  expect(await waitOf(gate)).toBeLessThan(1_500);
  for (let n = 0; n < 3; n += 1) {
    gate.failed('wrong-password');
    expect(await waitOf(gate)).toBeGreaterThanOrEqual(5 * 60_000);
  }
  gate.failed('offline');
  expect(gate.trouble()).toMatchObject({ code: 'offline', retryAt: expect.any(Number) as number });
});

it('looks for a sign-in page that is over, and a server that was filled again, by itself', async () => {
  const gate = createGate(() => undefined);
  for (let n = 0; n < 4; n += 1) {
    gate.failed('certificate');
    expect(await waitOf(gate)).toBeLessThan(15_000);
  }
  gate.failed('server-replaced');
  expect(await waitOf(gate)).toBeLessThan(11_000);
  gate.failed('wrong-password');
  gate.kick();
  expect(gate.trouble()).toBeUndefined();
  expect(await waitOf(gate)).toBeLessThanOrEqual(100);
});
