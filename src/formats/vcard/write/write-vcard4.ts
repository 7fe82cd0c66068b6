/** Contacts to vCard 4.0 (RFC 6350 with RFC 6715 and RFC 9554), for other programs and for coming back. */
import type { Contact, DateOrDateTime, Id, LabelledValue, PostalAddress, Position } from '#domain/records.ts';
import type { ImportedPhoto } from '../../imported.ts';
import { fold, formatContentLine } from '../content-line.ts';
import { formatCardDate } from '../dates.ts';
import { extraLine, highestGroup } from '../extra.ts';
import { chatUri, socialService, typesOfLabel } from '../labels.ts';
import { metLine } from '../met.ts';
import { type NamedPosition, ownLines, utcStamp } from '../own-properties.ts';
import { escapeText, escapeUri } from '../text-values.ts';

/** What a card is made of. */
export interface CardSource {
  readonly contact: Contact;
  /** Names of the organizations in the contact's positions. */
  readonly organizations: ReadonlyMap<Id, { readonly name: string }>;
  /** Name of the contact's stage; absent: the stage's id. */
  readonly stage?: string;
  readonly photo?: ImportedPhoto;
  /** The event that they met at. */
  readonly metEvent?: { readonly name: string; readonly start: DateOrDateTime };
}

type Params = readonly (readonly [name: string, values: string | readonly string[]])[];

/** Properties that a card may have once and that Kith writes itself, always. */
const ownNames: ReadonlySet<string> = new Set(['begin', 'end', 'version', 'prodid', 'uid', 'rev']);

/** One string for each contact: a whole card with CRLF line ends, folded at 75 octets. */
export async function* writeVCard4(
  sources: AsyncIterable<CardSource> | Iterable<CardSource>,
): AsyncGenerator<string, void, undefined> {
  for await (const source of sources) yield cardLines(source).map(fold).join('');
}

/** The lines of a card, not folded yet. */
export function cardLines({ contact, organizations, stage, photo, metEvent }: CardSource): readonly string[] {
  const text = (name: string, value: string | undefined, params: Params = [], group?: string): string[] =>
    value === undefined || value === '' ? [] : [formatContentLine(name, escapeText(value), params, group)];
  const uri = (name: string, value: string, params: Params = [], group?: string): string =>
    formatContentLine(name, escapeUri(value), params, group);
  const date = (name: string, value: string | undefined): string[] =>
    value === undefined ? [] : [formatContentLine(name, formatCardDate(value))];

  let groups = highestGroup(contact.extra);
  /** A property with its label: as TYPE where that says it, else beside it as Apple does. */
  const withLabel = (
    { label, preferred }: Pick<LabelledValue, 'label' | 'preferred'>,
    kind: 'tel' | 'other',
    write: (params: Params, group?: string) => string,
  ): string[] => {
    const pref: Params = preferred === true ? [['pref', '1']] : [];
    const types = label === undefined || label === '' ? [] : typesOfLabel(label, kind);
    if (types !== undefined) return [write(types.length === 0 ? pref : [['type', types], ...pref])];
    groups += 1;
    const group = `item${groups}`;
    return [write(pref, group), ...text('X-ABLabel', label, [], group)];
  };

  const named = ({ organizationId, ...position }: Position): NamedPosition => {
    const name = organizationId === undefined ? undefined : organizations.get(organizationId)?.name;
    return { ...position, ...(name !== undefined && { organization: name }) };
  };
  const positions = currentPositions(contact.positions);
  const positionLines = positions.flatMap((position, index) => {
    const group = positions.length > 1 ? `item${(groups += 1)}` : undefined;
    const name =
      position.organizationId === undefined ? '' : (organizations.get(position.organizationId)?.name ?? '');
    const units = position.department === undefined ? [] : position.department.split('; ');
    const org = [name, ...units].map(escapeText).join(';');
    return [
      ...(org === ''
        ? []
        : [formatContentLine('ORG', org, index === 0 && group ? [['pref', '1']] : [], group)]),
      ...text('TITLE', position.title, [], group),
    ];
  });

  const { met } = contact;
  const taken = new Set([
    ...ownNames,
    ...(contact.name === undefined ? [] : ['n']),
    ...(contact.birthday === undefined ? [] : ['bday']),
    ...(contact.anniversary === undefined ? [] : ['anniversary']),
    ...(photo === undefined ? [] : ['photo']),
  ]);
  const extra = contact.extra.flatMap((property) => {
    const name = property.name.toLowerCase();
    if (!taken.has(name)) return [extraLine(property)];
    // "Circa 1985" beside the birthday itself, a name in another script: one more of that name would be against the standard.
    return ownNames.has(name) ? [] : [extraLine(property).replace(/^(?:[\w-]+\.)?/, '$&X-')];
  });
  const throughLine =
    met?.throughId === undefined ? [] : [uri('RELATED', `urn:uuid:${met.throughId}`, [['type', 'met']])];
  const note = [contact.notes, metLine(met ?? {}) ?? ''].filter((part) => part !== '').join('\n\n');

  return [
    'BEGIN:VCARD',
    'VERSION:4.0',
    'PRODID:-//Kith//Kith//EN',
    uri('UID', `urn:uuid:${contact.id}`),
    ...text('FN', contact.fullName),
    ...nameLine(contact),
    ...text('NICKNAME', contact.nickname),
    ...text('PRONOUNS', contact.pronouns),
    ...positionLines,
    ...contact.emails.flatMap((email) =>
      withLabel(email, 'other', (params, group) => text('EMAIL', email.value, params, group)[0] ?? ''),
    ),
    ...contact.phones.flatMap((phone) =>
      withLabel(phone, 'tel', (params, group) => text('TEL', phone.value, params, group)[0] ?? ''),
    ),
    ...contact.addresses.flatMap((address) =>
      withLabel({ ...(address.label !== undefined && { label: address.label }) }, 'other', (params, group) =>
        formatContentLine('ADR', addressValue(address), params, group),
      ),
    ),
    ...contact.urls.flatMap((url) => {
      const service = socialService(url.label ?? '');
      if (service === undefined) {
        return withLabel(url, 'other', (params, group) => uri('URL', url.value, params, group));
      }
      const { label: _, ...unlabelled } = url;
      return [
        uri('SOCIALPROFILE', url.value, [['service-type', service]]),
        ...withLabel(unlabelled, 'other', (params) => uri('URL', url.value, params)),
      ];
    }),
    ...contact.ims.map((im) => chatLine(im)),
    ...date('BDAY', contact.birthday),
    ...date('ANNIVERSARY', contact.anniversary),
    ...(contact.tags.length === 0
      ? []
      : [formatContentLine('CATEGORIES', contact.tags.map(escapeText).join(','))]),
    ...contact.skills.flatMap((skill) => text('EXPERTISE', skill)),
    ...contact.interests.flatMap((interest) => text('INTEREST', interest)),
    ...text('NOTE', note),
    ...(photo === undefined ? [] : [uri('PHOTO', `data:${photo.mediaType};base64,${photo.base64}`)]),
    ...throughLine.filter((line) => !extra.includes(line)),
    ...ownLines(contact, stage ?? contact.stage, contact.positions.map(named)),
    ...text('X-KITH-MET-EVENT', metEvent?.name, metEvent === undefined ? [] : [['start', metEvent.start]]),
    ...extra,
    `REV:${utcStamp(contact.updatedAt)}`,
    'END:VCARD',
  ];
}

/** What they do now; where none says so, the one that is shown. */
function currentPositions(positions: readonly Position[]): readonly Position[] {
  const current = positions.filter((position) => position.current === true);
  return current.length > 0 ? current : positions.slice(0, 1);
}

function nameLine({ name }: Contact): string[] {
  if (name === undefined) return [];
  const { family = '', given = '', additional = '', prefix = '', suffix = '' } = name;
  return [formatContentLine('N', [family, given, additional, prefix, suffix].map(escapeText).join(';'))];
}

function addressValue(address: PostalAddress): string {
  const { poBox, extended, street, locality, region, postalCode, country } = address;
  return [poBox, extended, street, locality, region, postalCode, country]
    .map((part) => escapeText(part ?? ''))
    .join(';');
}

function chatLine({ value, label, preferred }: LabelledValue): string {
  const params: (readonly [string, string])[] = [];
  if (label !== undefined && label !== '') params.push(['service-type', label]);
  if (preferred === true) params.push(['pref', '1']);
  const address = chatUri(value, label);
  return address === undefined
    ? formatContentLine('IMPP', escapeText(value), [...params, ['value', 'text']])
    : formatContentLine('IMPP', escapeUri(address), params);
}
