import { KithError } from '#contract/errors.ts';
import { profileFromSetting, profileToSetting } from '#domain/profile.ts';
import type { Planner } from './tx.ts';

export const setSetting: Planner<'settings.set'> = (tx, { id, kind, value }) => {
  const before = tx.get('settings', id);
  if (before === undefined) tx.insert('settings', { id, kind, value });
  else if (tx.patch('settings', id, { kind, value }) === before) return { result: undefined };
  return { result: undefined, label: kind === 'reminders' ? 'Reminders changed' : 'Settings changed' };
};

export const savePlan: Planner<'plans.save'> = (tx, { id, value }) => {
  const before = id === undefined ? undefined : tx.get('settings', id);
  if (before === undefined) {
    const made = tx.insert('settings', { ...(id === undefined ? {} : { id }), kind: 'plan', value });
    return { result: { id: made.id }, label: 'Plan added' };
  }
  const after = tx.patch('settings', before.id, { value });
  return after === before
    ? { result: { id: before.id } }
    : { result: { id: before.id }, label: 'Plan changed' };
};

export const removePlan: Planner<'plans.remove'> = (tx, { id }) => {
  if (tx.need('settings', id).kind !== 'plan') throw new KithError('invalid', 'That is no plan.');
  tx.remove('settings', id);
  return { result: undefined, label: 'Plan deleted' };
};

export const updateProfile: Planner<'profile.update'> = (tx, { patch }) => {
  const before = tx.get('settings', 'profile');
  // Read as the rules read it: what doesn't fit is not kept.
  const value = profileToSetting(profileFromSetting({ ...before?.value, ...patch }));
  if (before === undefined) tx.insert('settings', { id: 'profile', kind: 'profile', value });
  else if (tx.patch('settings', 'profile', { value }) === before) return { result: undefined };
  return { result: undefined, label: 'Your profile changed' };
};

export const keepSetting: Planner<'settings.keep'> = (tx, { id, value }) => {
  if (tx.get('settings', id) === undefined) tx.insert('settings', { id, kind: 'flags', value });
  else tx.patch('settings', id, { value });
  return { result: undefined };
};
