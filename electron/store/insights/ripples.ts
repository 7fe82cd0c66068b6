import { ripplesOf, type Ripple } from '#domain/insights/ripples.ts';
import type { CalendarDate, Favour, Id, Introduction, Lead, Opening } from '#domain/records.ts';
import { isCounted } from '#domain/method/weekly-goal.ts';
import type { OpenStore } from '../open.ts';
import type { Known } from '../people/index.ts';
import type { Touch } from './touches.ts';

const there = { $exists: true } as const;

/** Who led to whom, from every record that tells. */
export const readRipples = (
  file: OpenStore['file'],
  { roster }: Pick<Known, 'roster'>,
  thanks: readonly Touch[],
): readonly Ripple[] => {
  const all = <T>(collection: string, selector: object = {}) =>
    file.find(collection, { selector: selector as never }) as unknown as readonly T[];
  const introductions = all<Introduction>('introductions');
  const leads = all<Lead>('leads');
  const lastThanked = new Map<Id, CalendarDate>();
  const thanked = (id: Id, day: CalendarDate | undefined) => {
    if (day !== undefined && day > (lastThanked.get(id) ?? '')) lastThanked.set(id, day);
  };
  for (const { day, contactIds } of thanks) for (const id of contactIds) thanked(id, day);
  for (const { connectorId, thankedAt } of introductions) thanked(connectorId, thankedAt);
  for (const { givenById, thankedAt } of leads) thanked(givenById, thankedAt);
  for (const { contactId, thankedAt } of all<Favour>('favours', { direction: 'received', thankedAt: there }))
    thanked(contactId, thankedAt);
  return ripplesOf({
    people: [...roster.all()].filter(isCounted),
    introductions,
    leads,
    openings: all<Opening>('openings'),
    lastThanked,
  });
};
