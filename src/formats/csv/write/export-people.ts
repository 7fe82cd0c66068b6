/** People as tables: Google's and Outlook's columns, and Kith's own, which come back as they went. */
import type { Contact, LabelledValue, NeedOrOffer, PostalAddress } from '#domain/records.ts';
import type { CardSource } from '../../vcard/write/write-vcard4.ts';
import { outlookColumns } from './outlook-columns.ts';
import { positionColumns } from '../position-columns.ts';
import { column, companyOf, currentPosition, numbers, type TableColumn } from './table-column.ts';
import { csvLine, csvMark, withoutJoiner } from '../write-csv.ts';

export type CsvKind = 'kith' | 'google' | 'outlook';

/** Several in one cell, as Google joins them; one that holds a comma is marked as one. */
const list = (all: readonly string[]): string => {
  const words = all.map(withoutJoiner);
  return words.length === 1 && /[,;"]/.test(words[0] ?? '') ? `${words[0] ?? ''} ::: ` : words.join(' ::: ');
};

const wishText = ({ text, state, at }: NeedOrOffer): string => `${text} (${state}, ${at})`;

const googleLabel = (label = ''): string =>
  ['work', 'home', 'mobile', 'other', 'main'].includes(label.toLowerCase())
    ? `* ${label.charAt(0).toUpperCase()}${label.slice(1).toLowerCase()}`
    : label;

/** `E-mail 1 - Label`, `E-mail 1 - Value`, `E-mail 2 - Label` …: as many as somebody has. */
const labelledColumns = (
  kind: string,
  count: number,
  values: (contact: Contact) => readonly LabelledValue[],
  label: (given: string | undefined) => string,
  hasPreferred: ReadonlySet<number> = new Set(),
): readonly TableColumn[] =>
  numbers(count).flatMap((at) => [
    column(`${kind} ${at + 1} - Label`, ({ contact }) => {
      const value = values(contact)[at];
      return value === undefined ? '' : label(value.label);
    }),
    column(`${kind} ${at + 1} - Value`, ({ contact }) => values(contact)[at]?.value),
    ...(hasPreferred.has(at)
      ? [
          column(`${kind} ${at + 1} - Preferred`, ({ contact }) =>
            values(contact)[at]?.preferred === true ? 'yes' : '',
          ),
        ]
      : []),
  ]);

const addressColumns = (
  count: number,
  label: (given: string | undefined) => string,
): readonly TableColumn[] =>
  numbers(count).flatMap((at) => {
    const part = (name: string, read: (address: PostalAddress) => string | undefined) =>
      column(`Address ${at + 1} - ${name}`, ({ contact }) => {
        const address = contact.addresses[at];
        return address === undefined ? '' : read(address);
      });
    return [
      part('Label', (address) => label(address.label)),
      part('Street', ({ street }) => street),
      part('City', ({ locality }) => locality),
      part('PO Box', ({ poBox }) => poBox),
      part('Region', ({ region }) => region),
      part('Postal Code', ({ postalCode }) => postalCode),
      part('Country', ({ country }) => country),
      part('Extended Address', ({ extended }) => extended),
    ];
  });

const most = (sources: readonly CardSource[], count: (contact: Contact) => number): number =>
  sources.reduce((sum, { contact }) => Math.max(sum, count(contact)), 0);

/** Places at which somebody has the one they prefer: only those get a column that says so. */
const preferredAt = (
  sources: readonly CardSource[],
  values: (contact: Contact) => readonly LabelledValue[],
): ReadonlySet<number> =>
  new Set(
    sources.flatMap(({ contact }) =>
      values(contact).flatMap(({ preferred }, at) => (preferred === true ? [at] : [])),
    ),
  );

/** In the words of each program. */
const nameColumns = (prefix: string, suffix: string): readonly TableColumn[] => [
  column('First Name', ({ contact: { name, fullName } }) => (name === undefined ? fullName : name.given)),
  column('Middle Name', ({ contact }) => contact.name?.additional),
  column('Last Name', ({ contact }) => contact.name?.family),
  column(prefix, ({ contact }) => contact.name?.prefix),
  column(suffix, ({ contact }) => contact.name?.suffix),
  column('Nickname', ({ contact }) => contact.nickname),
];

const kithColumns = (sources: readonly CardSource[]): readonly TableColumn[] => {
  const plain = (label: string | undefined) => label ?? '';
  return [
    column('Kith ID', ({ contact }) => contact.id),
    column('Full name', ({ contact }) => contact.fullName),
    ...nameColumns('Name prefix', 'Name suffix').map(({ heading, cell }) =>
      // Only what is known in parts: the full name stands beside it.
      column(heading, (source) =>
        source.contact.name === undefined && heading !== 'Nickname' ? '' : cell(source),
      ),
    ),
    column('Pronouns', ({ contact }) => contact.pronouns),
    column('Company', companyOf),
    column('Position', ({ contact }) => currentPosition(contact)?.title),
    column('Department', ({ contact }) => currentPosition(contact)?.department),
    ...positionColumns(sources),
    ...labelledColumns(
      'E-mail',
      most(sources, ({ emails }) => emails.length),
      ({ emails }) => emails,
      plain,
      preferredAt(sources, ({ emails }) => emails),
    ),
    ...labelledColumns(
      'Phone',
      most(sources, ({ phones }) => phones.length),
      ({ phones }) => phones,
      plain,
      preferredAt(sources, ({ phones }) => phones),
    ),
    ...labelledColumns(
      'Website',
      most(sources, ({ urls }) => urls.length),
      ({ urls }) => urls,
      plain,
      preferredAt(sources, ({ urls }) => urls),
    ),
    ...labelledColumns(
      'Chat',
      most(sources, ({ ims }) => ims.length),
      ({ ims }) => ims,
      plain,
      preferredAt(sources, ({ ims }) => ims),
    ),
    ...addressColumns(
      most(sources, ({ addresses }) => addresses.length),
      plain,
    ),
    column('Birthday', ({ contact }) => contact.birthday),
    column('Anniversary', ({ contact }) => contact.anniversary),
    column('Tags', ({ contact }) => list(contact.tags)),
    column('Circle', ({ contact }) => contact.circle),
    column('Stage', ({ stage, contact }) => stage ?? contact.stage),
    column('Cadence days', ({ contact }) => contact.cadenceDays?.toString()),
    // Only in a table that was asked for them: others say nothing of it.
    ...(sources.some(({ contact }) => contact.discouraging)
      ? [column('Keep away', ({ contact }) => (contact.discouraging ? 'yes' : ''))]
      : []),
    column('Met on', ({ contact }) => contact.met?.on),
    column('Met where', ({ contact }) => contact.met?.where),
    column('Met note', ({ contact }) => contact.met?.note),
    column('Skills', ({ contact }) => list(contact.skills)),
    column('Interests', ({ contact }) => list(contact.interests)),
    column('Memberships', ({ contact }) => list(contact.memberships)),
    column('Needs', ({ contact }) => list(contact.needs.map(wishText))),
    column('Offers', ({ contact }) => list(contact.offers.map(wishText))),
    column('Cares about', ({ contact }) => contact.caresAbout),
    column('Starred', ({ contact }) => (contact.starred ? 'yes' : '')),
    column('Last interaction', ({ contact }) => contact.lastInteractionAt),
    column('Notes', ({ contact }) => contact.notes),
  ];
};

const googleColumns = (sources: readonly CardSource[]): readonly TableColumn[] => [
  ...nameColumns('Name Prefix', 'Name Suffix'),
  column('Organization Name', companyOf),
  column('Organization Title', ({ contact }) => currentPosition(contact)?.title),
  column('Organization Department', ({ contact }) => currentPosition(contact)?.department),
  // Google writes a birthday without its year like this, with a space before it.
  column('Birthday', ({ contact: { birthday } }) => (birthday?.startsWith('--') ? ` ${birthday}` : birthday)),
  column('Notes', ({ contact }) => contact.notes),
  column('Labels', ({ contact }) =>
    [...contact.tags.map(withoutJoiner), '* myContacts', ...(contact.starred ? ['* starred'] : [])].join(
      ' ::: ',
    ),
  ),
  ...labelledColumns(
    'E-mail',
    most(sources, ({ emails }) => emails.length),
    ({ emails }) => emails,
    googleLabel,
  ),
  ...labelledColumns(
    'Phone',
    most(sources, ({ phones }) => phones.length),
    ({ phones }) => phones,
    googleLabel,
  ),
  ...addressColumns(
    most(sources, ({ addresses }) => addresses.length),
    googleLabel,
  ),
  ...labelledColumns(
    'Website',
    most(sources, ({ urls }) => urls.length),
    ({ urls }) => urls,
    googleLabel,
  ),
  column('Event 1 - Label', ({ contact }) => (contact.anniversary === undefined ? '' : '* Anniversary')),
  column('Event 1 - Value', ({ contact }) => contact.anniversary),
  // Google has no columns for chats any more.
  ...numbers(most(sources, ({ ims }) => ims.length)).flatMap((at) => [
    column(`Custom Field ${at + 1} - Label`, ({ contact: { ims } }) =>
      ims[at] === undefined ? '' : (ims[at].label ?? 'Chat'),
    ),
    column(`Custom Field ${at + 1} - Value`, ({ contact }) => contact.ims[at]?.value),
  ]),
];

const columnsOf = (kind: CsvKind, sources: readonly CardSource[]): readonly TableColumn[] => {
  switch (kind) {
    case 'kith':
      return kithColumns(sources);
    case 'google':
      return googleColumns(sources);
    case 'outlook':
      return outlookColumns;
  }
};

/** A table with its heading: as many numbered columns as somebody has values. */
export function* writeCsv(kind: CsvKind, sources: readonly CardSource[]): Generator<string, void, undefined> {
  const columns = columnsOf(kind, sources);
  yield csvMark + csvLine(columns.map(({ heading }) => heading));
  for (const source of sources) yield csvLine(columns.map(({ cell }) => cell(source) ?? ''));
}
