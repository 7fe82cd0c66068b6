import type { FileGrant } from '#contract/values/files.ts';

const isFileGrant = (value: unknown): value is FileGrant => {
  const { token, name, bytes } = (value ?? {}) as Partial<Record<keyof FileGrant, unknown>>;
  return typeof token === 'string' && typeof name === 'string' && typeof bytes === 'number';
};

/** Files that come with a navigation. Its state may hold anything: it outlives the page that put it there. */
export const toFileGrants = (state: unknown): readonly FileGrant[] =>
  (Array.isArray(state) ? state : [state]).filter(isFileGrant);
