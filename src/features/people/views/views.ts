/** Views of the table: what is asked and in which order, under a name. */
import {
  filterParameters,
  formatFilter,
  parseFilter,
  type PeopleFilter,
} from '#domain/people/filter/people-filter.ts';
import { byName, formatSort, parseSort, type PeopleSort } from '#domain/people/filter/people-sort.ts';

export const sortParameter = 'sort';
/** Id of the saved view that was opened last: it can be changed and saved again. */
export const viewParameter = 'view';

/** Whoever is in the bin is on a page of its own. */
export const peoplePath = '/people';
export const binPath = '/people/bin';

/** The query of a view: the same for the same question, whatever else is in an address. */
export const viewQuery = (filter: PeopleFilter, sort: PeopleSort): string => {
  const search = formatFilter(filter);
  const order = formatSort(sort);
  if (order !== formatSort(byName)) search.set(sortParameter, order);
  return search.toString();
};

/** The same of whatever an address asks, which may be written otherwise or by hand. */
export const queryInAddress = (search: URLSearchParams): string =>
  viewQuery(parseFilter(search), parseSort(search.get(sortParameter)));

/** The address with another question; the open person stays. */
export const withQuery = (search: URLSearchParams, query: string, view?: string): URLSearchParams => {
  const next = new URLSearchParams(search);
  for (const name of [...filterParameters, sortParameter, viewParameter]) next.delete(name);
  for (const [name, value] of new URLSearchParams(query)) next.append(name, value);
  if (view !== undefined) next.set(viewParameter, view);
  return next;
};

export interface BuiltInView {
  readonly name: string;
  readonly query: string;
}

const viewOf = (name: string, filter: PeopleFilter, sort: PeopleSort = byName): BuiltInView => ({
  name,
  query: viewQuery(filter, sort),
});

/** Questions that everybody asks. */
export const builtInViews: readonly BuiltInView[] = [
  viewOf('Everybody', {}),
  viewOf('Starred', { starred: true }),
  viewOf('Gone quiet', { notContactedDays: 90 }, { key: 'last', descending: false }),
  viewOf('Nothing planned', { noFollowUp: true }),
  viewOf('You owe them', { owed: true }),
  viewOf('New this month', { addedDays: 30 }, { key: 'added', descending: true }),
  viewOf('Archived', { archived: 'only' }),
];
