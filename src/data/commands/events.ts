import type { Planner } from './tx.ts';

export const createEvent: Planner<'events.create'> = (tx, args) => {
  const made = tx.insert('events', args);
  return { result: { id: made.id }, label: `${made.name} added` };
};

export const updateEvent: Planner<'events.update'> = (tx, { id, patch }) => {
  const before = tx.need('events', id);
  const after = tx.patch('events', id, patch);
  return after === before ? { result: undefined } : { result: undefined, label: `${after.name} changed` };
};

export const removeEvent: Planner<'events.remove'> = (tx, { id }) => {
  const { name } = tx.need('events', id);
  tx.remove('events', id);
  return { result: undefined, label: `${name} deleted` };
};

export const attendEvent: Planner<'events.attend'> = (tx, { id, attended }) => {
  const before = tx.need('events', id);
  if (tx.patch('events', id, { attended }) === before) return { result: undefined };
  return { result: undefined, label: `${before.name}: ${attended ? 'attended' : 'not attended'}` };
};
