import { emptyContact } from '#data/commands/people/contacts.ts';
import type { Contact } from '#domain/records.ts';

/** A person nobody knows anything about yet. */
export const contact = (id: string, fields: Partial<Contact> = {}): Contact => ({
  id,
  createdAt: 0,
  updatedAt: 0,
  fullName: id,
  ...emptyContact,
  stage: 'to-meet',
  stageSince: '2026-03-01',
  rank: 'a0',
  lastInteractionAt: '',
  sortName: id,
  nextDue: '9999',
  tally: { given: 0, received: 0, unthanked: 0, unreported: 0 },
  ...fields,
});
