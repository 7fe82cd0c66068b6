import type { Contact, Event, FollowUp, Id, Interview, Setting } from '#domain/records.ts';
import { reminderSettingsOf } from '#domain/follow-ups/reminder-settings.ts';
import type { CalendarOptions, CalendarSources } from '#formats/index.ts';
import type { OpenStore } from '../open.ts';

type Deps = Pick<OpenStore, 'file' | 'engine'>;

interface CalendarContent {
  /** Whom it may be about. */
  readonly contacts: readonly Contact[];
  /** Interviews and birthdays too: a whole calendar, not a list of tasks. */
  readonly withDays?: boolean;
}

/** What of the store a calendar file holds: open follow-ups of these people only, and events. */
export const calendarSources = (
  { file }: Deps,
  { contacts, withDays = false }: CalendarContent,
): CalendarSources => {
  const names = new Map(contacts.map(({ id, fullName }) => [id, fullName]));
  const namesOf = (ids: readonly Id[]) => ids.flatMap((id) => names.get(id) ?? []);
  const open = file.find('follow-ups', { selector: { status: 'open' } }) as unknown as readonly FollowUp[];
  const followUps = open
    .filter(({ contactIds }) => contactIds.every((id) => names.has(id)))
    .map((followUp) => ({ followUp, names: namesOf(followUp.contactIds) }));
  const events = file.find('events', { selector: {} }) as unknown as readonly Event[];
  if (!withDays) return { followUps, events };
  const interviews = (file.find('interviews', { selector: {} }) as unknown as readonly Interview[]).flatMap(
    (interview) => {
      const name = names.get(interview.contactId);
      return name === undefined ? [] : [{ interview, name }];
    },
  );
  return {
    followUps,
    events,
    interviews,
    birthdays: contacts.filter(({ birthday }) => birthday !== undefined),
  };
};

/** How this user's calendars are written. */
export const calendarOptions = ({ file, engine }: Deps, as: CalendarOptions['as']): CalendarOptions => {
  const { reminderTime, lead } = reminderSettingsOf(
    (file.get('settings', 'reminders') as Setting | undefined)?.value,
  );
  return { as, now: engine.clock.now(), zone: engine.clock.zone(), reminderTime, lead };
};

/** Those in the bin never, those to keep away from and put away ones not by themselves. */
export const calendarPeople = ({ file }: Deps): readonly Contact[] =>
  (
    file.find('contacts', { selector: { binnedAt: 0, archivedAt: 0 } }) as unknown as readonly Contact[]
  ).filter(({ discouraging }) => !discouraging);
