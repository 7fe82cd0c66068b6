import { expect, test } from 'vitest';
import { lostLockMessage } from '../../../../electron/main/single-instance/lost-lock.ts';

const message = (link: string | undefined, alive: boolean) =>
  lostLockMessage(link, '/p/SingletonLock', 'my-host', () => alive);

test('another Kith that runs here came to the front: nothing to say', () => {
  expect(message('my-host-42', true)).toBeUndefined();
  expect(message(undefined, false)).toBeUndefined();
  expect(message('nonsense', false)).toBeUndefined();
});

test('a mark that nobody stands behind is told, with the file', () => {
  expect(message('my-host-42', false)).toContain('no longer running');
  expect(message('old-name-42', true)).toContain('“old-name”');
  expect(message('old-name-42', true)).toContain('/p/SingletonLock');
});
