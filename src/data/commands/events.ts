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

/** Who was met there keeps the place and the day, and the conversations stay; only the event's name goes. */
export const removeEvent: Planner<'events.remove'> = (tx, { id }) => {
  const { name } = tx.need('events', id);
  for (const { id: contactId, met } of tx.findText('contacts', id)) {
    if (met?.eventId !== id) continue;
    const { eventId: _gone, ...rest } = met;
    tx.patch('contacts', contactId, { met: Object.keys(rest).length === 0 ? null : rest });
  }
  for (const entry of tx.findText('interactions', id))
    if (entry.eventId === id) tx.patch('interactions', entry.id, { eventId: null });
  tx.remove('events', id);
  return { result: undefined, label: `${name} deleted` };
};

export const attendEvent: Planner<'events.attend'> = (tx, { id, attended }) => {
  const before = tx.need('events', id);
  if (tx.patch('events', id, { attended }) === before) return { result: undefined };
  return { result: undefined, label: `${before.name}: ${attended ? 'attended' : 'not attended'}` };
};
