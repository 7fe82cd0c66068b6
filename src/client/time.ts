import { useSyncExternalStore } from 'react';
import type { CalendarDate, EpochMs } from '#domain/records.ts';
import { todayIn, zoneHere } from '#domain/dates/zones.ts';

/** How far behind the wall clock the page may be. Timers stop in sleep: the page looks again on waking. */
const tickMs = 20_000;

let zone = '';
let zoneReadAt = -Infinity;

/** Asked anew every now and then: the user may travel while Kith runs, but each time takes a while. */
export const currentZone = (): string => {
  if (Math.abs(Date.now() - zoneReadAt) < tickMs) return zone;
  zone = zoneHere();
  zoneReadAt = Date.now();
  return zone;
};

let now: EpochMs = Date.now();
let today: { readonly date: CalendarDate; readonly now: EpochMs; readonly zone: string } | undefined;

/** Worked out once for all who ask between two ticks. */
const readToday = (): CalendarDate => {
  const here = currentZone();
  if (today?.now !== now || today.zone !== here) today = { date: todayIn(now, here), now, zone: here };
  return today.date;
};

const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

const tick = () => {
  now = Date.now();
  zoneReadAt = -Infinity;
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
export const useToday = (): CalendarDate => useSyncExternalStore(subscribe, readToday);
