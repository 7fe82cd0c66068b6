/** What came of events: who was met there, who was helped since, and what is left to do. */
import type { EventPeople, EventScoreRow } from '#contract/events.ts';
import { daysBetween } from '#domain/dates.ts';
import { eventDays, metThere, scoreOf, type MetThere } from '#domain/events.ts';
import type { Contact, Event, Favour, FollowUp, Id, Interaction } from '#domain/records.ts';
import type { OpenStore } from '../open.ts';
import { createMembers, type Members } from './members.ts';

/** Days after an event in which the list of events says that something is left to do. */
const recentDays = 60;

export const createEvents = ({ file, engine }: Pick<OpenStore, 'file' | 'engine'>) => {
  let members: Members | undefined;

  const find = <T>(collection: string, selector: Readonly<Record<string, unknown>>) =>
    file.find(collection, { selector }) as unknown as readonly T[];

  const metAt = (event: Event): readonly MetThere[] => {
    members ??= createMembers({ file });
    const { today } = engine.env();
    const { first } = eventDays(event);
    return members.of(event.id).flatMap((id) => {
      const contact = file.get('contacts', id) as unknown as Contact | undefined;
      if (contact === undefined || contact.binnedAt !== 0) return [];
      const withThem = { contactIds: { $elemMatch: { $eq: id } } };
      const input = {
        contact,
        interactions: find<Interaction>('interactions', { ...withThem, at: { $gte: first } }),
        favours: find<Favour>('favours', { contactId: id }),
        followUps: find<FollowUp>('follow-ups', withThem),
      };
      return [metThere(event, input, today)];
    });
  };

  return {
    /** Undefined: there is no event of that id. */
    people: (eventId: Id, limit: number): EventPeople | undefined => {
      const event = file.get('events', eventId) as unknown as Event | undefined;
      if (event === undefined) return undefined;
      const met = metAt(event);
      // The one written down last is on top of the pile: ids go by time.
      const latest = met.toSorted((a, b) =>
        a.at === b.at ? (a.contactId < b.contactId ? 1 : -1) : a.at < b.at ? 1 : -1,
      );
      return { met: latest.slice(0, limit), total: met.length, helped: scoreOf(met).helped };
    },
    scores: (): readonly EventScoreRow[] => {
      const { today } = engine.env();
      return find<Event>('events', {}).map((event) => {
        const met = metAt(event);
        const isRecent = daysBetween(eventDays(event).last, today) <= recentDays;
        const open = isRecent ? met.filter(({ wants }) => wants.length > 0).length : 0;
        return { id: event.id, ...scoreOf(met), open };
      });
    },
  };
};

export type Events = ReturnType<typeof createEvents>;
