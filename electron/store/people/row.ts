import type { PersonRow } from '#contract/values/people.ts';
import { metPlaceOf, shownPositionOf, shownValueOf } from '#domain/people/filter/people-sort.ts';
import type { Listed, Roster } from './roster.ts';

/** What the table shows of a person; what they don't have is left out. */
export const toRow = (contact: Listed, roster: Pick<Roster, 'organizationName' | 'eventName'>): PersonRow => {
  const { id, fullName, starred, stage, tags, lastInteractionAt, tally, createdAt, archivedAt } = contact;
  const position = shownPositionOf(contact);
  const optional = {
    photo: contact.photo,
    circle: contact.circle,
    title: position?.title,
    company:
      position?.organizationId === undefined ? undefined : roster.organizationName(position.organizationId),
    email: shownValueOf(contact.emails),
    phone: shownValueOf(contact.phones),
    place: contact.addresses[0]?.locality,
    met: metPlaceOf(contact, roster),
    cadenceDays: contact.cadenceDays,
    nextStep: contact.nextStep,
  };
  return {
    id,
    fullName,
    starred,
    stage,
    tags: [...tags],
    lastInteractionAt,
    tally,
    createdAt,
    archivedAt,
    ...(Object.fromEntries(
      Object.entries(optional).filter(([, value]) => value !== undefined),
    ) as typeof optional),
  };
};
