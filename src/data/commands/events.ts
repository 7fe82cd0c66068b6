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
