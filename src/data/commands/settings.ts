import type { Planner } from './tx.ts';

export const setSetting: Planner<'settings.set'> = (tx, { id, kind, value }) => {
  const before = tx.get('settings', id);
  if (before === undefined) tx.insert('settings', { id, kind, value });
  else if (tx.patch('settings', id, { kind, value }) === before) return { result: undefined };
  return { result: undefined, label: 'Settings changed' };
};
