/** What a merged person can't hold twice, as lines for the notes: "Birthday: 12 May 1980". */
import { personLink } from '../people/person-link.ts';
import type { Contact, Id, Mentorship, Met } from '../records.ts';
import type { MergeField } from './fields.ts';

/** Names of what a person's fields only have the ids of. */
export interface MergeNames {
  person(id: Id): string | undefined;
  event(id: Id): string | undefined;
}

export const noNames: MergeNames = { person: () => undefined, event: () => undefined };

const metWords = ({ on, where, eventId, throughId, note }: Met, names: MergeNames): string =>
  [
    on,
    where,
    eventId && (names.event(eventId) ?? 'an event'),
    throughId && `through ${personLink(throughId, names.person(throughId) ?? 'somebody')}`,
    note,
  ]
    .filter((part) => part !== undefined && part !== '')
    .join(', ');

const mentorshipWords = ({ agreedAt, capPerMonth, notBefore }: Mentorship): string =>
  [
    `agreed ${agreedAt}`,
    capPerMonth !== undefined && `at most ${String(capPerMonth)} a month`,
    notBefore !== undefined && `not before ${notBefore}`,
  ]
    .filter((part) => part !== false)
    .join(', ');

/** The line for a value that had to give way; undefined where the field loses nothing. */
export const leftoverLine = (
  field: MergeField,
  contact: Contact,
  names: MergeNames = noNames,
): string | undefined => {
  switch (field) {
    case 'fullName':
      return `Also called: ${contact.fullName}`;
    case 'nickname':
      return contact.nickname && `Nickname: ${contact.nickname}`;
    case 'pronouns':
      return contact.pronouns && `Pronouns: ${contact.pronouns}`;
    case 'birthday':
      return contact.birthday && `Birthday: ${contact.birthday}`;
    case 'anniversary':
      return contact.anniversary && `Anniversary: ${contact.anniversary}`;
    case 'circle':
      return contact.circle && `Circle: ${contact.circle}`;
    case 'met':
      return contact.met && `How you met: ${metWords(contact.met, names)}`;
    case 'mentorship':
      return contact.mentorship && `Mentorship: ${mentorshipWords(contact.mentorship)}`;
    default:
      return undefined;
  }
};
