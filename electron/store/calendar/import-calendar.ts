/** Takes events and tasks out of a calendar file. One step of undo. */
import { readFile, stat } from 'node:fs/promises';
import { KithError } from '#contract/errors.ts';
import type { CalendarImport } from '#contract/values/calendar.ts';
import { addDays } from '#domain/dates/dates.ts';
import { newId } from '#domain/ids.ts';
import { numberWords } from '#domain/text/number-words.ts';
import { isRule } from '#domain/follow-ups/recurrence.ts';
import { counted } from '#domain/text/text.ts';
import { calendarText } from '#formats/ical/calendar-text.ts';
import { randomBytes16 } from '../commands/random-bytes.ts';
import type { OpenStore } from '../open.ts';

const mostBytes = 50_000_000;
/** Of what repeats without an end, so many days back and ahead are taken. */
const daysBack = 365;
const daysAhead = 365;
const longestText = 2_000;
/** Broken ones that are told. */
const mostTold = 10;
const longestTitle = 80;

const gone = (cause: unknown): never => {
  throw new KithError('disk', 'This file is not there, or can’t be read. Nothing was imported.', { cause });
};

export const importCalendar = async (
  { engine }: Pick<OpenStore, 'engine'>,
  path: string,
): Promise<CalendarImport> => {
  const { size } = await stat(path).catch(gone);
  if (size > mostBytes) {
    throw new KithError('invalid', 'This file is too large for a calendar. Nothing was imported.');
  }
  const bytes = await readFile(path).catch(gone);
  // Parsed only here: nobody needs it to start.
  const { mostEvents, parseCalendar, TooManyEventsError } = await import('#formats/ical/parse-calendar.ts');
  const { today } = engine.env();
  const calendar = (() => {
    try {
      return parseCalendar(calendarText(bytes), {
        zone: engine.clock.zone(),
        from: addDays(today, -daysBack),
        to: addDays(today, daysAhead),
        isRule,
      });
    } catch (error) {
      if (error instanceof TooManyEventsError) {
        throw new KithError(
          'invalid',
          `This calendar has more than ${numberWords(mostEvents)} events. Nothing was imported.`,
        );
      }
      throw new KithError('invalid', 'This is no calendar file that Kith can read. Nothing was imported.', {
        cause: error,
      });
    }
  })();
  const id = newId(engine.clock.now(), randomBytes16());
  const { result, label } = engine.run<CalendarImport>({
    id,
    name: 'calendar.import',
    plan: (tx) => {
      const key = (name: string, start: string) => `${start} ${name.trim().toLowerCase()}`;
      const hereEvents = new Set(
        tx.find('events', { selector: {} }).map(({ name, start }) => key(name, start)),
      );
      const hereTasks = new Set(
        tx.find('follow-ups', { selector: {} }).map(({ summary, due }) => key(summary, due)),
      );
      let [events, followUps, known] = [0, 0, 0];
      for (const { uid: _uid, name, place, ...event } of calendar.events) {
        const short = name.slice(0, longestText);
        if (hereEvents.has(key(short, event.start))) {
          known += 1;
          continue;
        }
        hereEvents.add(key(short, event.start));
        events += 1;
        tx.insert('events', {
          ...event,
          name: short,
          ...(place === undefined ? {} : { place: place.slice(0, longestText) }),
          kind: 'other',
          attended: false,
        });
      }
      for (const { uid: _uid, summary, ...task } of calendar.tasks) {
        const short = summary.slice(0, longestText) || 'Follow-up';
        if (hereTasks.has(key(short, task.due))) {
          known += 1;
          continue;
        }
        hereTasks.add(key(short, task.due));
        followUps += 1;
        tx.insert('follow-ups', { ...task, summary: short, contactIds: [], kind: 'custom', status: 'open' });
      }
      const words = `Imported ${counted(events, 'event')} and ${counted(followUps, 'follow-up')}`;
      return {
        result: {
          events,
          followUps,
          known,
          skipped: calendar.skipped.length + calendar.broken.length,
          ...(calendar.broken.length > 0 && {
            broken: calendar.broken.slice(0, mostTold).map(({ title, ...part }) => ({
              ...part,
              title: title.slice(0, longestTitle),
            })),
          }),
        },
        ...(events + followUps === 0 ? {} : { label: words }),
      };
    },
  });
  if (label !== undefined) engine.remember(id, label, [id]);
  return result;
};
