/** People as tables: Google's and Outlook's columns, and Kith's own, which come back as they went. */
import type { Contact, LabelledValue, Position, PostalAddress } from '#domain/records.ts';
import type { CardSource } from '../vcard/write-vcard4.ts';
import { csvLine, csvMark } from './write-csv.ts';

export type CsvKind = 'kith' | 'google' | 'outlook';

interface TableColumn {
  readonly heading: string;
  readonly cell: (source: CardSource) => string | undefined;
}

/** Several in one cell, as Google joins them; one that holds a comma is marked as one. */
const list = (words: readonly string[]): string =>
  words.length === 1 && /[,;]/.test(words[0] ?? '') ? `${words[0] ?? ''} ::: ` : words.join(' ::: ');

const currentPosition = ({ positions }: Contact): Position | undefined =>
  positions.find(({ current }) => current === true) ?? positions[0];

const companyOf = ({ contact, organizations }: CardSource): string | undefined =>
  organizations.get(currentPosition(contact)?.organizationId ?? '')?.name;

const googleLabel = (label = ''): string =>
  ['work', 'home', 'mobile', 'other', 'main'].includes(label.toLowerCase())
    ? `* ${label.charAt(0).toUpperCase()}${label.slice(1).toLowerCase()}`
    : label;

const column = (heading: string, cell: TableColumn['cell']): TableColumn => ({ heading, cell });
const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index);

/** `E-mail 1 - Label`, `E-mail 1 - Value`, `E-mail 2 - Label` …: as many as somebody has. */
const labelledColumns = (
  kind: string,
  count: number,
  values: (contact: Contact) => readonly LabelledValue[],
  label: (given: string | undefined) => string,
): readonly TableColumn[] =>
  numbers(count).flatMap((at) => [
    column(`${kind} ${at + 1} - Label`, ({ contact }) => {
      const value = values(contact)[at];
      return value === undefined ? '' : label(value.label);
    }),
    column(`${kind} ${at + 1} - Value`, ({ contact }) => values(contact)[at]?.value),
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
    ...labelledColumns(
      'E-mail',
      most(sources, ({ emails }) => emails.length),
      ({ emails }) => emails,
      plain,
    ),
    ...labelledColumns(
      'Phone',
      most(sources, ({ phones }) => phones.length),
      ({ phones }) => phones,
      plain,
    ),
    ...labelledColumns(
      'Website',
      most(sources, ({ urls }) => urls.length),
      ({ urls }) => urls,
      plain,
    ),
    ...labelledColumns(
      'Chat',
      most(sources, ({ ims }) => ims.length),
      ({ ims }) => ims,
      plain,
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
    column('Skills', ({ contact }) => list(contact.skills)),
    column('Interests', ({ contact }) => list(contact.interests)),
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
  column('Labels', ({ contact }) => [...contact.tags, '* myContacts'].join(' ::: ')),
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
];

const byLabel = (values: readonly LabelledValue[], pattern: RegExp, at = 0): string | undefined =>
  values.filter(({ label = '' }) => pattern.test(label))[at]?.value;

const outlookAddress = (kind: string, pattern: RegExp): readonly TableColumn[] => {
  const part = (name: string, read: (address: PostalAddress) => string | undefined) =>
    column(`${kind} ${name}`, ({ contact }) => {
      const address = contact.addresses.find(({ label = '' }) => pattern.test(label));
      return address === undefined ? '' : read(address);
    });
  return [
    part('Street', ({ street, extended }) =>
      [street, extended].filter((line) => line !== undefined).join('\n'),
    ),
    part('City', ({ locality }) => locality),
    part('State', ({ region }) => region),
    part('Postal Code', ({ postalCode }) => postalCode),
    part('Country/Region', ({ country }) => country),
  ];
};

const fax = /fax/i;
const other = /^(?!.*(?:home|work|mobile|cell|fax|pager|car)).*$/i;

/** Of Outlook.com and the new Outlook; classic Outlook maps them by the same names. */
const outlookColumns = (): readonly TableColumn[] => [
  column('First Name', ({ contact: { name, fullName } }) => (name === undefined ? fullName : name.given)),
  column('Middle Name', ({ contact }) => contact.name?.additional),
  column('Last Name', ({ contact }) => contact.name?.family),
  column('Title', ({ contact }) => contact.name?.prefix),
  column('Suffix', ({ contact }) => contact.name?.suffix),
  column('Nickname', ({ contact }) => contact.nickname),
  ...numbers(3).map((at) =>
    column(`E-mail ${at === 0 ? '' : `${at + 1} `}Address`, ({ contact }) => contact.emails[at]?.value),
  ),
  column('Home Phone', ({ contact }) => byLabel(contact.phones, /^home$/i)),
  column('Home Phone 2', ({ contact }) => byLabel(contact.phones, /^home$/i, 1)),
  column('Business Phone', ({ contact }) => byLabel(contact.phones, /^work$/i)),
  column('Business Phone 2', ({ contact }) => byLabel(contact.phones, /^work$/i, 1)),
  column('Mobile Phone', ({ contact }) => byLabel(contact.phones, /mobile|cell/i)),
  column('Other Phone', ({ contact }) => byLabel(contact.phones, other)),
  column('Pager', ({ contact }) => byLabel(contact.phones, /pager/i)),
  column(
    'Business Fax',
    ({ contact }) => contact.phones.find(({ label = '' }) => fax.test(label) && !/home/i.test(label))?.value,
  ),
  column('Home Fax', ({ contact }) => byLabel(contact.phones, /home.*fax/i)),
  column('IMAddress', ({ contact }) => contact.ims[0]?.value),
  column('Job Title', ({ contact }) => currentPosition(contact)?.title),
  column('Department', ({ contact }) => currentPosition(contact)?.department),
  column('Company', companyOf),
  ...outlookAddress('Business', /work/i),
  ...outlookAddress('Home', /home/i),
  ...outlookAddress('Other', /^(?!.*(?:home|work)).*$/i),
  column('Personal Web Page', ({ contact }) => contact.urls[1]?.value),
  column('Hobby', ({ contact }) => contact.interests.join('; ')),
  column('Web Page', ({ contact }) => contact.urls[0]?.value),
  column('Birthday', ({ contact: { birthday } }) => (birthday?.length === 10 ? birthday : '')),
  column('Anniversary', ({ contact: { anniversary } }) => (anniversary?.length === 10 ? anniversary : '')),
  column('Categories', ({ contact }) => contact.tags.join(';')),
  column('Notes', ({ contact }) => contact.notes),
];

const columnsOf = (kind: CsvKind, sources: readonly CardSource[]): readonly TableColumn[] => {
  switch (kind) {
    case 'kith':
      return kithColumns(sources);
    case 'google':
      return googleColumns(sources);
    case 'outlook':
      return outlookColumns();
  }
};

/** A table with its heading: as many numbered columns as somebody has values. */
export function* writeCsv(kind: CsvKind, sources: readonly CardSource[]): Generator<string, void, undefined> {
  const columns = columnsOf(kind, sources);
  yield csvMark + csvLine(columns.map(({ heading }) => heading));
  for (const source of sources) yield csvLine(columns.map(({ cell }) => cell(source) ?? ''));
}
