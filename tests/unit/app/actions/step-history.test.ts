import { describe, expect, test, vi } from 'vitest';
import { stepHistory } from '#app/actions/step-history.ts';
import type { StoreRequests } from '#client/link/requests.ts';
import { KithError } from '#contract/errors.ts';
import type { Toast } from '#ui/toast/ToastProvider.tsx';

const setup = (answer: () => Promise<{ label: string } | undefined>) => {
  const asked = vi.fn(answer);
  const toasts: Toast[] = [];
  const show = (toast: Toast) => void toasts.push(toast);
  const listeners = new Set<(progress: object) => void>();
  const requests = {
    request: asked,
    on: (_name: string, listener: (progress: object) => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  } as unknown as Pick<StoreRequests, 'request' | 'on'>;
  const tell = (progress: object) => listeners.forEach((listener) => listener(progress));
  return { asked, requests, toasts, show, tell, listeners };
};

describe('a step through the history', () => {
  test('says what was undone, and offers to do it again', async () => {
    const { requests, asked, show, toasts } = setup(() => Promise.resolve({ label: 'Ana moved to Trust' }));
    await stepHistory(requests, show, 'undo');
    expect(asked).toHaveBeenCalledWith('history.undo', { job: expect.any(String) });
    expect(toasts[0]).toMatchObject({
      message: 'Undone: Ana moved to Trust',
      action: { label: 'Redo', shortcut: 'Mod+Shift+Z' },
    });
    toasts[0]?.action?.run();
    await vi.waitFor(() => expect(toasts).toHaveLength(2));
    expect(asked).toHaveBeenLastCalledWith('history.redo', { job: expect.any(String) });
    expect(toasts[1]).toMatchObject({ message: 'Done again: Ana moved to Trust', action: { label: 'Undo' } });
  });

  test('undoes the change a toast was about, whatever came after it', async () => {
    const { requests, asked, show } = setup(() => Promise.resolve({ label: 'Ana moved to Trust' }));
    await stepHistory(requests, show, 'undo', 'c1');
    expect(asked).toHaveBeenCalledWith('history.undo', { id: 'c1', job: expect.any(String) });
  });

  test('says how far it is when it takes a while', async () => {
    vi.useFakeTimers();
    try {
      let finish: (answer: { label: string }) => void = () => undefined;
      const { asked, requests, show, toasts, tell, listeners } = setup(
        () => new Promise((resolve) => (finish = resolve)),
      );
      const undone = stepHistory(requests, show, 'undo');
      const { job } = (asked.mock.calls as unknown as [string, { job: string }][])[0]?.[1] ?? {};
      tell({ job, phase: 'undo', done: 500, total: 10_000 });
      expect(toasts).toEqual([]);
      vi.advanceTimersByTime(1_000);
      for (const done of [1_000, 1_500, 4_300]) tell({ job, phase: 'undo', done, total: 10_000 });
      tell({ job: 'another', phase: 'undo', done: 9_000, total: 10_000 });
      finish({ label: '30,000 people imported' });
      await undone;
      expect(toasts.map(({ message }) => message)).toEqual([
        'Undoing …',
        'Undoing … 10 %',
        'Undoing … 40 %',
        'Undone: 30,000 people imported',
      ]);
      expect(listeners.size).toBe(0);
    } finally {
      vi.useRealTimers();
    }
  });

  test('says so when there is nothing left', async () => {
    const { requests, show, toasts } = setup(() => Promise.resolve(undefined));
    await stepHistory(requests, show, 'redo');
    expect(toasts).toEqual([{ message: 'Nothing to redo', seconds: 3 }]);
  });

  test('gives the store’s own words for what went wrong, and no others’', async () => {
    const conflict = setup(() => Promise.reject(new KithError('conflict', 'Ana was changed since.')));
    await stepHistory(conflict.requests, conflict.show, 'undo');
    expect(conflict.toasts).toEqual([{ message: 'Ana was changed since.' }]);
    const unknown = setup(() => Promise.reject(new Error('at ana@example.org')));
    await stepHistory(unknown.requests, unknown.show, 'undo');
    expect(unknown.toasts).toEqual([{ message: 'That could not be undone.' }]);
  });
});
