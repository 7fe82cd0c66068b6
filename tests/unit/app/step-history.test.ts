import { describe, expect, test, vi } from 'vitest';
import { stepHistory } from '#app/actions/step-history.ts';
import type { StoreRequest } from '#client/requests.ts';
import { KithError } from '#contract/errors.ts';
import type { Toast } from '#ui/toast/ToastProvider.tsx';

const setup = (answer: () => Promise<{ label: string } | undefined>) => {
  const asked = vi.fn(answer);
  const toasts: Toast[] = [];
  const show = (toast: Toast) => void toasts.push(toast);
  return { asked, request: asked as unknown as StoreRequest, toasts, show };
};

describe('a step through the history', () => {
  test('says what was undone, and offers to do it again', async () => {
    const { request, asked, show, toasts } = setup(() => Promise.resolve({ label: 'Ana moved to Trust' }));
    await stepHistory(request, show, 'undo');
    expect(asked).toHaveBeenCalledWith('history.undo', {});
    expect(toasts[0]).toMatchObject({
      message: 'Undone: Ana moved to Trust',
      action: { label: 'Redo', shortcut: 'Mod+Shift+Z' },
    });
    toasts[0]?.action?.run();
    await vi.waitFor(() => expect(toasts).toHaveLength(2));
    expect(asked).toHaveBeenLastCalledWith('history.redo', {});
    expect(toasts[1]).toMatchObject({ message: 'Done again: Ana moved to Trust', action: { label: 'Undo' } });
  });

  test('undoes the change a toast was about, whatever came after it', async () => {
    const { request, asked, show } = setup(() => Promise.resolve({ label: 'Ana moved to Trust' }));
    await stepHistory(request, show, 'undo', 'c1');
    expect(asked).toHaveBeenCalledWith('history.undo', { id: 'c1' });
  });

  test('says so when there is nothing left', async () => {
    const { request, show, toasts } = setup(() => Promise.resolve(undefined));
    await stepHistory(request, show, 'redo');
    expect(toasts).toEqual([{ message: 'Nothing to redo', seconds: 3 }]);
  });

  test('gives the store’s own words for what went wrong, and no others’', async () => {
    const conflict = setup(() => Promise.reject(new KithError('conflict', 'Ana was changed since.')));
    await stepHistory(conflict.request, conflict.show, 'undo');
    expect(conflict.toasts).toEqual([{ message: 'Ana was changed since.' }]);
    const unknown = setup(() => Promise.reject(new Error('at ana@example.org')));
    await stepHistory(unknown.request, unknown.show, 'undo');
    expect(unknown.toasts).toEqual([{ message: 'That could not be undone.' }]);
  });
});
