import { readMeta } from '../commands/tables.ts';
import type { OpenStore } from '../open.ts';
import type { LiveCalendars } from './live-calendar.ts';

/** Where the folder of the file is kept: a place on this machine, which no page may set and no backup takes along. */
export const folderKey = 'live-calendar';

export interface LateCalendar {
  readonly load: () => Promise<LiveCalendars>;
  readonly stop: () => Promise<void>;
}

/** Keeps the calendar file current from some time after opening on, if there is to be one. Its code is loaded then. */
export const startLiveCalendar = (store: OpenStore, afterMs: number): LateCalendar => {
  let made: Promise<LiveCalendars> | undefined;
  const make = async () => (await import('./live-calendar.ts')).createLiveCalendar(store);
  const load = () => (made ??= make());
  const timer = setTimeout(() => {
    if ((readMeta(store.file, folderKey) ?? '') !== '') void load();
  }, afterMs);
  return {
    load,
    stop: async () => {
      clearTimeout(timer);
      await (await made)?.stop();
    },
  };
};
