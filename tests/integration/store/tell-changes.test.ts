import { expect, onTestFinished, test, vi } from 'vitest';
import { tellChanges } from '#store/pages/tell-changes.ts';
import { execute, openTestStore } from './profile.ts';

test('pages hear at once that something was changed, and once more of all that comes soon after', async () => {
  const store = await openTestStore();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  const tell = vi.fn<() => void>();
  const stop = tellChanges(store.file, tell);
  const run = async (name: string, args: object) => {
    const { id } = execute(store, name, args) ?? {};
    await Promise.resolve();
    return id;
  };
  const id = await run('contacts.create', { fullName: 'Ana Ruiz', organization: 'Acme' });
  expect(tell).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(500);
  expect(tell).toHaveBeenCalledTimes(1);

  // Kept without a word, and no step of undo.
  await run('settings.keep', { id: 'widths', value: { name: 200 } });
  for (const tag of ['choir', 'mill']) await run('contacts.tag', { ids: [id], add: [tag] });
  expect(tell).toHaveBeenCalledTimes(2);
  await vi.advanceTimersByTimeAsync(500);
  expect(tell).toHaveBeenCalledTimes(3);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(tell).toHaveBeenCalledTimes(3);
  stop();
  await run('contacts.tag', { ids: [id], add: ['club'] });
  expect(tell).toHaveBeenCalledTimes(3);
});
