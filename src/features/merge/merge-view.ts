import type { DuplicateGroup } from '#contract/values/duplicates.ts';
import { numberWords } from '#domain/text/number-words.ts';
import type { Contact, Id } from '#domain/records.ts';
import { counted } from '#domain/text/text.ts';
import type { ValueNames } from '#ui/merge/field-words.ts';

export const groupKey = ({ ids }: Pick<DuplicateGroup, 'ids'>): string => ids.join(' ');

/** Where some people are compared. */
export const mergePath = (ids: readonly Id[], from?: string): string => {
  const search = new URLSearchParams({ ids: ids.join(',') });
  if (from !== undefined) search.set('from', from);
  return `/merge?${search.toString().replaceAll('%2C', ',')}`;
};

/** Each id once, in their order. */
export const idsOf = (search: URLSearchParams): readonly Id[] => [
  ...new Set((search.get('ids') ?? '').split(',').filter((id) => id !== '')),
];

/** Where to go afterwards: only to a page of ours. */
export const backOf = (search: URLSearchParams): string | undefined => {
  const from = search.get('from') ?? '';
  return /^\/[a-z]/.test(from) ? from : undefined;
};

/** "Head of Milling, Acme", else an address: what tells two people of one name apart. */
export const detailOf = (
  { positions, emails, phones, archivedAt }: Contact,
  organization: ValueNames['organization'],
): string => {
  const position = positions.find(({ current }) => current === true) ?? positions[0];
  const words = [
    position?.title,
    position?.organizationId === undefined ? undefined : organization(position.organizationId),
  ].filter((part) => part !== undefined && part !== '');
  const detail = words.length > 0 ? words.join(', ') : (emails[0]?.value ?? phones[0]?.value ?? '');
  return archivedAt === 0 ? detail : [detail, 'archived'].filter((part) => part !== '').join(' · ');
};

/** "3 certain, 12 likely" */
export const foundWords = (certain: number, likely: number): string =>
  [certain > 0 && `${numberWords(certain)} certain`, likely > 0 && `${numberWords(likely)} likely`]
    .filter((part) => part !== false)
    .join(', ');

export const entriesWords = (entries: number): string =>
  entries === 0 ? 'Nothing logged' : counted(entries, 'entry', 'entries');
