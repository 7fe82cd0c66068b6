import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type StoreLink, createStoreLink } from '../../../../electron/main/store-host/store-link.ts';

interface Sent {
  readonly id: number;
  readonly name: string;
  readonly args: unknown;
}

let sent: Sent[];
let events: unknown[];
let bad: string[];
let link: StoreLink;

beforeEach(() => {
  vi.useFakeTimers();
  sent = [];
  events = [];
  bad = [];
  link = createStoreLink({
    send: (message) => sent.push(message as Sent),
    onEvent: (name, payload) => events.push([name, payload]),
    onBadMessage: (name) => bad.push(name),
  });
});
afterEach(() => vi.useRealTimers());

const item = { followUpId: 'f', title: 'Call Bo', when: 'today', state: 'today' as const };

test('an answer finds its question, in any order', async () => {
  const due = link.request('due', undefined);
  const tick = link.request('tick', undefined);
  link.receive({ id: sent[1]?.id, result: undefined });
  link.receive({ id: sent[0]?.id, result: [item] });
  expect(await due).toEqual([item]);
  expect(await tick).toBeUndefined();
});

test('an error keeps its code and words', async () => {
  const open = link.request('open', { profilePath: '/p', appVersion: '1' });
  link.receive({ id: sent[0]?.id, error: { code: 'locked', message: 'It is open elsewhere.' } });
  await expect(open).rejects.toMatchObject({ code: 'locked', message: 'It is open elsewhere.' });
});

test('an answer that breaks the contract fails the request', async () => {
  const due = link.request('due', undefined);
  link.receive({ id: sent[0]?.id, result: [{ title: 'no id' }] });
  await expect(due).rejects.toMatchObject({ code: 'internal' });
  expect(bad).toEqual(['due']);
});

test('events are parsed; what is unknown or wrong is dropped', () => {
  link.receive({ event: 'due.changed', payload: [item] });
  link.receive({ event: 'due.changed', payload: 'no' });
  link.receive({ event: 'constructor', payload: 1 });
  link.receive('hello');
  link.receive({ id: 99, result: 1 });
  expect(events).toEqual([['due.changed', [item]]]);
  expect(bad).toEqual(['due.changed', 'constructor', '?']);
});

test('no answer in time fails, and a late one is ignored', async () => {
  const due = link.request('due', undefined, 1_000).catch((error: unknown) => error);
  await vi.advanceTimersByTimeAsync(1_001);
  expect(await due).toMatchObject({ code: 'unavailable' });
  link.receive({ id: sent[0]?.id, result: [] });
  expect(bad).toEqual([]);
});

test('the end of the process fails what is open and what comes later', async () => {
  const due = link.request('due', undefined);
  link.end();
  await expect(due).rejects.toMatchObject({ code: 'unavailable' });
  await expect(link.request('due', undefined)).rejects.toMatchObject({ code: 'unavailable' });
  expect(sent).toHaveLength(1);
});
