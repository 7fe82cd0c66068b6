import type { PostalAddress } from '#domain/records.ts';

type Part = Exclude<keyof PostalAddress, 'label'>;

/** The parts of an address in the order in which they are filled in. `rare` ones show when they hold something. */
export const addressParts: readonly {
  readonly part: Part;
  readonly label: string;
  readonly rare?: boolean;
  readonly wide?: boolean;
}[] = [
  { part: 'street', label: 'Street', wide: true },
  { part: 'extended', label: 'Flat, floor', rare: true, wide: true },
  { part: 'poBox', label: 'PO box', rare: true, wide: true },
  { part: 'postalCode', label: 'Postal code' },
  { part: 'locality', label: 'City' },
  { part: 'region', label: 'Region' },
  { part: 'country', label: 'Country' },
];

/** Addresses as they are kept: without empty parts, and without those that have none. */
export const cleanAddresses = (addresses: readonly PostalAddress[]): readonly PostalAddress[] =>
  addresses
    .map(
      (address) =>
        Object.fromEntries(
          Object.entries(address)
            .map(([part, text]) => [part, (text as string).trim()] as const)
            .filter(([, text]) => text !== ''),
        ) as PostalAddress,
    )
    .filter((address) => Object.keys(address).some((part) => part !== 'label'));

/** The address on several lines, as one pastes it. */
export const addressText = ({
  street,
  extended,
  poBox,
  postalCode,
  locality,
  region,
  country,
}: PostalAddress): string =>
  [street, extended, poBox, [postalCode, locality].filter(isText).join(' '), region, country]
    .filter(isText)
    .join('\n');

const isText = (text: string | undefined): text is string => text !== undefined && text.trim() !== '';
