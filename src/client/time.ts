import { useSyncExternalStore } from 'react';
import type { CalendarDate, EpochMs } from '#domain/records.ts';
import { todayIn } from '#domain/zones.ts';

/** Asked anew each time: the user may travel while Kith runs. */
export const currentZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** How far behind the wall clock the page may be. Timers stop in sleep: the page looks again on waking. */
const tickMs = 20_000;

let now: EpochMs = Date.now();
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

const tick = () => {
  now = Date.now();
  listeners.forEach((listener) => {
    listener();
  });
};

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  if (timer === undefined) {
    timer = setInterval(tick, tickMs);
    globalThis.addEventListener('focus', tick);
  }
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
    globalThis.removeEventListener('focus', tick);
  };
};

/** The time, a few times a minute. */
export const useNow = (): EpochMs => useSyncExternalStore(subscribe, () => now);

/** The user's date: components using it render again at midnight, not at each tick. */
export const useToday = (): CalendarDate =>
  useSyncExternalStore(subscribe, () => todayIn(now, currentZone()));
