import { namesOf } from './labels.ts';
import { removePlan } from './settings.ts';
import { settle } from './method/settle.ts';
import type { Planner } from './tx.ts';

export const logInteraction: Planner<'interactions.log'> = (tx, { followUp, planId, ...fields }) => {
  fields.contactIds.forEach((id) => tx.need('contacts', id));
  const made = tx.insert('interactions', fields);
  if (followUp !== undefined) {
    const { contactIds } = made;
    tx.insert('follow-ups', { ...followUp, contactIds, kind: 'follow-up', status: 'open' });
  }
  if (planId !== undefined) removePlan(tx, { id: planId });
  settle(tx, made);
  return { result: { id: made.id }, label: `Logged with ${namesOf(tx, made.contactIds)}` };
};

export const updateInteraction: Planner<'interactions.update'> = (tx, { id, patch }) => {
  const before = tx.need('interactions', id);
  if (tx.patch('interactions', id, patch) === before) return { result: undefined };
  return { result: undefined, label: `Entry with ${namesOf(tx, before.contactIds)} changed` };
};

export const removeInteraction: Planner<'interactions.remove'> = (tx, { id }) => {
  const before = tx.need('interactions', id);
  tx.remove('interactions', id);
  return { result: undefined, label: `Entry with ${namesOf(tx, before.contactIds)} deleted` };
};
