import { localOf } from '#domain/dates/zones.ts';
import { itemsOf, sortTimeline, type TimelineItem } from '#domain/log/timeline.ts';
import type { CollectionName, Id, RecordByCollection } from '#domain/records.ts';
import type { OpenStore } from '../open.ts';

/**
 * Everything that happened with a person, the latest first, without its words: about 100 bytes an entry. The page
 * knows from it how long the list is and what it can be filtered by, and reads the records of the rows in view.
 */
export const readTimeline = ({ file, engine }: OpenStore, contactId: Id): readonly TimelineItem[] => {
  const find = <K extends CollectionName>(name: K, selector: object) =>
    file.find(name, { selector: selector as never }) as unknown as readonly RecordByCollection[K][];
  const among = { $elemMatch: { $eq: contactId } };
  const introductions = [
    ...find('introductions', { betweenIds: among }),
    ...find('introductions', { connectorId: contactId }),
  ];
  const zone = engine.clock.zone();
  return sortTimeline(
    itemsOf(
      {
        interactions: find('interactions', { contactIds: among }),
        followUps: find('follow-ups', { contactIds: among }),
        favours: find('favours', { contactId }),
        leads: find('leads', { givenById: contactId }),
        introductions: [...new Map(introductions.map((one) => [one.id, one])).values()],
        interviews: find('interviews', { contactId }),
      },
      (at) => localOf(at, zone),
    ),
  );
};
