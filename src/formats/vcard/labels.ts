/** Kith's plain labels and what cards say instead: TYPE, Apple's X-ABLabel, names of services. */
import { type ContentLine, paramOf, typesOf, writtenTypesOf } from './content-line.ts';

/** Says nothing that a user would. */
const noise: ReadonlySet<string> = new Set([
  'internet',
  'voice',
  'pref',
  'x400',
  'dom',
  'intl',
  'postal',
  'parcel',
  'msg',
  'bbs',
  'modem',
  'text',
  // Proton's.
  'email',
]);
/** Apple's phones are said to be cells besides. */
const devices: ReadonlySet<string> = new Set(['iPhone', 'Apple Watch']);
const wordByType: Readonly<Record<string, string>> = {
  cell: 'mobile',
  iphone: 'iPhone',
  applewatch: 'Apple Watch',
};
const placeTypes: ReadonlySet<string> = new Set(['work', 'home', 'other']);

/** Types of RFC 6350 by the words of a label. */
const typeByWord: ReadonlyMap<string, string> = new Map([
  ['work', 'work'],
  ['home', 'home'],
  ['mobile', 'cell'],
  ['cell', 'cell'],
  ['fax', 'fax'],
  ['pager', 'pager'],
  ['video', 'video'],
  ['textphone', 'textphone'],
]);
const onlyTelephones: ReadonlySet<string> = new Set(['cell', 'fax', 'pager', 'video', 'textphone']);

/** Of the programs themselves, however they write them. */
const usual: ReadonlySet<string> = new Set([
  ...typeByWord.keys(),
  ...placeTypes,
  ...'main car isdn company assistant callback radio telex profile'.split(' '),
]);

/** A label of the user's own (Android: `TYPE=Choir`, `X-Boat`) keeps its capitals; what is all capitals is a program's. */
function wordOf(type: string): string {
  const own = type.replace(/^x-(?:evolution-)?/i, '');
  const word = own.toLowerCase();
  const isProgramOwn = usual.has(word) || (own === own.toUpperCase() && !/^x-/i.test(type));
  return wordByType[word] ?? (isProgramOwn ? word : own);
}

/** What a person calls it: "work", "mobile", "work fax", or Apple's label; undefined when the card doesn't say. */
export function labelOf(line: ContentLine, labelByGroup: ReadonlyMap<string, string>): string | undefined {
  const own = line.group === undefined ? undefined : labelByGroup.get(line.group);
  if (own !== undefined) return own;
  const types = writtenTypesOf(line).filter((type) => !noise.has(type.toLowerCase().replace(/^x-/, '')));
  const all = [...new Set(types.map(wordOf))];
  const words = all.some((word) => devices.has(word)) ? all.filter((word) => word !== 'mobile') : all;
  const places = words.filter((word) => placeTypes.has(word));
  const label = [...places, ...words.filter((word) => !placeTypes.has(word))].join(' ');
  return label === '' ? undefined : label;
}

/** Apple's own labels come as `_$!<Home>!$_`. */
export function plainAppleLabel(text: string): string {
  const [, builtIn] = /^_\$!<(.+)>!\$_$/.exec(text) ?? [];
  if (builtIn === undefined) return text;
  // `HomeFAX`, `WorkFAX`, `OtherFAX`.
  const word = builtIn.toLowerCase().replace(/(?<=.)fax$/, ' fax');
  return wordByType[word] ?? word;
}

export const isPreferred = (line: ContentLine): boolean =>
  paramOf(line, 'pref') === '1' || typesOf(line).includes('pref');

/** The TYPE values that say a label in full, or undefined when it takes an X-ABLabel. */
export function typesOfLabel(label: string, kind: 'tel' | 'other'): readonly string[] | undefined {
  const types = label
    .trim()
    .split(/\s+/)
    .map((word) => typeByWord.get(word.toLowerCase()));
  const known = types.filter((type) => type !== undefined);
  const fits =
    known.length === types.length && (kind === 'tel' || !known.some((type) => onlyTelephones.has(type)));
  return fits ? known : undefined;
}

const services: ReadonlyMap<string, string> = new Map(
  [
    'LinkedIn',
    'XING',
    'Twitter',
    'X',
    'Mastodon',
    'Bluesky',
    'Threads',
    'Facebook',
    'Instagram',
    'YouTube',
    'GitHub',
    'GitLab',
  ].map((name) => [name.toLowerCase(), name]),
);

/** A social network's name as it writes itself; undefined for what is none that Kith knows. */
export const socialService = (label: string): string | undefined => services.get(label.trim().toLowerCase());

/** The service that a SOCIALPROFILE or IMPP names, if any. */
export function serviceOf(line: ContentLine): string | undefined {
  const named = paramOf(line, 'service-type') ?? paramOf(line, 'x-service-type');
  const type = named ?? typesOf(line).find((word) => !noise.has(word) && !placeTypes.has(word));
  return type === undefined || type === '' ? undefined : (socialService(type) ?? chatService(type) ?? type);
}

/** Chat services by the scheme of their addresses: `skype:ana` is `ana` on Skype. */
const chats = [
  ['skype', 'Skype'],
  ['xmpp', 'Jabber'],
  ['aim', 'AIM'],
  ['icq', 'ICQ'],
  ['msnim', 'MSN'],
  ['ymsgr', 'Yahoo'],
  ['matrix', 'Matrix'],
  ['telegram', 'Telegram'],
  ['whatsapp', 'WhatsApp'],
  ['signal', 'Signal'],
] as const;
const chatByScheme: ReadonlyMap<string, string> = new Map(chats);
const schemeByChat: ReadonlyMap<string, string> = new Map(
  chats.map(([scheme, name]) => [name.toLowerCase(), scheme]),
);

const chatNames: ReadonlyMap<string, string> = new Map(
  [...chats.map(([, name]) => name), 'QQ', 'WeChat', 'Google Talk', 'Threema', 'Discord', 'Line'].map(
    (name) => [name.toLowerCase(), name],
  ),
);

/** A chat service's name as it writes itself; undefined for what is none that Kith knows. */
export const chatService = (label: string): string | undefined => chatNames.get(label.trim().toLowerCase());

/** A chat address as handle and service. An address of another service than its scheme's stays whole. */
export function chatOf(uri: string, service: string | undefined): { value: string; label?: string } {
  const [, scheme = '', handle = ''] = /^([a-z][a-z0-9+.-]*):(.+)$/i.exec(uri) ?? [];
  const known = chatByScheme.get(scheme.toLowerCase());
  if (known !== undefined && (service ?? known).toLowerCase() === known.toLowerCase()) {
    return { value: handle, label: known };
  }
  const value = scheme.toLowerCase() === 'x-apple' ? handle : uri;
  return { value, ...(service !== undefined && { label: service }) };
}

/** The address of a handle, or undefined when its service has none. */
export function chatUri(handle: string, label: string | undefined): string | undefined {
  const scheme = schemeByChat.get(label?.toLowerCase() ?? '');
  if (scheme !== undefined) return `${scheme}:${handle}`;
  return /^[a-z][a-z0-9+.-]*:/i.test(handle) ? handle : undefined;
}
