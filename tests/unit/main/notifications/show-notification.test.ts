import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { showNotification } from '../../../../electron/main/notifications/show-notification.ts';
import { Notification } from '../electron-fake.ts';

vi.mock('electron', () => import('../electron-fake.ts'));

const text = { title: 'Call Bo', body: '10:30', to: '/today', followUpId: 'f' };
const events = () => ({ onShown: vi.fn(), onFailed: vi.fn(), onClick: vi.fn(), onButton: vi.fn() });

beforeEach(() => {
  vi.useFakeTimers();
  Notification.shown.length = 0;
  Notification.supported = true;
});
afterEach(() => vi.useRealTimers());

test('shown is reported once, also when a failure follows', () => {
  const heard = events();
  showNotification(text, heard);
  Notification.shown[0]?.emit('show');
  Notification.shown[0]?.emit('failed');
  vi.advanceTimersByTime(60_000);
  expect(heard.onShown).toHaveBeenCalledOnce();
  expect(heard.onFailed).not.toHaveBeenCalled();
});

test('a failure, a desktop without notifications and one that never answers are the same', () => {
  const failed = events();
  showNotification(text, failed);
  Notification.shown[0]?.emit('failed');
  expect(failed.onFailed).toHaveBeenCalledOnce();

  const silent = events();
  showNotification(text, silent);
  vi.advanceTimersByTime(8_001);
  expect(silent.onFailed).toHaveBeenCalledOnce();

  Notification.supported = false;
  const none = events();
  showNotification(text, none);
  expect(none.onFailed).toHaveBeenCalledOnce();
});

test('clicks and buttons are heard after it was shown', () => {
  const heard = events();
  showNotification(text, heard);
  Notification.shown[0]?.emit('show');
  Notification.shown[0]?.emit('action', { actionIndex: 1 });
  Notification.shown[0]?.emit('click');
  expect(heard.onButton).toHaveBeenCalledWith(1);
  expect(heard.onClick).toHaveBeenCalledOnce();
});

test('one is taken from the screen while it is there, and not again', () => {
  const [first, second] = [showNotification(text, events()), showNotification(text, events())];
  expect(first.isThere()).toBe(true);
  // By the user.
  Notification.shown.shift()?.emit('close');
  expect(first.isThere()).toBe(false);
  first.close();
  second.close();
  second.close();
  expect(Notification.shown).toEqual([]);
});
