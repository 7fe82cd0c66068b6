/** What came of events: who was met there, who was helped since, and what is left to do. */
import type { EventPeople, EventScoreRow } from '#contract/values/events.ts';
import { daysBetween } from '#domain/dates/dates.ts';
import { eventDays, metThere, scoreOf, type MetThere } from '#domain/events/events.ts';
import type { Contact, EpochMs, Event, Favour, FollowUp, Id, Interaction } from '#domain/records.ts';
import type { OpenStore } from '../open.ts';
import { createMembers, type Members } from './members.ts';

/** Days after an event in which the list of events says that something is left to do. */
const recentDays = 60;

interface Noted {
  readonly met: MetThere;
  /** When it was written down that they were there. */
  readonly noted: EpochMs;
}

export const createEvents = ({ file, engine }: Pick<OpenStore, 'file' | 'engine'>) => {
  let members: Members | undefined;

  const find = <T>(collection: string, selector: Readonly<Record<string, unknown>>) =>
    file.find(collection, { selector }) as unknown as readonly T[];

  /** @param isCounted only counted: what is left to do isn't looked for */
  const metAt = (event: Event, isCounted = false): readonly Noted[] => {
    members ??= createMembers({ file });
    const { today } = engine.env();
    const { first } = eventDays(event);
    return members.of(event.id).flatMap((id) => {
      const contact = file.get('contacts', id) as unknown as Contact | undefined;
      if (contact === undefined || contact.binnedAt !== 0) return [];
      const withThem = { contactIds: { $elemMatch: { $eq: id } } };
      const input = {
        contact,
        interactions: isCounted
          ? []
          : find<Interaction>('interactions', { ...withThem, at: { $gte: first } }),
        favours: find<Favour>('favours', { contactId: id }),
        followUps: isCounted ? [] : find<FollowUp>('follow-ups', withThem),
      };
      const noted = input.interactions
        .filter(({ eventId }) => eventId === event.id)
        .reduce((latest, { createdAt }) => Math.max(latest, createdAt), contact.createdAt);
      return [{ met: metThere(event, input, today), noted }];
    });
  };

  return {
    /** Undefined: there is no event of that id. */
    people: (eventId: Id, limit: number): EventPeople | undefined => {
      const event = file.get('events', eventId) as unknown as Event | undefined;
      if (event === undefined) return undefined;
      // The one written down last is on top of the pile.
      const met = metAt(event)
        .toSorted((a, b) => b.noted - a.noted || (a.met.contactId < b.met.contactId ? 1 : -1))
        .map((each) => each.met);
      return { met: met.slice(0, limit), total: met.length, helped: scoreOf(met).helped };
    },
    scores: (): readonly EventScoreRow[] => {
      const { today } = engine.env();
      return find<Event>('events', {}).map((event) => {
        const isRecent = daysBetween(eventDays(event).last, today) <= recentDays;
        const met = metAt(event, !isRecent).map((each) => each.met);
        const open = isRecent ? met.filter(({ wants }) => wants.length > 0).length : 0;
        return { id: event.id, ...scoreOf(met), open };
      });
    },
  };
};

export type Events = ReturnType<typeof createEvents>;
