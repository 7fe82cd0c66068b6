import { KithError } from '#contract/errors.ts';
import { dayOfMeeting } from '#domain/events/events.ts';
import { sortNameOf } from '#domain/people/names.ts';
import type { Contact, Id } from '#domain/records.ts';
import { counted } from '#domain/text/text.ts';
import { emptyContact, positionOf, rankAtEdge, stageOrFirst } from './contacts.ts';
import { namesOf } from '../labels.ts';
import { organizationKeyOf } from '../organizations.ts';
import type { ParsedArgs } from '../specs.ts';
import type { Loose, Planner, Tx } from '../tx.ts';
import { initialDerived } from '../../derive/fields.ts';

type Who = ParsedArgs<'inventory.add'>['people'][number];

type PersonFields = Loose<Pick<Contact, 'stage'> & Partial<Pick<Contact, 'met' | 'circle'>>> & {
  readonly notes?: string;
};

const addPerson = (tx: Tx, who: Who, fields: PersonFields) => {
  const position = positionOf(tx, who.title, who.organization);
  return tx.insert('contacts', {
    ...emptyContact,
    ...initialDerived(who.fullName),
    ...fields,
    fullName: who.fullName,
    emails: who.email === undefined ? [] : [{ value: who.email }],
    positions: position === undefined ? [] : [position],
    stageSince: tx.env.today,
    rank: rankAtEdge(tx, fields.stage, 'top'),
  });
};

/** Whoever was deleted while their name was typed would get an entry that nobody sees. */
const needListed = (tx: Tx, id: Id): Contact => {
  const contact = tx.need('contacts', id);
  if (contact.binnedAt === 0) return contact;
  throw new KithError('not-found', `${contact.fullName} is in the bin. Nothing was changed.`);
};

/** Somebody met: a new person with the meeting, or one more entry with one who is here already. */
export const capture: Planner<'people.capture'> = (
  tx,
  { who, contactId, stage: stageId, eventId, ...said },
) => {
  const { important, followUp, what } = said;
  const event = eventId === undefined ? undefined : tx.need('events', eventId);
  const where = said.where ?? event?.place;
  const on = event === undefined ? tx.env.today : dayOfMeeting(event, tx.env.today);
  const known = contactId === undefined ? undefined : needListed(tx, contactId);
  const stage = stageOrFirst(tx, known?.stage ?? stageId, 'acquaintance');
  // Whoever is still to be met has not been met: where they were heard of is no meeting.
  const isMet = known !== undefined || event !== undefined || stage.meaning !== 'to-meet';
  const person =
    known ??
    addPerson(tx, who, {
      stage: stage.id,
      met: isMet ? { on, where, eventId } : where === undefined ? undefined : { where },
      notes: important ?? '',
    });
  // Somebody whose card was there before anybody had met them.
  if (known !== undefined && event !== undefined && known.lastInteractionAt === '')
    tx.patch('contacts', known.id, { met: { on, where, ...known.met, eventId: event.id } });
  if (isMet) {
    const place = event?.name ?? where;
    tx.insert('interactions', {
      at: what?.at ?? on,
      kind: what?.kind ?? (event === undefined ? 'met' : 'event'),
      contactIds: [person.id],
      summary: what?.summary ?? (place === undefined ? 'Met' : `Met: ${place}`),
      place: where,
      eventId,
    });
  }
  if (event?.attended === false) tx.patch('events', event.id, { attended: true });
  if (followUp !== undefined) {
    tx.insert('follow-ups', {
      ...followUp,
      contactIds: [person.id],
      kind: 'follow-up',
      status: 'open',
    });
  }
  return {
    result: { id: person.id },
    label:
      known === undefined ? `${person.fullName} added to ${stage.name}` : `Logged with ${person.fullName}`,
  };
};

const organizationNames = (tx: Tx, { positions }: Pick<Contact, 'positions'>): readonly string[] =>
  positions.flatMap(({ organizationId }) => {
    const found = organizationId === undefined ? undefined : tx.get('organizations', organizationId);
    return found === undefined ? [] : [found.nameKey];
  });

/** Selectors of the people called exactly so, however it is written: those listed, then the archived ones. */
export const sameName = (fullName: string) => {
  const sortName = sortNameOf(fullName);
  return [
    { binnedAt: 0 as const, archivedAt: 0 as const, sortName },
    { binnedAt: 0 as const, archivedAt: { $gt: 0 }, sortName },
  ];
};

/** Somebody of that name who may be the one meant: another company makes another person. */
const knownPerson = (tx: Tx, { fullName, organization }: Who): Contact | undefined => {
  const key = organization === undefined ? undefined : organizationKeyOf(organization);
  const named = sameName(fullName)
    .flatMap((selector) => tx.find('contacts', { selector }))
    .map((contact) => ({ contact, companies: organizationNames(tx, contact) }));
  const there = named.find(({ companies }) => key !== undefined && companies.includes(key));
  return (there ?? named.find(({ companies }) => key === undefined || companies.length === 0))?.contact;
};

/** People of a circle, by their names: those who are here get the circle, the others are added. */
export const addToCircle: Planner<'inventory.add'> = (tx, { circle, people }) => {
  const stage = stageOrFirst(tx, undefined, 'acquaintance');
  const added: Id[] = [];
  const known: Id[] = [];
  // So that the first name of a list stands first in its column.
  for (const who of [...people].reverse()) {
    const person = knownPerson(tx, who);
    if (person === undefined) {
      added.unshift(addPerson(tx, who, { circle, stage: stage.id }).id);
      continue;
    }
    if (known.includes(person.id) || added.includes(person.id)) continue;
    known.unshift(person.id);
    tx.patch('contacts', person.id, { circle });
  }
  const all = [...added, ...known];
  const [only] = all;
  const name = only === undefined || all.length > 1 ? undefined : tx.get('contacts', only)?.fullName;
  return {
    result: { added, known },
    label: `${name ?? counted(all.length, 'person', 'people')} ${added.length === 0 ? 'put into a circle' : 'added'}`,
  };
};

/** A first follow-up with each of some people: one step to take back. */
export const followUpInventory: Planner<'inventory.follow-up'> = (tx, { people }) => {
  for (const { id, due } of people) {
    tx.need('contacts', id);
    tx.insert('follow-ups', {
      contactIds: [id],
      kind: 'follow-up',
      summary: 'Get in touch',
      due,
      status: 'open',
    });
  }
  const names = namesOf(
    tx,
    people.map(({ id }) => id),
  );
  return { result: undefined, label: `Follow up with ${names}` };
};

/** Where the inventory was left. No label: turning a page is nothing to undo. */
export const keepInventory: Planner<'inventory.keep'> = (tx, value) => {
  const before = tx.get('settings', 'inventory');
  if (before === undefined) tx.insert('settings', { id: 'inventory', kind: 'flags', value });
  else tx.patch('settings', 'inventory', { value });
  return { result: undefined };
};
