/** Which filters the board offers, and how its address holds them. */
import { numberWords } from '#domain/text/number-words.ts';
import {
  changeFilter,
  filterKey,
  formatFilter,
  parseFilter,
  type FilterChange,
  type PeopleFilter,
} from '#domain/people/filter/people-filter.ts';

/** Columns are the stages, and nobody archived is on the board: that much of a filter is the board's own. */
const withoutOwn = (filter: PeopleFilter): PeopleFilter =>
  changeFilter(filter, { stages: undefined, archived: undefined });

export const filterInAddress = (search: URLSearchParams): PeopleFilter => withoutOwn(parseFilter(search));

export const addressWith = (search: URLSearchParams, change: FilterChange): URLSearchParams =>
  formatFilter(changeFilter(filterInAddress(search), change), search);

export const addressWithout = (search: URLSearchParams): URLSearchParams => formatFilter({}, search);

/** The people of a column. */
export const inColumn = (filter: PeopleFilter, stage: string): PeopleFilter => ({
  ...filter,
  stages: [stage],
});

/** Absent when nothing is asked: the board then reads its columns without asking who fits. */
export const activeFilter = (filter: PeopleFilter): PeopleFilter | undefined =>
  filterKey(filter) === '' ? undefined : filter;

/** "12 of 106 people" */
export const shownWords = (shown: number | undefined, all: number): string => {
  const people = `${numberWords(all)} ${all === 1 ? 'person' : 'people'}`;
  return shown === undefined ? people : `${numberWords(shown)} of ${people}`;
};
