/** What a filter means for one person: the reference that the store's answers are held to. */
import { cadenceOf } from '../../stages/cadence.ts';
import { addDays } from '../../dates/dates.ts';
import type { PeopleFilter } from './people-filter.ts';
import type { AskKind } from '../../method/readiness.ts';
import type { CalendarDate, Contact, EpochMs, Id, Stage } from '../../records.ts';
import { stageOf } from '../../stages/stages.ts';
import { foldText } from '../../text/text.ts';
import { warmthOf } from '../../stages/warmth.ts';

/** The fields of a contact that a filter looks at. */
export type Filterable = Pick<
  Contact,
  | 'id'
  | 'createdAt'
  | 'fullName'
  | 'nickname'
  | 'emails'
  | 'positions'
  | 'tags'
  | 'circle'
  | 'met'
  | 'stage'
  | 'cadenceDays'
  | 'starred'
  | 'archivedAt'
  | 'binnedAt'
  | 'discouraging'
  | 'lastInteractionAt'
  | 'nextStep'
  | 'tally'
>;

/** What a filter needs to know beside the person. */
export interface FilterEnv {
  readonly today: CalendarDate;
  readonly now: EpochMs;
  readonly stages: readonly Stage[];
  organizationName(id: Id): string | undefined;
  eventName(id: Id): string | undefined;
  /** See `readinessFor`: it hangs on their interactions. */
  isReady(contact: Filterable, kind: AskKind): boolean;
  /** {@link searchTextOf}, remembered by whoever asks often. */
  searchText?(contact: Filterable): string;
}

const dayMs = 86_400_000;

/** What a filter's text is looked for in: folded, each word after a space. */
export const searchTextOf = (contact: Filterable, env: Pick<FilterEnv, 'organizationName'>): string =>
  ` ${foldText(
    [
      contact.fullName,
      contact.nickname,
      ...contact.positions.flatMap(({ title, organizationId }) => [
        title,
        organizationId === undefined ? undefined : env.organizationName(organizationId),
      ]),
      ...contact.tags,
      ...contact.emails.map(({ value }) => value),
    ]
      .filter((part) => part !== undefined)
      .join(' '),
  )}`;

/** Two tags that differ in case only are one to a reader. */
const tagKey = (tag: string): string => tag.trim().toLowerCase();

const isOwed = ({ nextStep, tally }: Filterable): boolean =>
  tally.unthanked > 0 ||
  tally.unreported > 0 ||
  nextStep?.kind === 'thanks' ||
  nextStep?.kind === 'report-back';

type Test = (contact: Filterable) => boolean;

const tagTest = ({ tags = [], tagMode = 'any' }: PeopleFilter): Test | undefined => {
  if (tags.length === 0) return undefined;
  const wanted = tags.map(tagKey);
  return (contact) => {
    const own = new Set(contact.tags.map(tagKey));
    const has = (tag: string) => own.has(tag);
    if (tagMode === 'all') return wanted.every(has);
    return wanted.some(has) === (tagMode === 'any');
  };
};

/** Signs that are no letters, as some people have in their names. Quotes and brackets begin a word and ask nothing. */
const signTest = (signs: string): Test | undefined =>
  /[^\0-\x7f]/.test(signs)
    ? ({ fullName, nickname = '', tags }) => [fullName, nickname, ...tags].some((one) => one.includes(signs))
    : undefined;

const textTest = (text: string | undefined, env: FilterEnv): Test | undefined => {
  const words = foldText(text ?? '')
    .split(' ')
    .filter((word) => word !== '');
  if (words.length === 0) return signTest((text ?? '').trim());
  const textOf = env.searchText ?? ((contact: Filterable) => searchTextOf(contact, env));
  return (contact) => {
    const searched = textOf(contact);
    return words.every((word) => searched.includes(` ${word}`));
  };
};

const metTest = (metAt: string | undefined, env: FilterEnv): Test | undefined => {
  const wanted = foldText(metAt ?? '');
  if (wanted === '') return undefined;
  return ({ met }) => {
    const event = met?.eventId === undefined ? undefined : env.eventName(met.eventId);
    return [met?.where, event].some((place) => place !== undefined && foldText(place).includes(wanted));
  };
};

/** One test for each thing asked, the cheap ones first. */
const testsOf = (filter: PeopleFilter, env: FilterEnv): readonly Test[] => {
  const { archived, stages = [], circles = [], warmth = [], companies = [], readyFor } = filter;
  const isIn = <T>(
    values: readonly T[],
    valueOf: (contact: Filterable) => T | undefined,
  ): Test | undefined => {
    const set = new Set<T | undefined>(values);
    return values.length === 0 ? undefined : (contact) => set.has(valueOf(contact));
  };
  const quietSince =
    filter.notContactedDays === undefined ? undefined : addDays(env.today, -filter.notContactedDays);
  const addedSince = filter.addedDays === undefined ? undefined : env.now - filter.addedDays * dayMs;
  const tests: readonly (Test | undefined)[] = [
    ({ binnedAt }) => binnedAt === 0,
    archived === 'with' ? undefined : ({ archivedAt }) => (archivedAt !== 0) === (archived === 'only'),
    isIn(stages, (contact) => stageOf(env.stages, contact).id),
    isIn(circles, ({ circle }) => circle),
    filter.starred && (({ starred }) => starred),
    filter.owed && isOwed,
    filter.noFollowUp && (({ nextStep }) => nextStep === undefined),
    quietSince === undefined ? undefined : ({ lastInteractionAt }) => lastInteractionAt <= quietSince,
    addedSince === undefined ? undefined : ({ createdAt }) => createdAt >= addedSince,
    companies.length === 0
      ? undefined
      : ({ positions }) =>
          positions.some(
            ({ organizationId }) => organizationId !== undefined && companies.includes(organizationId),
          ),
    tagTest(filter),
    isIn(warmth, (contact) =>
      warmthOf({
        lastInteractionAt: contact.lastInteractionAt,
        cadenceDays: cadenceOf(contact, env.stages),
        today: env.today,
      }),
    ),
    textTest(filter.text, env),
    metTest(filter.metAt, env),
    // Whom to ask is a suggestion: nobody to keep away from is in it.
    readyFor === undefined ? undefined : (contact) => !contact.discouraging && env.isReady(contact, readyFor),
  ];
  return tests.filter((test) => test !== undefined);
};

/** The filter as a function, for use on many. */
export const compileFilter = (filter: PeopleFilter, env: FilterEnv): Test => {
  const tests = testsOf(filter, env);
  return (contact) => tests.every((test) => test(contact));
};

/** Whether the person is one of those that the filter lets through. */
export const matches = (contact: Filterable, filter: PeopleFilter, env: FilterEnv): boolean =>
  compileFilter(filter, env)(contact);
