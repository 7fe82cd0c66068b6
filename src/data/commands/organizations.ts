import { organizationKey } from '#domain/names.ts';
import type { Id } from '#domain/records.ts';
import type { Planner, Tx } from './tx.ts';

/** Index strings have a bound; keys longer than this are cut alike everywhere. */
const keyOf = (name: string): string => organizationKey(name).slice(0, 200);

/** Id of the organization of that name, made when there is none: each company exists once. */
export const ensureOrganization = (tx: Tx, name: string): Id => {
  const nameKey = keyOf(name);
  const [found] = tx.find('organizations', { selector: { nameKey }, limit: 1 });
  return (
    found?.id ??
    tx.insert('organizations', {
      name: name.trim(),
      nameKey,
      aliases: [],
      domains: [],
      target: 'none',
      notes: '',
    }).id
  );
};

export const ensureOrganizationCommand: Planner<'organizations.ensure'> = (tx, { name }) => {
  const [found] = tx.find('organizations', { selector: { nameKey: keyOf(name) }, limit: 1 });
  if (found !== undefined) return { result: { id: found.id } };
  return { result: { id: ensureOrganization(tx, name) }, label: `${name.trim()} added` };
};

export const updateOrganization: Planner<'organizations.update'> = (tx, { id, patch }) => {
  const before = tx.need('organizations', id);
  const name = patch.name ?? before.name;
  const after = tx.patch('organizations', id, { ...patch, name, nameKey: keyOf(name) });
  return after === before ? { result: undefined } : { result: undefined, label: `${after.name} changed` };
};
