/** How a person from a file becomes a contact, or is merged into one that is already here. */
import { emptyContact } from '#data/commands/people/contacts.ts';
import type { NewRecord, RecordPatch, Tx } from '#data/commands/tx.ts';
import { initialDerived } from '#data/derive/fields.ts';
import { circles } from '#domain/people/circles.ts';
import { joinLists } from '#domain/merge/lists.ts';
import { mergeContacts, mergeFields } from '#domain/merge/merge-contacts.ts';
import { isPhotoType, maxPhotoBytes, type Photo } from '#domain/people/photos.ts';
import type {
  CalendarDate,
  Circle,
  Contact,
  ExtraProperty,
  Id,
  Mentorship,
  Met,
  PhotoId,
} from '#domain/records.ts';
import type { ImportedMet, ImportedPerson } from '#formats/imported.ts';
import { mergePositions, type OrganizationId, toPositions } from './positions.ts';

/** What a file says of how they met, with the ids it has here. */
export interface MetIds {
  /** Of the person of a card's UID, in the same import or here. */
  readonly personId: (uid: string) => Id | undefined;
  readonly eventId: (event: NonNullable<ImportedMet['event']>) => Id | undefined;
}

/** For a look at what would come of it: nobody is found. */
export const noIds: MetIds = { personId: () => undefined, eventId: () => undefined };

export interface Batch {
  readonly stage: string;
  readonly since: CalendarDate;
  /** Of a stage that means so. */
  readonly mentor?: Mentorship | undefined;
  readonly tags: readonly string[];
}

const knownCircles: ReadonlySet<string> = new Set(circles);

/** Both lists, the first one's items first and winning over equal ones. */
const union = <T>(first: readonly T[], second: readonly T[], keyOf: (item: T) => string): readonly T[] => {
  const known = new Set(first.map(keyOf));
  return [...first, ...second.filter((item) => !known.has(keyOf(item)) && known.add(keyOf(item)))];
};
const byWord = (word: string) => word.toLowerCase();

/** As two people are merged: a phone or a profile written in another way is the same one. */
const joined = <F extends 'emails' | 'phones' | 'urls' | 'ims' | 'addresses' | 'needs' | 'offers' | 'extra'>(
  field: F,
  contact: Contact,
  said: Contact[F],
): Contact[F] => joinLists(field, [contact[field], said]) as Contact[F];

/** The photo of a file, when it is one that Kith keeps. */
export const keptPhoto = ({ photo }: ImportedPerson): Photo | undefined => {
  if (photo === undefined || !isPhotoType(photo.mediaType)) return undefined;
  const bytes = new Uint8Array(Buffer.from(photo.base64, 'base64'));
  return bytes.length > maxPhotoBytes ? undefined : { type: photo.mediaType, bytes };
};

/** Properties without a field, what names somebody unknown, and a photo that Kith can't keep: as the card has it. */
const extraOf = (person: ImportedPerson, ids: MetIds): readonly ExtraProperty[] => {
  const { extra, photo, met: { through, event } = {} } = person;
  return [
    ...extra,
    ...(photo === undefined || keptPhoto(person) !== undefined
      ? []
      : [{ name: 'photo', type: 'uri', value: `data:${photo.mediaType};base64,${photo.base64}` }]),
    ...(through === undefined || ids.personId(through) !== undefined
      ? []
      : [{ name: 'related', params: { type: 'met' }, type: 'uri', value: `urn:uuid:${through}` }]),
    ...(event === undefined || ids.eventId(event) !== undefined
      ? []
      : [
          {
            name: 'x-kith-met-event',
            ...(event.start !== undefined && { params: { start: event.start } }),
            type: 'text',
            value: event.name,
          },
        ]),
  ];
};

/** Fields that a person in a file and a contact have in common, word for word. */
const plainFields = [
  'nickname',
  'pronouns',
  'birthday',
  'anniversary',
  'cadenceDays',
  'cadencePausedUntil',
  'name',
] as const;

const plainOf = (person: ImportedPerson, ids: MetIds): Partial<Contact> => {
  const met = metOf(person, ids);
  return {
    ...Object.fromEntries(
      plainFields.filter((field) => person[field] !== undefined).map((field) => [field, person[field]]),
    ),
    ...(met !== undefined && { met }),
  };
};

function metOf({ met }: ImportedPerson, ids: MetIds): Met | undefined {
  if (met === undefined) return undefined;
  const { through, event, ...told } = met;
  const throughId = through === undefined ? undefined : ids.personId(through);
  const eventId = event === undefined ? undefined : ids.eventId(event);
  const all = {
    ...told,
    ...(throughId !== undefined && { throughId }),
    ...(eventId !== undefined && { eventId }),
  };
  return Object.keys(all).length === 0 ? undefined : all;
}

const circleOf = ({ circle }: ImportedPerson): Partial<Contact> =>
  circle !== undefined && knownCircles.has(circle) ? { circle: circle as Circle } : {};

export const personToContact = (
  person: ImportedPerson,
  { stage, since, mentor, tags }: Batch,
  rank: string,
  organizationId: OrganizationId,
  photo: PhotoId | undefined,
  ids: MetIds,
): NewRecord<'contacts'> => ({
  ...emptyContact,
  ...initialDerived(person.fullName),
  ...plainOf(person, ids),
  ...circleOf(person),
  fullName: person.fullName,
  emails: person.emails,
  phones: person.phones,
  urls: person.urls,
  addresses: person.addresses,
  ims: person.ims,
  positions: toPositions(person, organizationId),
  tags: union(person.tags, tags, byWord),
  skills: person.skills,
  interests: person.interests,
  notes: person.notes ?? '',
  extra: extraOf(person, ids),
  photo,
  needs: person.needs ?? [],
  offers: person.offers ?? [],
  memberships: person.memberships ?? [],
  ...(person.caresAbout === undefined ? {} : { caresAbout: person.caresAbout }),
  ...(mentor === undefined ? {} : { mentorship: mentor }),
  ...(person.archivedAt === undefined ? {} : { archivedAt: person.archivedAt }),
  starred: person.starred === true,
  discouraging: person.keepAway === true,
  stage,
  stageSince: since,
  rank,
});

/** Stands for the card of the file where a choice names a card. */
const incomingId = 'file';

const clearedFields = [
  ...plainFields,
  'met',
  'circle',
  'mentorship',
  'caresAbout',
  'photo',
] as const satisfies readonly (keyof Contact)[];

/** The person of a file as a contact of no place yet, to be compared with somebody who is here. */
export const incomingContact = (
  person: ImportedPerson,
  base: Contact,
  tags: readonly string[],
  organizationId: OrganizationId,
  photo: PhotoId | undefined,
  ids: MetIds,
): Contact => {
  const { id: _, ...place } = base;
  const batch = { stage: base.stage, since: base.stageSince, tags };
  const { archivedAt: _archived, ...fields } = personToContact(
    person,
    batch,
    base.rank,
    organizationId,
    photo,
    ids,
  );
  // What a file says nothing about is not chosen between.
  const cleared = Object.fromEntries(clearedFields.map((field) => [field, undefined]));
  return { ...place, ...cleared, ...fields, id: incomingId, mergedIds: [] } as unknown as Contact;
};

/** A merge as the user chose it field by field. */
export const chosenPatch = (
  tx: Tx,
  contact: Contact,
  incoming: Contact,
  fields: Readonly<Record<string, string>>,
): RecordPatch<'contacts'> => {
  const known = new Set(['both', contact.id, incomingId]);
  const choices = Object.fromEntries(
    mergeFields.flatMap((field) => {
      const choice = fields[field];
      return choice !== undefined && known.has(choice) ? [[field, choice]] : [];
    }),
  );
  const { photo, ...merged } = mergeContacts({
    keep: contact,
    others: [incoming],
    choices,
    stages: tx.stages,
  });
  return {
    ...merged,
    ...(contact.photo === undefined ? { photo } : {}),
    mergedIds: contact.mergedIds,
  };
};

const paragraphsOf = (text: string): readonly string[] => text.split(/\n{2,}/).map((part) => part.trim());

/** The text with the paragraphs that only the file has; undefined where there are none. */
const appended = (here: string, said = ''): string | undefined => {
  const known = new Set(paragraphsOf(here));
  const added = paragraphsOf(said).filter((part) => part !== '' && !known.has(part));
  if (added.length === 0 || here.includes(said.trim())) return undefined;
  return [here, ...added].filter((part) => part !== '').join('\n\n');
};

/**
 * What merging adds. What the user has is never overwritten: single fields are filled where empty, lists are
 * joined, notes are appended.
 */
export const mergePatch = (
  contact: Contact,
  person: ImportedPerson,
  tags: readonly string[],
  organizationId: OrganizationId,
  photo: PhotoId | undefined,
  ids: MetIds,
): RecordPatch<'contacts'> => {
  const missing = Object.fromEntries(
    Object.entries({ ...plainOf(person, ids), ...circleOf(person) }).filter(
      ([field]) => contact[field as keyof Contact] === undefined,
    ),
  );
  const notes = appended(contact.notes, person.notes);
  const caresAbout = appended(contact.caresAbout ?? '', person.caresAbout);
  return {
    ...missing,
    ...(contact.photo === undefined ? { photo } : {}),
    emails: joined('emails', contact, person.emails),
    phones: joined('phones', contact, person.phones),
    urls: joined('urls', contact, person.urls),
    addresses: joined('addresses', contact, person.addresses),
    ims: joined('ims', contact, person.ims),
    positions: mergePositions(contact, person, organizationId),
    tags: union(contact.tags, [...person.tags, ...tags], byWord),
    skills: union(contact.skills, person.skills, byWord),
    interests: union(contact.interests, person.interests, byWord),
    ...(notes === undefined ? {} : { notes }),
    ...(caresAbout === undefined ? {} : { caresAbout }),
    needs: joined('needs', contact, person.needs ?? []),
    offers: joined('offers', contact, person.offers ?? []),
    memberships: union(contact.memberships, person.memberships ?? [], byWord),
    ...(person.starred === true && !contact.starred ? { starred: true } : {}),
    extra: joined('extra', contact, extraOf(person, ids)),
  };
};
