/** What each property of a card means to Kith. */
import type { LabelledValue, PostalAddress, StructuredName } from '#domain/records.ts';
import { compact, oneLine } from '../../imported.ts';
import { type ContentLine, paramOf } from '../content-line.ts';
import { dateOfLine } from '../dates.ts';
import type { Draft } from './draft.ts';
import { chatOf, isPreferred, labelOf, serviceOf, socialService } from '../labels.ts';
import { photoOf } from '../photos.ts';
import { ownReaders } from './read-own.ts';
import { componentsOf, listOf, unescapeText, unescapeUri } from '../text-values.ts';

/** What the other properties of the card say about this one. */
interface CardContext {
  readonly labelByGroup: ReadonlyMap<string, string>;
}

/** Answers false for a value that Kith can't keep in a field: the property is then kept as it is. */
export type PropertyReader = (draft: Draft, line: ContentLine, card: CardContext) => boolean;

const textOf = (line: ContentLine): string => oneLine(unescapeText(line.value));
const uriOf = (line: ContentLine): string => oneLine(unescapeUri(line.value));

function labelled(value: string, label: string | undefined, line: ContentLine): LabelledValue {
  return { value, ...(label !== undefined && { label }), ...(isPreferred(line) && { preferred: true }) };
}

/** A single-valued field: the first property fills it, others are kept as they are. */
const once =
  (field: 'fullName' | 'pronouns' | 'role'): PropertyReader =>
  (draft, line) => {
    if (draft[field] !== undefined) return draft[field] === textOf(line);
    const text = textOf(line);
    if (text !== '') draft[field] = text;
    return true;
  };

const readDate =
  (field: 'birthday' | 'anniversary'): PropertyReader =>
  (draft, line) => {
    const date = dateOfLine(line);
    if (date === undefined || (draft[field] !== undefined && draft[field] !== date)) return false;
    draft[field] = date;
    return true;
  };

const readTags =
  (field: 'tags' | 'skills' | 'interests'): PropertyReader =>
  (draft, line) => {
    const words = field === 'tags' ? listOf(line.value) : [unescapeText(line.value).trim()];
    // Google puts everybody into myContacts, and its stars among the groups.
    if (field === 'tags' && words.includes('starred')) draft.starred = true;
    const isOwn = (word: string) => field !== 'tags' || (word !== 'myContacts' && word !== 'starred');
    draft[field].push(...words.map(oneLine).filter((word) => word !== '' && isOwn(word)));
    return true;
  };

const readName: PropertyReader = (draft, line) => {
  if (draft.name !== undefined) return false;
  const [family, given, additional, prefix] = componentsOf(line.value, ' ').map(oneLine);
  const suffix = componentsOf(line.value, ', ').map(oneLine)[4];
  draft.name = compact({ family, given, additional, prefix, suffix }) satisfies StructuredName;
  return true;
};

const readOrganization: PropertyReader = (draft, line) => {
  const [organization, ...units] = componentsOf(line.value, ', ').map(oneLine);
  const department = units.filter((unit) => unit !== '').join('; ');
  const found = compact({ organization, department });
  if (Object.keys(found).length > 0) draft.organizations.push({ group: line.group, ...found });
  return true;
};

const readPhone: PropertyReader = (draft, line, { labelByGroup }) => {
  const value = textOf(line).replace(/^tel:/i, '');
  if (value !== '') draft.phones.push(labelled(value, labelOf(line, labelByGroup), line));
  return true;
};

const readAddress: PropertyReader = (draft, line, { labelByGroup }) => {
  const components = componentsOf(line.value, ', ');
  const [poBox, extended, street, locality, region, postalCode, country] = components;
  // Written in one piece it is no post box.
  const parts =
    components.length === 1
      ? compact({ street: poBox })
      : compact({ poBox, extended, street, locality, region, postalCode, country });
  // RFC 6350 has `\n` in its own example, though parameters have RFC 6868's `^n`.
  const formatted = unescapeText(paramOf(line, 'label') ?? '');
  const address = Object.keys(parts).length === 0 ? compact({ street: formatted }) : parts;
  if (Object.keys(address).length === 0) return true;
  const label = labelOf(line, labelByGroup);
  draft.addresses.push({ ...(label !== undefined && { label }), ...address } satisfies PostalAddress);
  return true;
};

const readUrl: PropertyReader = (draft, line, { labelByGroup }) => {
  const value = uriOf(line);
  if (value !== '') draft.urls.push(labelled(value, labelOf(line, labelByGroup), line));
  return true;
};

const readLabelledUrl =
  (label: string): PropertyReader =>
  (draft, line) => {
    const value = uriOf(line);
    if (value !== '') draft.urls.push({ value, label });
    return true;
  };

const readProfile: PropertyReader = (draft, line, { labelByGroup }) => {
  const whole = uriOf(line);
  const value = whole.startsWith('x-apple:') ? (paramOf(line, 'x-user') ?? whole.slice(8)) : whole;
  const own = line.group === undefined ? undefined : labelByGroup.get(line.group);
  const label = serviceOf(line) ?? (own === undefined ? undefined : (socialService(own) ?? own));
  if (value !== '') draft.urls.push(labelled(value, label, line));
  return true;
};

const readChat: PropertyReader = (draft, line, { labelByGroup }) => {
  const uri = uriOf(line);
  if (uri === '') return true;
  const { value, label = labelByGroup.get(line.group ?? '') } = chatOf(uri, serviceOf(line));
  draft.ims.push(labelled(value, label, line));
  return true;
};

/** `X-SKYPE:ana` and its like, from before IMPP. */
const readOldChat =
  (label: string | undefined): PropertyReader =>
  (draft, line) => {
    const value = textOf(line);
    if (value !== '') draft.ims.push(labelled(value, label, line));
    return true;
  };

/** Services as KAddressBook calls them. */
const messagingNames: Readonly<Record<string, string>> = {
  skype: 'Skype',
  xmpp: 'Jabber',
  aim: 'AIM',
  icq: 'ICQ',
  msn: 'MSN',
  yahoo: 'Yahoo',
  gadu: 'Gadu-Gadu',
  groupwise: 'GroupWise',
  irc: 'IRC',
  googletalk: 'Google Talk',
  sms: 'SMS',
};

const readPhoto: PropertyReader = (draft, line) => {
  const photo = draft.photo === undefined ? photoOf(line) : undefined;
  if (photo !== undefined) draft.photo = photo;
  return photo !== undefined;
};

/** `X-ANDROID-CUSTOM:vnd.android.cursor.item/nickname;Nita;1;;;…`; Huawei writes `#$#` between the parts. */
const readAndroid: PropertyReader = (draft, line) => {
  const ofHuawei = line.value.startsWith('#$#')
    ? line.value.split('#$#').slice(1).map(unescapeText)
    : undefined;
  const [kind, value = '', type] = ofHuawei ?? componentsOf(line.value, ', ');
  if (kind === 'vnd.android.cursor.item/nickname' && value !== '') {
    draft.nicknames = [...draft.nicknames, oneLine(value)];
    return true;
  }
  // Type 1 is the anniversary, 3 the birthday (ContactsContract.CommonDataKinds.Event).
  const field = type === '1' ? 'anniversary' : type === '3' ? 'birthday' : undefined;
  if (kind !== 'vnd.android.cursor.item/contact_event' || field === undefined) return false;
  return readDate(field)(draft, { ...line, value }, { labelByGroup: new Map() });
};

const drop: PropertyReader = () => true;

export const readerByName: ReadonlyMap<string, PropertyReader> = new Map<string, PropertyReader>([
  ['fn', once('fullName')],
  ['n', readName],
  [
    'nickname',
    (draft, line) => {
      draft.nicknames = [...draft.nicknames, ...listOf(line.value).map(oneLine)];
      return true;
    },
  ],
  ['pronouns', once('pronouns')],
  ['x-pronouns', once('pronouns')],
  [
    'email',
    (draft, line, { labelByGroup }) => {
      // Some have `Ana Ruiz <ana@example.org>`.
      const value = textOf(line)
        .replace(/^[^<>]*<([^<>@\s]+@[^<>@\s]+)>$/, '$1')
        .replace(/^mailto:/i, '');
      if (value !== '') draft.emails.push(labelled(value, labelOf(line, labelByGroup), line));
      return true;
    },
  ],
  ['tel', readPhone],
  ['x-ms-tel', readPhone],
  ['adr', readAddress],
  ['url', readUrl],
  ['x-evolution-blog-url', readLabelledUrl('Blog')],
  ['x-kaddressbook-blogfeed', readLabelledUrl('Blog')],
  ['socialprofile', readProfile],
  ['x-socialprofile', readProfile],
  ['x-social-profile', readProfile],
  ['x-linkedin', (draft, line, card) => readProfile(draft, withType(line, 'linkedin'), card)],
  ['x-twitter', (draft, line, card) => readProfile(draft, withType(line, 'twitter'), card)],
  ['impp', readChat],
  ['x-skype', readOldChat('Skype')],
  ['x-skype-username', readOldChat('Skype')],
  ['x-jabber', readOldChat('Jabber')],
  ['x-aim', readOldChat('AIM')],
  ['x-icq', readOldChat('ICQ')],
  ['x-msn', readOldChat('MSN')],
  ['x-yahoo', readOldChat('Yahoo')],
  ['x-matrix', readOldChat('Matrix')],
  ['x-telegram', readOldChat('Telegram')],
  ['x-qq', readOldChat('QQ')],
  ['x-google-talk', readOldChat('Google Talk')],
  ['x-gtalk', readOldChat('Google Talk')],
  ['x-gadugadu', readOldChat('Gadu-Gadu')],
  ['x-groupwise', readOldChat('GroupWise')],
  ['x-sip', readOldChat('SIP')],
  ['x-ms-imaddress', readOldChat(undefined)],
  ['x-kaddressbook-x-imaddress', readOldChat(undefined)],
  ...['skype', 'xmpp', 'aim', 'icq', 'msn', 'yahoo', 'gadu', 'groupwise', 'irc', 'googletalk', 'sms'].map(
    (service) => [`x-messaging/${service}-all`, readOldChat(messagingNames[service] ?? service)] as const,
  ),
  ['org', readOrganization],
  [
    'title',
    (draft, line) => {
      const title = textOf(line);
      if (title !== '') draft.titles.push({ group: line.group, title });
      return true;
    },
  ],
  ['role', once('role')],
  ['bday', readDate('birthday')],
  ['anniversary', readDate('anniversary')],
  ['x-anniversary', readDate('anniversary')],
  ['x-evolution-anniversary', readDate('anniversary')],
  ['x-kaddressbook-x-anniversary', readDate('anniversary')],
  ['x-ms-anniversary', readDate('anniversary')],
  ['x-wab-wedding-anniversary', readDate('anniversary')],
  [
    'x-abdate',
    (draft, line, card) =>
      labelOf(line, card.labelByGroup) === 'anniversary' && readDate('anniversary')(draft, line, card),
  ],
  ['x-android-custom', readAndroid],
  ['categories', readTags('tags')],
  ['expertise', readTags('skills')],
  ['x-expertise', readTags('skills')],
  ['x-interest', readTags('interests')],
  ['interest', readTags('interests')],
  [
    'note',
    (draft, line) => {
      const note = unescapeText(line.value);
      if (note.trim() !== '') draft.notes.push(note);
      return true;
    },
  ],
  ['photo', readPhoto],
  ['x-ms-cardpicture', readPhoto],
  [
    'uid',
    (draft, line) => {
      draft.uid ??= textOf(line).replace(/^urn:uuid:/i, '');
      return true;
    },
  ],
  ...ownReaders,
  // What says nothing about the person.
  ['version', drop],
  ['prodid', drop],
  ['profile', drop],
  ['rev', drop],
]);

function withType(line: ContentLine, type: string): ContentLine {
  return { ...line, params: new Map([...line.params, ['type', [socialService(type) ?? type]]]) };
}
