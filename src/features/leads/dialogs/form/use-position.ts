import { useRecord } from '#client/index.ts';
import { organizationIdOf, positionWords } from '#domain/people/positions.ts';
import type { Contact } from '#domain/records.ts';

type Placed = Pick<Contact, 'positions'> | null | undefined;

/** Name of the company a person is at; undefined while it is read, and when there is none. */
export const useOrganizationName = (contact: Placed): string | undefined =>
  useRecord('organizations', contact ? organizationIdOf(contact) : undefined)?.name;

/** "Head of Research, Ostara Robotics"; may be empty. */
export const usePosition = (contact: Placed): string => {
  const organization = useOrganizationName(contact);
  return contact ? positionWords(contact, organization) : '';
};
