/** What a filter asks, in words: each on its own, to be shown as a chip that can be taken away. */
import { shortCircleWords } from '../circles.ts';
import type { PeopleFilter } from './people-filter.ts';
import type { AskKind } from '../../method/readiness.ts';
import type { Id } from '../../records.ts';
import { counted } from '../../text/text.ts';

export interface FilterWord {
  readonly key: keyof PeopleFilter;
  /** "not contacted in 90 days" */
  readonly words: string;
}

/** Names of what a filter holds by id; undefined for one that is gone. */
export interface FilterNames {
  stage(id: string): string | undefined;
  organization(id: Id): string | undefined;
}

export const readyWords: Readonly<Record<AskKind, string>> = {
  information: 'Information',
  contact: 'Contacts',
  connection: 'Connections',
  referral: 'Referrals',
};

/** "a", "a or b", "a, b or c" */
const listWords = (values: readonly string[], joint: 'and' | 'or'): string =>
  values.length < 2 ? (values[0] ?? '') : `${values.slice(0, -1).join(', ')} ${joint} ${values.at(-1) ?? ''}`;

const tagWords = ({ tags = [], tagMode = 'any' }: PeopleFilter): string => {
  if (tagMode === 'none') return `not tagged ${listWords(tags, 'or')}`;
  return `tagged ${listWords(tags, tagMode === 'all' ? 'and' : 'or')}`;
};

/** In the order in which the controls stand. */
export const filterWords = (filter: PeopleFilter, names: FilterNames): readonly FilterWord[] => {
  const { text, tags, circles, stages, warmth, companies, notContactedDays, metAt, addedDays } = filter;
  const words: readonly (readonly [keyof PeopleFilter, string | undefined])[] = [
    ['text', text === undefined ? undefined : `“${text.trim()}”`],
    ['tags', tags === undefined ? undefined : tagWords(filter)],
    [
      'stages',
      stages &&
        `in ${listWords(
          stages.map((id) => names.stage(id) ?? 'a stage that is gone'),
          'or',
        )}`,
    ],
    [
      'circles',
      circles &&
        listWords(
          circles.map((circle) => shortCircleWords[circle].toLowerCase()),
          'or',
        ),
    ],
    ['warmth', warmth && listWords(warmth, 'or')],
    [
      'companies',
      companies &&
        `at ${listWords(
          companies.map((id) => names.organization(id) ?? 'a company that is gone'),
          'or',
        )}`,
    ],
    ['owed', filter.owed && 'owed something'],
    ['starred', filter.starred && 'starred'],
    [
      'notContactedDays',
      notContactedDays === undefined ? undefined : `not contacted in ${counted(notContactedDays, 'day')}`,
    ],
    ['noFollowUp', filter.noFollowUp && 'no follow-up'],
    ['metAt', metAt === undefined ? undefined : `met at “${metAt.trim()}”`],
    [
      'addedDays',
      addedDays === undefined
        ? undefined
        : `added in the last ${addedDays === 1 ? 'day' : counted(addedDays, 'day')}`,
    ],
    ['readyFor', filter.readyFor && `ready for ${readyWords[filter.readyFor].toLowerCase()}`],
    ['archived', filter.archived && (filter.archived === 'only' ? 'archived' : 'archived people too')],
  ];
  return words.flatMap(([key, said]) => (said === undefined ? [] : [{ key, words: said }]));
};
