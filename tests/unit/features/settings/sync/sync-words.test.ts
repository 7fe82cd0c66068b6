import { describe, expect, test } from 'vitest';
import { syncProblemCode, type SyncStatus } from '#contract/values/sync.ts';
import { actionWords, markWords, problemWords } from '#features/settings/sync/sync-words.ts';

const status = (patch: Partial<SyncStatus>): SyncStatus => ({
  state: 'up-to-date',
  waiting: 0,
  since: 0,
  server: { address: 'https://kith.example.org/kith', user: 'kith', name: 'kith.example.org' },
  ...patch,
});

describe('what can be wrong with sync', () => {
  test.each(syncProblemCode.options)('%s: a title, one sentence, one thing to do', (code) => {
    const { title, text, action } = problemWords(code);
    expect(title).not.toMatch(/[.!]$/);
    // One sentence: it ends once. Names of hosts have dots as well, but no space behind.
    expect(text.match(/[.!?](?=\s|$)/g), text).toEqual(['.']);
    expect(actionWords[action]).toBeTruthy();
  });
  test('no action is one that destroys', () => {
    const actions = new Set(syncProblemCode.options.map((code) => problemWords(code).action));
    expect([...actions].toSorted()).toEqual(['leave', 'password', 'replaced', 'retry', 'unlock']);
  });
});

describe('the mark', () => {
  test('off: nothing at all', () => {
    expect(markWords(status({ state: 'off' }))).toBeUndefined();
  });
  test('all is the same', () => {
    expect(markWords(status({}))).toEqual({
      label: 'Synced',
      sentence: 'Everything is the same here and on kith.example.org.',
      action: 'now',
    });
  });
  test('offline, with changes: how many, and that it goes on by itself', () => {
    const words = markWords(
      status({ state: 'waiting', waiting: 3, trouble: { code: 'unreachable', retryAt: 1 } }),
    );
    expect(words).toMatchObject({ label: '3 wait', action: 'retry' });
    expect(words?.sentence).toContain('The server doesn’t answer');
  });
  test('stopped: what to do about it', () => {
    expect(markWords(status({ state: 'trouble', trouble: { code: 'wrong-password' } }))).toMatchObject({
      label: 'Stopped',
      action: 'password',
    });
  });
  test('the first exchange: how far it is', () => {
    expect(markWords(status({ state: 'syncing', progress: { done: 1_200, total: 4_000 } }))?.sentence).toBe(
      '1,200 of 4,000 records are exchanged with kith.example.org.',
    );
  });
});
