import { openingStatusWords } from '#domain/method/openings.ts';
import { ensureOrganization } from '../organizations.ts';
import type { Planner, Tx } from '../tx.ts';

const withOrganization = <F extends { readonly organization?: string | undefined }>(tx: Tx, fields: F) => {
  const { organization, ...rest } = fields;
  if (organization === undefined) return rest;
  const name = organization.trim();
  return { ...rest, organizationId: name === '' ? null : ensureOrganization(tx, name) };
};

export const createOpening: Planner<'openings.create'> = (tx, args) => {
  const { organizationId, ...fields } = withOrganization(tx, args) as typeof args;
  const made = tx.insert('openings', { ...fields, ...(organizationId ? { organizationId } : {}) });
  return { result: { id: made.id }, label: `${made.title} added` };
};

export const updateOpening: Planner<'openings.update'> = (tx, { id, patch }) => {
  const before = tx.need('openings', id);
  const after = tx.patch('openings', id, withOrganization(tx, patch));
  return after === before ? { result: undefined } : { result: undefined, label: `${after.title} changed` };
};

export const moveOpening: Planner<'openings.move'> = (tx, { id, status }) => {
  const before = tx.need('openings', id);
  if (tx.patch('openings', id, { status }) === before) return { result: undefined };
  return { result: undefined, label: `${before.title} moved to ${openingStatusWords[status]}` };
};

export const removeOpening: Planner<'openings.remove'> = (tx, { id }) => {
  const { title } = tx.need('openings', id);
  tx.remove('openings', id);
  return { result: undefined, label: `${title} deleted` };
};
