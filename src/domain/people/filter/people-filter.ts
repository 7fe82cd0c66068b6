/**
 * Which people to show: one model for the table of people and the board, kept in the address. Fields that are
 * absent ask nothing; those that are there must all hold. Nobody in the bin ever matches.
 */
import { circles } from '../circles.ts';
import type { Circle, Id } from '../../records.ts';
import { askKinds, type AskKind } from '../../method/readiness.ts';
import type { Warmth } from '../../stages/warmth.ts';

export { compileFilter, matches, searchTextOf, type FilterEnv, type Filterable } from './people-match.ts';
export { filterWords } from './people-filter-words.ts';

export const warmths = ['warm', 'cooling', 'cold'] as const satisfies readonly Warmth[];

/** How several tags count: one of them, each of them, none of them. */
export const tagModes = ['any', 'all', 'none'] as const;
export type TagMode = (typeof tagModes)[number];

export interface PeopleFilter {
  /** Each of its words begins a word of the name, company, title, a tag or an e-mail address. */
  readonly text?: string;
  readonly tags?: readonly string[];
  /** Default: any. */
  readonly tagMode?: TagMode;
  readonly circles?: readonly Circle[];
  /** Ids of stages. */
  readonly stages?: readonly string[];
  readonly warmth?: readonly Warmth[];
  /** Ids of organizations: who has a position there, now or before. */
  readonly companies?: readonly Id[];
  /** The user owes thanks or a report. */
  readonly owed?: true;
  readonly starred?: true;
  /** The last contact was at least so many days ago, or there was none. */
  readonly notContactedDays?: number;
  /** Nothing is planned with them. */
  readonly noFollowUp?: true;
  /** Part of the place or the event they were met at. */
  readonly metAt?: string;
  /** Added within so many days. */
  readonly addedDays?: number;
  /** It is ripe to ask them for this. */
  readonly readyFor?: AskKind;
  /** Absent: nobody archived. */
  readonly archived?: 'only' | 'with';
}

export const noFilter: PeopleFilter = {};

/** At most this many values of one kind: an address has an end. */
const maxValues = 100;
const maxText = 200;
const maxDays = 36_500;

const oneOf = <T extends string>(known: readonly T[], value: string | null): T | undefined =>
  known.find((candidate) => candidate === value);

const someOf = <T extends string>(known: readonly T[], values: readonly string[]): readonly T[] =>
  known.filter((candidate) => values.includes(candidate));

const clean = (values: readonly string[]): readonly string[] =>
  [...new Set(values.map((value) => value.trim()).filter((value) => value !== ''))].slice(0, maxValues);

const daysIn = (value: string | null): number | undefined => {
  const days = /^\d{1,5}$/.test(value ?? '') ? Number(value) : 0;
  return days >= 1 && days <= maxDays ? days : undefined;
};

const textIn = (value: string | null): string | undefined => {
  const text = (value ?? '').slice(0, maxText);
  return text.trim() === '' ? undefined : text;
};

const present = <T extends object>(fields: { readonly [P in keyof T]: T[P] | undefined }): T =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;

const filled = <T>(values: readonly T[] | undefined): readonly T[] | undefined =>
  values === undefined || values.length === 0 ? undefined : values;

/** The parameters of the address that are the filter's; others (`person`, `sort`) belong to somebody else. */
export const filterParameters = [
  'q',
  'tag',
  'tags',
  'circle',
  'stage',
  'warmth',
  'company',
  'owed',
  'starred',
  'quiet',
  'unplanned',
  'met',
  'added',
  'ready',
  'archived',
] as const;

/** The filter in an address. What isn't understood asks nothing. */
export const parseFilter = (search: URLSearchParams): PeopleFilter => {
  const tags = filled(clean(search.getAll('tag')));
  const tagMode = oneOf(tagModes, search.get('tags'));
  return present<PeopleFilter>({
    text: textIn(search.get('q')),
    tags,
    tagMode: tags === undefined || tagMode === 'any' ? undefined : tagMode,
    circles: filled(someOf(circles, search.getAll('circle'))),
    stages: filled(clean(search.getAll('stage'))),
    warmth: filled(someOf(warmths, search.getAll('warmth'))),
    companies: filled(clean(search.getAll('company'))),
    owed: search.get('owed') === '1' ? true : undefined,
    starred: search.get('starred') === '1' ? true : undefined,
    notContactedDays: daysIn(search.get('quiet')),
    noFollowUp: search.get('unplanned') === '1' ? true : undefined,
    metAt: textIn(search.get('met')),
    addedDays: daysIn(search.get('added')),
    readyFor: oneOf(askKinds, search.get('ready')),
    archived: oneOf(['only', 'with'], search.get('archived')),
  });
};

/** The address of a filter: `base` with the filter's parameters replaced and the others kept. */
export const formatFilter = (
  filter: PeopleFilter,
  base: URLSearchParams = new URLSearchParams(),
): URLSearchParams => {
  const search = new URLSearchParams(base);
  for (const name of filterParameters) search.delete(name);
  const one = (name: string, value: string | number | undefined) => {
    if (value !== undefined) search.set(name, String(value));
  };
  const many = (name: string, values: readonly string[] | undefined) => {
    for (const value of values ?? []) search.append(name, value);
  };
  const flag = (name: string, value: true | undefined) => one(name, value === undefined ? undefined : '1');
  one('q', filter.text);
  many('tag', filter.tags);
  one('tags', filter.tags === undefined || filter.tagMode === 'any' ? undefined : filter.tagMode);
  many('circle', filter.circles);
  many('stage', filter.stages);
  many('warmth', filter.warmth);
  many('company', filter.companies);
  flag('owed', filter.owed);
  flag('starred', filter.starred);
  one('quiet', filter.notContactedDays);
  flag('unplanned', filter.noFollowUp);
  one('met', filter.metAt);
  one('added', filter.addedDays);
  one('ready', filter.readyFor);
  one('archived', filter.archived);
  return search;
};

export type FilterChange = { readonly [P in keyof PeopleFilter]?: PeopleFilter[P] | undefined };

/** The filter with some fields set; `undefined` and empty lists take them away. */
export const changeFilter = (filter: PeopleFilter, change: FilterChange): PeopleFilter =>
  parseFilter(formatFilter(present<PeopleFilter>({ ...filter, ...change })));

/** Whether it asks anything. */
export const isFiltering = (filter: PeopleFilter): boolean => formatFilter(filter).size > 0;

/** Equal for filters that ask the same, whatever order their lists are in. */
export const filterKey = (filter: PeopleFilter): string => {
  const search = formatFilter(filter);
  return [...search]
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .sort()
    .join('&');
};
