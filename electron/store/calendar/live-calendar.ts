/** A calendar file in a folder of the user's choice that Kith keeps current, for other calendars to subscribe to. */
import { createHash } from 'node:crypto';
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { errorToData } from '#contract/errors.ts';
import type { LiveCalendar } from '#contract/values/calendar.ts';
import type { CollectionName } from '#domain/records.ts';
import { writeCalendar } from '#formats/ical/write-calendar.ts';
import { toBytes } from '#formats/json/export-json.ts';
import { writeFileAtomically } from '../files/atomic-write.ts';
import { readMeta, writeMeta } from '../commands/tables.ts';
import type { OpenStore } from '../open.ts';
import { watchChanges } from '../storage/index.ts';
import { calendarOptions, calendarPeople, calendarSources } from './sources.ts';
import { folderKey } from './start-live.ts';

export const liveCalendarName = 'Kith.ics';

/** Whatever the file tells of, or is told by. */
const watched: readonly CollectionName[] = ['follow-ups', 'events', 'interviews', 'contacts', 'settings'];

/** Milliseconds. Typing and imports become one writing. */
const settleMs = 2_000;
/** The zone may be another, a folder on a stick there again. */
const againMs = 15 * 60_000;

export const createLiveCalendar = (
  store: OpenStore,
  { afterMs = settleMs }: { readonly afterMs?: number } = {},
) => {
  const { file, engine } = store;
  let folder = readMeta(file, folderKey) ?? '';
  let written = '';
  let at: number | undefined;
  let problem: string | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let writing = Promise.resolve();

  const textOf = (): string =>
    [
      ...writeCalendar(calendarSources(store, { contacts: calendarPeople(store), withDays: true }), {
        ...calendarOptions(store, 'events'),
        name: 'Kith',
      }),
    ].join('');

  const write = async (): Promise<void> => {
    if (folder === '') return;
    const to = folder;
    const path = join(to, liveCalendarName);
    try {
      const text = textOf();
      const hash = createHash('sha256').update(text).digest('hex');
      const isThere = await access(path).then(
        () => true,
        () => false,
      );
      if (hash === written && isThere) return;
      await writeFileAtomically(path, toBytes([text]));
      // Another folder was chosen meanwhile, or none.
      if (to !== folder) return;
      written = hash;
      at = engine.clock.now();
      problem = undefined;
    } catch (error) {
      problem = errorToData(error).message;
    }
  };

  /** One at a time: a slow disk must not have two writers. */
  const writeNow = (): Promise<void> => (writing = writing.then(write));
  const soon = (): void => {
    if (folder === '') return;
    clearTimeout(timer);
    timer = setTimeout(() => void writeNow(), afterMs);
  };

  const watches = watched.map((collection) => watchChanges(file, collection, soon));
  const again = setInterval(soon, againMs);
  soon();

  const state = (): LiveCalendar => ({
    path: folder === '' ? null : join(folder, liveCalendarName),
    ...(at === undefined ? {} : { at }),
    ...(problem === undefined ? {} : { problem }),
  });

  return {
    state,
    /** Undefined: no longer. The file that is there stays. */
    set: async (to: string | undefined): Promise<LiveCalendar> => {
      const before = folder;
      folder = to ?? '';
      [written, at, problem] = ['', undefined, undefined];
      await writeNow();
      // What can't be written now is not promised for later: it stays where it was.
      if (problem !== undefined) {
        const failure: string = problem;
        folder = before;
        problem = undefined;
        await writeNow();
        return { ...state(), problem: failure };
      }
      writeMeta(file, folderKey, folder);
      return state();
    },
    stop: async (): Promise<void> => {
      clearTimeout(timer);
      clearInterval(again);
      for (const stop of watches) stop();
      await writing;
    },
  };
};

export type LiveCalendars = ReturnType<typeof createLiveCalendar>;
