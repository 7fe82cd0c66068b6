import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createAutosave, type Autosave, type SaveState } from '#features/person/saving/autosave.ts';

interface Sent {
  readonly value: string;
  readonly acknowledge: () => void;
  readonly refuse: (error: Error) => void;
}

let sent: Sent[];
let states: SaveState['type'][];
let autosave: Autosave<string>;

/** Lets promise callbacks run. */
const settle = () => vi.advanceTimersByTimeAsync(0);

beforeEach(() => {
  vi.useFakeTimers();
  sent = [];
  states = [];
  autosave = createAutosave<string>({
    delayMs: 600,
    onState: ({ type }) => states.push(type),
    save: (value) =>
      new Promise<void>((resolve, reject) => {
        sent.push({ value, acknowledge: resolve, refuse: reject });
      }),
  });
  return () => {
    vi.useRealTimers();
  };
});

describe('createAutosave', () => {
  it('saves once after a pause, the last thing typed', async () => {
    autosave.change('A');
    await vi.advanceTimersByTimeAsync(500);
    autosave.change('An');
    await vi.advanceTimersByTimeAsync(599);
    expect(sent).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(sent.map(({ value }) => value)).toEqual(['An']);
  });

  it('saves at once on leaving the field, and nothing when nothing changed', () => {
    autosave.flush();
    expect(sent).toEqual([]);
    autosave.change('Ana');
    autosave.flush();
    autosave.flush();
    expect(sent.map(({ value }) => value)).toEqual(['Ana']);
  });

  it('keeps the value until it is acknowledged', async () => {
    autosave.change('Ana');
    autosave.flush();
    expect(autosave.pending()).toEqual({ value: 'Ana' });
    sent[0]?.acknowledge();
    await settle();
    expect(autosave.pending()).toBeUndefined();
    expect(states).toEqual(['dirty', 'saving', 'saved']);
  });

  it('sends what was typed during a save when that is over, one at a time', async () => {
    autosave.change('Ana');
    autosave.flush();
    autosave.change('Ana R');
    autosave.flush();
    expect(sent).toHaveLength(1);
    sent[0]?.acknowledge();
    await settle();
    expect(sent.map(({ value }) => value)).toEqual(['Ana', 'Ana R']);
    expect(autosave.pending()).toEqual({ value: 'Ana R' });
    sent[1]?.acknowledge();
    await settle();
    expect(autosave.pending()).toBeUndefined();
  });

  it('keeps a refused value and tries again on the next occasion', async () => {
    autosave.change('Ana');
    autosave.flush();
    sent[0]?.refuse(new Error('no'));
    await settle();
    expect(states.at(-1)).toBe('failed');
    expect(autosave.pending()).toEqual({ value: 'Ana' });
    autosave.flush();
    expect(sent.map(({ value }) => value)).toEqual(['Ana', 'Ana']);
  });
});

describe('hold', () => {
  it('sends nothing of what waited, and goes on with the next value', async () => {
    autosave.change('Ana');
    autosave.hold();
    await vi.advanceTimersByTimeAsync(1000);
    expect(sent).toEqual([]);
    expect(states.at(-1)).toBe('held');
    autosave.change('Ana R');
    autosave.flush();
    expect(sent.map(({ value }) => value)).toEqual(['Ana R']);
  });

  it('does not take back what is on its way', async () => {
    autosave.change('Ana');
    autosave.flush();
    autosave.hold();
    sent[0]?.acknowledge();
    await settle();
    expect(states.at(-1)).toBe('held');
    expect(autosave.pending()).toBeUndefined();
  });

  it('tries again by itself what failed for a reason that may pass, without a word', async () => {
    const full = new Error('full');
    autosave = createAutosave<string>({
      delayMs: 600,
      retry: { ms: 5_000, mayPass: (error) => error === full },
      onState: ({ type }) => states.push(type),
      save: (value) =>
        new Promise<void>((resolve, reject) => {
          sent.push({ value, acknowledge: resolve, refuse: reject });
        }),
    });
    autosave.change('Ana');
    autosave.flush();
    sent[0]?.refuse(full);
    await vi.advanceTimersByTimeAsync(4_999);
    expect(sent).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    sent[1]?.refuse(full);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(states).toEqual(['dirty', 'saving', 'failed', 'failed']);
    sent[2]?.acknowledge();
    await settle();
    expect(states.at(-1)).toBe('saved');
    expect(autosave.pending()).toBeUndefined();

    autosave.change('Ann');
    autosave.flush();
    sent[3]?.refuse(new Error('too long'));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sent).toHaveLength(4);
  });
});
