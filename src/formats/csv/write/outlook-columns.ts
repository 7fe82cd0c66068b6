/** Outlook's columns, which are always the same ones. */
import type { LabelledValue, PostalAddress } from '#domain/records.ts';
import type { CardSource } from '../../vcard/write/write-vcard4.ts';
import { column, companyOf, currentPosition, numbers, type TableColumn } from './table-column.ts';
import { withoutJoiner } from '../write-csv.ts';

const byLabel = (values: readonly LabelledValue[], pattern: RegExp, at = 0): string | undefined =>
  values.filter(({ label = '' }) => pattern.test(label))[at]?.value;

/** Outlook.com has no column for a post box. */
const streetOf = ({ poBox, street, extended }: PostalAddress): string =>
  [poBox === undefined ? undefined : `PO Box ${poBox}`, street, extended]
    .filter((line) => line !== undefined)
    .join('\n');

const outlookAddress = (kind: string, pattern: RegExp): readonly TableColumn[] => {
  const part = (name: string, read: (address: PostalAddress) => string | undefined) =>
    column(`${kind} ${name}`, ({ contact }) => {
      const address = contact.addresses.find(({ label = '' }) => pattern.test(label));
      return address === undefined ? '' : read(address);
    });
  return [
    part('Street', streetOf),
    part('City', ({ locality }) => locality),
    part('State', ({ region }) => region),
    part('Postal Code', ({ postalCode }) => postalCode),
    part('Country/Region', ({ country }) => country),
  ];
};

const fax = /fax/i;
const other = /^(?!.*(?:home|work|mobile|cell|fax|pager|car)).*$/i;

/** Contact fields that found no column: told in the notes, as `E-mail: ana@example.org`. */
const leftovers = ({ contact }: CardSource, taken: ReadonlySet<string>): readonly string[] => {
  const values = (name: string, list: readonly LabelledValue[]) =>
    list
      .filter(({ value }) => !taken.has(value))
      .map(({ value, label = '' }) => `${label === '' ? name : label}: ${value}`);
  const days = (['birthday', 'anniversary'] as const).flatMap((field) => {
    const date = contact[field];
    return date === undefined || date.length === 10 ? [] : [`${wordOf[field]}: ${date}`];
  });
  const addresses = contact.addresses.flatMap((address) => {
    const street = streetOf(address);
    if (taken.has(street === '' ? (address.locality ?? '') : street)) return [];
    const { label = 'Address', ...parts } = address;
    return [`${label}: ${Object.values(parts).join(', ').replaceAll('\n', ', ')}`];
  });
  return [
    ...values('E-mail', contact.emails),
    ...values('Phone', contact.phones),
    ...values('Website', contact.urls),
    ...values('Chat', contact.ims),
    ...addresses,
    ...days,
  ];
};
const wordOf = { birthday: 'Birthday', anniversary: 'Anniversary' } as const;

/** Of Outlook.com and the new Outlook; classic Outlook maps them by the same names. */
const fixedColumns: readonly TableColumn[] = [
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
  column('Hobby', ({ contact }) => contact.interests.map(withoutJoiner).join('; ')),
  column('Web Page', ({ contact }) => contact.urls[0]?.value),
  column('Birthday', ({ contact: { birthday } }) => (birthday?.length === 10 ? birthday : '')),
  column('Anniversary', ({ contact: { anniversary } }) => (anniversary?.length === 10 ? anniversary : '')),
  column('Categories', ({ contact }) => contact.tags.map(withoutJoiner).join(';')),
];

export const outlookColumns: readonly TableColumn[] = [
  ...fixedColumns,
  column('Notes', (source) => {
    const taken = new Set(fixedColumns.map(({ cell }) => cell(source) ?? ''));
    return [source.contact.notes, leftovers(source, taken).join('\n')]
      .filter((part) => part !== '')
      .join('\n\n');
  }),
];
