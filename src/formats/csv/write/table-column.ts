/** A column of a table of people. */
import type { Contact, Position } from '#domain/records.ts';
import type { CardSource } from '../../vcard/write/write-vcard4.ts';

export interface TableColumn {
  readonly heading: string;
  readonly cell: (source: CardSource) => string | undefined;
}

export const currentPosition = ({ positions }: Contact): Position | undefined =>
  positions.find(({ current }) => current === true) ?? positions[0];

export const companyOf = ({ contact, organizations }: CardSource): string | undefined =>
  organizations.get(currentPosition(contact)?.organizationId ?? '')?.name;

export const column = (heading: string, cell: TableColumn['cell']): TableColumn => ({ heading, cell });
export const numbers = (count: number): readonly number[] =>
  Array.from({ length: count }, (_, index) => index);
