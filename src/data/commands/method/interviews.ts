import { namesOf } from '../labels.ts';
import type { Planner } from '../tx.ts';

export const createInterview: Planner<'interviews.create'> = (tx, args) => {
  const { fullName } = tx.need('contacts', args.contactId);
  const made = tx.insert('interviews', args);
  return { result: { id: made.id }, label: `Interview with ${fullName} noted` };
};

export const updateInterview: Planner<'interviews.update'> = (tx, { id, patch }) => {
  const before = tx.need('interviews', id);
  if (tx.patch('interviews', id, patch) === before) return { result: undefined };
  return { result: undefined, label: `Interview with ${namesOf(tx, [before.contactId])} changed` };
};

export const holdInterview: Planner<'interviews.hold'> = (tx, { id, at }) => {
  const before = tx.need('interviews', id);
  if (before.heldAt !== undefined) return { result: undefined };
  const heldAt = at ?? tx.env.today;
  tx.patch('interviews', id, { heldAt });
  tx.insert('interactions', {
    at: heldAt,
    kind: 'interview',
    contactIds: [before.contactId],
    summary: 'Informational interview',
    ...(before.learned === '' ? {} : { notes: before.learned }),
  });
  return { result: undefined, label: `Interview with ${namesOf(tx, [before.contactId])} held` };
};

export const thankInterview: Planner<'interviews.thank'> = (tx, { id }) => {
  const before = tx.need('interviews', id);
  if (before.thankedAt !== undefined) return { result: undefined };
  tx.patch('interviews', id, { thankedAt: tx.env.today });
  tx.insert('interactions', {
    at: tx.env.today,
    kind: 'thanks',
    contactIds: [before.contactId],
    summary: 'Thanks for the interview',
  });
  return { result: undefined, label: `${namesOf(tx, [before.contactId])} thanked` };
};

export const removeInterview: Planner<'interviews.remove'> = (tx, { id }) => {
  const before = tx.need('interviews', id);
  tx.remove('interviews', id);
  return { result: undefined, label: `Interview with ${namesOf(tx, [before.contactId])} deleted` };
};
