import { KithError } from '#contract/errors.ts';
import type { Id } from '#domain/records.ts';
import { addContact } from './contacts.ts';
import { namesOf } from '../labels.ts';
import type { Planner, Tx } from '../tx.ts';

/** Somebody who is here, or their name: they are made on the way. */
type Person = string | { readonly fullName: string };

const personId = (tx: Tx, person: Person): Id =>
  typeof person === 'string' ? tx.need('contacts', person).id : addContact(tx, person).id;

const assertTwo = (aId: Id, bId: Id): void => {
  if (aId === bId) throw new KithError('invalid', 'That is the same person. Nothing was changed.');
};

export const createRelation: Planner<'relations.create'> = (tx, { a, b, kind, strength }) => {
  const aId = personId(tx, a);
  const bId = personId(tx, b);
  assertTwo(aId, bId);
  const known = [
    ...tx.find('relations', { selector: { aId, bId } }),
    ...tx.find('relations', { selector: { aId: bId, bId: aId } }),
  ][0];
  // Two people have one relation: saying it again, or the other way round, changes it.
  const made =
    known === undefined
      ? tx.insert('relations', { aId, bId, kind, strength })
      : tx.patch('relations', known.id, { aId, bId, kind, strength });
  if (made === known) return { result: { id: made.id } };
  return { result: { id: made.id }, label: `${namesOf(tx, [aId, bId])} connected` };
};

export const updateRelation: Planner<'relations.update'> = (tx, { id, patch }) => {
  const before = tx.need('relations', id);
  const after = tx.patch('relations', id, patch);
  assertTwo(after.aId, after.bId);
  if (after === before) return { result: undefined };
  return { result: undefined, label: `${namesOf(tx, [after.aId, after.bId])}: connection changed` };
};

export const removeRelation: Planner<'relations.remove'> = (tx, { id }) => {
  const { aId, bId } = tx.need('relations', id);
  tx.remove('relations', id);
  return { result: undefined, label: `${namesOf(tx, [aId, bId])}: connection removed` };
};
