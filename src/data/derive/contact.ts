/**
 * The fields of a contact that follow from other records. Recomputed in the transaction that changed one of
 * those, so that no reader ever sees them disagree.
 */
import { cadenceOf, keepInTouchId, nextKeepInTouch, spreadKeepInTouch } from '#domain/stages/cadence.ts';
import {
  derivedContactFields,
  type CalendarDate,
  type Contact,
  type FollowUp,
  type Id,
} from '#domain/records.ts';
import type { Tx } from '../commands/tx.ts';
import { derivedFields } from './fields.ts';

const lastInteraction = (tx: Tx, contactId: Id): CalendarDate | '' => {
  const [latest] = tx.find('interactions', {
    selector: { contactIds: { $elemMatch: { $eq: contactId } } },
    sort: [{ at: 'desc' }],
    limit: 1,
  });
  return latest === undefined ? '' : latest.at.slice(0, 10);
};

const nextOpen = (tx: Tx, contactId: Id): FollowUp | undefined =>
  tx.find('follow-ups', {
    selector: { contactIds: { $elemMatch: { $eq: contactId } }, status: 'open' },
    sort: [{ due: 'asc' }],
    limit: 1,
  })[0];

/** Whoever is put away, or to be kept away from, is not suggested again. */
const isKeptInTouch = ({ archivedAt, binnedAt, discouraging }: Contact): boolean =>
  archivedAt === 0 && binnedAt === 0 && !discouraging;

/**
 * Moves the person's one keep-in-touch follow-up to where the last interaction and the cadence put it. Left
 * alone unless one of these changed, so that the user's own rescheduling holds.
 */
const keepInTouch = (
  tx: Tx,
  contact: Contact,
  lastInteractionAt: CalendarDate | '',
  isOneOfMany: boolean,
): void => {
  const id = keepInTouchId(contact.id);
  const existing = tx.get('follow-ups', id);
  const cadenceDays = cadenceOf(contact, tx.stages);
  const { cadencePausedUntil } = contact;
  const exact =
    isKeptInTouch(contact) && cadenceDays !== undefined
      ? nextKeepInTouch({ lastInteractionAt, cadenceDays, cadencePausedUntil })
      : undefined;
  const due =
    isOneOfMany && exact !== undefined && exact !== cadencePausedUntil && cadenceDays !== undefined
      ? spreadKeepInTouch(exact, contact.id, cadenceDays, tx.env.today)
      : exact;
  if (due === undefined) {
    if (existing !== undefined) tx.remove('follow-ups', id);
  } else if (existing === undefined) {
    tx.insert('follow-ups', {
      id,
      contactIds: [contact.id],
      kind: 'keep-in-touch',
      summary: '',
      due,
      status: 'open',
    });
  } else {
    tx.patch('follow-ups', id, {
      due,
      status: 'open',
      completedAt: null,
      snoozedUntil: null,
      notifiedAt: null,
    });
  }
};

/** As when the contact's own cadence changes: for a stage's, which nothing of the contact tells. */
export const moveKeepInTouch = (tx: Tx, contact: Contact, isOneOfMany = false): void =>
  keepInTouch(tx, contact, contact.lastInteractionAt, isOneOfMany);

/** What of a contact decides its keep-in-touch date. */
const cadenceInputs = (contact: Contact, tx: Tx, lastInteractionAt: string): string =>
  JSON.stringify([
    lastInteractionAt,
    cadenceOf(contact, tx.stages) ?? 0,
    isKeptInTouch(contact),
    contact.cadencePausedUntil ?? '',
  ]);

/** What of a contact its derived fields and its keep-in-touch follow-up hang on. */
const derivedInputs: readonly (keyof Contact)[] = [
  'fullName',
  'stage',
  'cadenceDays',
  'cadencePausedUntil',
  'archivedAt',
  'binnedAt',
  'discouraging',
  ...derivedContactFields,
];

/** Whether a change of the contact itself could change what is derived of it. Both are contacts, or undefined. */
export const areDerivedInputsChanged = (before: object | undefined, after: object | undefined): boolean => {
  if (before === undefined || after === undefined) return true;
  const textOf = (doc: object) => JSON.stringify(derivedInputs.map((field) => (doc as Contact)[field]));
  return textOf(before) !== textOf(after);
};

export interface DeriveOptions {
  /** Whether the keep-in-touch follow-up stays where it is: records from a backup bring theirs. */
  readonly keepDates?: boolean;
  /** Whether so many are derived in one step that their days are spread. */
  readonly isOneOfMany?: boolean;
}

/** @param before the contact as it was before the transaction; undefined when it is new. */
export const deriveContact = (
  tx: Tx,
  contactId: Id,
  before: Contact | undefined,
  { keepDates = false, isOneOfMany = false }: DeriveOptions = {},
): void => {
  const contact = tx.get('contacts', contactId);
  if (contact === undefined) {
    const id = keepInTouchId(contactId);
    if (tx.get('follow-ups', id) !== undefined) tx.remove('follow-ups', id);
    return;
  }
  const lastInteractionAt = lastInteraction(tx, contactId);
  const inputs = cadenceInputs(contact, tx, lastInteractionAt);
  const moved = before === undefined || cadenceInputs(before, tx, before.lastInteractionAt) !== inputs;
  if (moved && !keepDates) keepInTouch(tx, contact, lastInteractionAt, isOneOfMany);
  tx.patch('contacts', contactId, {
    nextStep: undefined,
    ...derivedFields({
      fullName: contact.fullName,
      lastInteractionAt,
      next: nextOpen(tx, contactId),
      favours: tx.find('favours', { selector: { contactId } }),
      leads: tx.find('leads', { selector: { givenById: contactId } }),
    }),
  });
};
