import type { Planner } from '../tx.ts';

export const setPhoto: Planner<'contacts.set-photo'> = (tx, { id, photo }) => {
  const before = tx.need('contacts', id);
  const after = tx.patch('contacts', id, { photo: photo === null ? null : tx.addPhoto(photo) });
  if (after === before) return { result: undefined };
  const what = photo === null ? 'removed' : before.photo === undefined ? 'added' : 'changed';
  return { result: undefined, label: `${after.fullName}: photo ${what}` };
};
