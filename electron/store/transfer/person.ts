/** How a person from a file becomes a contact, or is merged into one that is already here. */
import { emptyContact } from '#data/commands/contacts.ts';
import type { NewRecord, RecordPatch, Tx } from '#data/commands/tx.ts';
import { initialDerived } from '#data/derive/contact.ts';
import { circles } from '#domain/circles.ts';
import { joinLists } from '#domain/merge/lists.ts';
import { mergeContacts, mergeFields } from '#domain/merge-contacts.ts';
import { isPhotoType, maxPhotoBytes, type Photo } from '#domain/photos.ts';
import type { CalendarDate, Circle, Contact, ExtraProperty, Id, PhotoId, Position } from '#domain/records.ts';
import type { ImportedPerson, ImportedPosition } from '#formats/imported.ts';

/** Finds or makes the organization of a name. */
export type OrganizationId = (name: string) => Id;

export interface Batch {
  readonly stage: string;
  readonly today: CalendarDate;
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
const joined = <F extends 'emails' | 'phones' | 'urls' | 'ims' | 'addresses' | 'extra'>(
  field: F,
  contact: Contact,
  said: Contact[F],
): Contact[F] => joinLists(field, [contact[field], said]) as Contact[F];

const toPosition = (
  { organization, title, department }: ImportedPosition,
  index: number,
  organizationId: OrganizationId,
): Position => ({
  ...(organization === undefined ? {} : { organizationId: organizationId(organization) }),
  ...(title === undefined ? {} : { title }),
  ...(department === undefined ? {} : { department }),
  ...(index === 0 ? { current: true } : {}),
});

/** The photo of a file, when it is one that Kith keeps. */
export const keptPhoto = ({ photo }: ImportedPerson): Photo | undefined => {
  if (photo === undefined || !isPhotoType(photo.mediaType)) return undefined;
  const bytes = new Uint8Array(Buffer.from(photo.base64, 'base64'));
  return bytes.length > maxPhotoBytes ? undefined : { type: photo.mediaType, bytes };
};

/** Properties without a field, and a photo that is none or too large for Kith: as the card has it. */
const extraOf = (person: ImportedPerson): readonly ExtraProperty[] => {
  const { extra, photo } = person;
  return photo === undefined || keptPhoto(person) !== undefined
    ? extra
    : [...extra, { name: 'photo', type: 'uri', value: `data:${photo.mediaType};base64,${photo.base64}` }];
};

/** Fields that a person in a file and a contact have in common, word for word. */
const plainFields = [
  'nickname',
  'pronouns',
  'birthday',
  'anniversary',
  'cadenceDays',
  'name',
  'met',
] as const;

const plainOf = (person: ImportedPerson): Partial<Contact> =>
  Object.fromEntries(
    plainFields.filter((field) => person[field] !== undefined).map((field) => [field, person[field]]),
  );

const circleOf = ({ circle }: ImportedPerson): Partial<Contact> =>
  circle !== undefined && knownCircles.has(circle) ? { circle: circle as Circle } : {};

export const personToContact = (
  person: ImportedPerson,
  { stage, today, tags }: Batch,
  rank: string,
  organizationId: OrganizationId,
  photo: PhotoId | undefined,
): NewRecord<'contacts'> => ({
  ...emptyContact,
  ...initialDerived(person.fullName),
  ...plainOf(person),
  ...circleOf(person),
  fullName: person.fullName,
  emails: person.emails,
  phones: person.phones,
  urls: person.urls,
  addresses: person.addresses,
  ims: person.ims,
  positions: person.positions.map((position, index) => toPosition(position, index, organizationId)),
  tags: union(person.tags, tags, byWord),
  skills: person.skills,
  interests: person.interests,
  notes: person.notes ?? '',
  extra: extraOf(person),
  photo,
  discouraging: person.keepAway === true,
  stage,
  stageSince: today,
  rank,
});

/** What the file says of a position that is here already, filled in where it is silent. */
const filledPosition = (position: Position, said: readonly Position[]): Position => {
  const { current: _, ...same } =
    said.find(
      ({ organizationId, title }) =>
        organizationId !== undefined &&
        organizationId === position.organizationId &&
        (position.title === undefined || title === undefined || byWord(position.title) === byWord(title)),
    ) ?? position;
  return { ...same, ...position };
};

const mergePositions = (
  contact: Contact,
  person: ImportedPerson,
  organizationId: OrganizationId,
): readonly Position[] => {
  const said = person.positions.map((position, index) => toPosition(position, index, organizationId));
  const here = contact.positions.map((position) => filledPosition(position, said));
  const known = new Set(here.flatMap((position) => position.organizationId ?? []));
  const titles = new Set(here.flatMap(({ title }) => (title === undefined ? [] : byWord(title))));
  const employed = said.filter((position) => position.organizationId !== undefined);
  const found = employed.filter((position) => !known.has(position.organizationId ?? ''));
  // A title without an employer is no reason to take somebody's employer for one of the past.
  const bare = said
    .filter((position) => position.organizationId === undefined && !titles.has(byWord(position.title ?? '')))
    .map(({ current, ...position }) =>
      here.length === 0 && found.length === 0 && current === true ? { ...position, current } : position,
    );
  if (found.length === 0) return [...here, ...bare];
  // A new employer in a newer file: the old ones stay, as positions of the past.
  const past = here.map(({ current: _current, ...position }) => position);
  return [...found, ...(found.some(({ current }) => current === true) ? past : here), ...bare];
};

/** Stands for the card of the file where a choice names a card. */
export const incomingId = 'file';

const clearedFields = [
  'nickname',
  'pronouns',
  'birthday',
  'anniversary',
  'cadenceDays',
  'name',
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
): Contact => {
  const { id: _, ...place } = base;
  const batch = { stage: base.stage, today: base.stageSince, tags };
  const fields = personToContact(person, batch, base.rank, organizationId, photo);
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
): RecordPatch<'contacts'> => {
  const missing = Object.fromEntries(
    Object.entries({ ...plainOf(person), ...circleOf(person) }).filter(
      ([field]) => contact[field as keyof Contact] === undefined,
    ),
  );
  const notes = person.notes?.trim() ?? '';
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
    ...(notes === '' || contact.notes.includes(notes)
      ? {}
      : { notes: [contact.notes, notes].filter((part) => part !== '').join('\n\n') }),
    extra: joined('extra', contact, extraOf(person)),
  };
};
