import type { Contact, Id, Position } from '../records.ts';

/** What somebody does: the first current position, else the first. */
export const shownPosition = ({ positions }: Pick<Contact, 'positions'>): Position | undefined =>
  positions.find((position) => position.current === true) ?? positions[0];

/** The company of the position that is shown. */
export const organizationIdOf = (contact: Pick<Contact, 'positions'>): Id | undefined =>
  shownPosition(contact)?.organizationId;

/** "Director of partnerships, Brightwater Trust"; may be empty. */
export const positionWords = (
  contact: Pick<Contact, 'positions'>,
  organization: string | undefined,
): string => [shownPosition(contact)?.title, organization].filter((part) => part !== undefined).join(', ');
