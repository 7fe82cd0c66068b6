import { organizationKey } from '#domain/people/names.ts';
import type { Id } from '#domain/records.ts';
import type { Planner, Tx } from './tx.ts';

/** Index strings have a bound; keys longer than this are cut alike everywhere. */
export const organizationKeyOf = (name: string): string => organizationKey(name).slice(0, 200);

/** Makes the organization of a name that has none. */
export const addOrganization = (tx: Tx, name: string, nameKey: string): Id =>
  tx.insert('organizations', {
    name: name.trim(),
    nameKey,
    aliases: [],
    domains: [],
    target: 'none',
    notes: '',
  }).id;

/** Id of the organization of that name, made when there is none: each company exists once. */
export const ensureOrganization = (tx: Tx, name: string): Id => {
  const nameKey = organizationKeyOf(name);
  const [found] = tx.find('organizations', { selector: { nameKey }, limit: 1 });
  return found?.id ?? addOrganization(tx, name, nameKey);
};

export const ensureOrganizationCommand: Planner<'organizations.ensure'> = (tx, { name }) => {
  const [found] = tx.find('organizations', { selector: { nameKey: organizationKeyOf(name) }, limit: 1 });
  if (found !== undefined) return { result: { id: found.id } };
  return { result: { id: ensureOrganization(tx, name) }, label: `${name.trim()} added` };
};

export const updateOrganization: Planner<'organizations.update'> = (tx, { id, patch }) => {
  const before = tx.need('organizations', id);
  const name = patch.name ?? before.name;
  const after = tx.patch('organizations', id, { ...patch, name, nameKey: organizationKeyOf(name) });
  return after === before ? { result: undefined } : { result: undefined, label: `${after.name} changed` };
};

const targetWords = {
  none: 'no longer a target',
  watching: 'on your watch list',
  active: 'a target now',
  paused: 'a target on pause',
} as const;

export const setTarget: Planner<'organizations.set-target'> = (tx, { id, target }) => {
  const before = tx.need('organizations', id);
  if (tx.patch('organizations', id, { target }) === before) return { result: undefined };
  return { result: undefined, label: `${before.name} is ${targetWords[target]}` };
};
