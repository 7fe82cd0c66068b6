/** Answers questions about many people at once: which match, in which order, what they have. */
import { setImmediate as untilNext } from 'node:timers/promises';
import type {
  PeopleFacets,
  PeopleRows,
  PersonRow,
  SuggestedMove,
  SuggestedMoves,
} from '#contract/values/people.ts';
import {
  compileFilter,
  filterKey,
  type FilterEnv,
  type PeopleFilter,
} from '#domain/people/filter/people-filter.ts';
import { formatSort, sortPeople, type PeopleSort } from '#domain/people/filter/people-sort.ts';
import { createReadyLevel, isReadyAt } from '#domain/method/ready-level.ts';
import type { CalendarDate, Id } from '#domain/records.ts';
import { stageOf, stagesFromSetting } from '#domain/stages/stages.ts';
import { compare } from '#domain/text/compare.ts';
import type { OpenStore } from '../open.ts';
import { createEncounters, type Encounters } from './encounters.ts';
import { createRoster, type Listed, type Roster } from './roster.ts';
import { toRow } from './row.ts';
import { findSuggestions } from './suggestions.ts';

export interface PeopleRange {
  readonly filter: PeopleFilter;
  readonly sort: PeopleSort;
  readonly offset: number;
  readonly limit: number;
}

export interface Known {
  readonly roster: Roster;
  readonly encountersOf: (id: Id) => readonly CalendarDate[];
}

/** Lists kept: the table's, the board's columns, and those of a moment ago. */
const maxLists = 12;

const countsOf = <T>(values: Iterable<T>): Map<T, number> => {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
};

/** @param onChange told after each commit that could change an answer, once somebody has asked */
export const createPeople = (
  { file, engine }: Pick<OpenStore, 'file' | 'engine'>,
  onChange: () => void = () => undefined,
) => {
  let roster: Roster | undefined;
  let encounters: Encounters | undefined;
  let encounterVersion = 0;
  const lists = new Map<string, readonly Listed[]>();

  const everybody = (): Roster => (roster ??= createRoster({ file }, onChange));
  const allEncounters = (): Encounters =>
    (encounters ??= createEncounters({ file }, () => {
      encounterVersion += 1;
      onChange();
    }));
  const encountersOf = (id: Id) => allEncounters().of(id);

  const createEnv = (): FilterEnv => {
    const { organizationName, eventName, searchText } = everybody();
    const { today, now } = engine.env();
    const stages = stagesFromSetting(file.get('settings', 'stages')?.['value']);
    const levelOf = createReadyLevel(today);
    return {
      today,
      now,
      stages,
      organizationName,
      eventName,
      searchText,
      isReady: ({ id, tally, stage }, kind) =>
        isReadyAt(
          levelOf({ encounters: encountersOf(id), tally, meaning: stageOf(stages, { stage }).meaning }),
          kind,
        ),
    };
  };

  /** Everybody who matches, in order. Kept until something changes: scrolling asks for one piece after another. */
  const listOf = (filter: PeopleFilter, sort: PeopleSort): readonly Listed[] => {
    const { all, version } = everybody();
    const env = createEnv();
    // What was added within some days hangs on the minute; a list may be that much behind.
    const minute = filter.addedDays === undefined ? 0 : Math.floor(env.now / 60_000);
    const key = [version(), encounterVersion, env.today, minute, formatSort(sort), filterKey(filter)].join(
      ' ',
    );
    const known = lists.get(key);
    if (known !== undefined) return known;
    const list = sortPeople([...all()].filter(compileFilter(filter, env)), sort, env);
    if (lists.size >= maxLists) lists.delete(lists.keys().next().value ?? '');
    lists.set(key, list);
    return list;
  };

  let lastSuggested: { readonly key: string; readonly moves: readonly SuggestedMove[] } | undefined;
  const suggested = (): readonly SuggestedMove[] => {
    const all = everybody();
    const { today, stages } = createEnv();
    const key = `${String(all.version())} ${String(encounterVersion)} ${today}`;
    if (lastSuggested?.key !== key) {
      lastSuggested = { key, moves: findSuggestions({ file, roster: all, encountersOf, stages, today }) };
    }
    return lastSuggested.moves;
  };

  return {
    query: ({ filter, sort, offset, limit }: PeopleRange): PeopleRows => {
      const list = listOf(filter, sort);
      const shown = everybody();
      return {
        total: list.length,
        rows: list.slice(offset, offset + limit).map((contact) => toRow(contact, shown)),
      };
    },
    /** These people as rows; those that are not there are left out. */
    rows: (ids: readonly Id[]): PersonRow[] => {
      const shown = everybody();
      return ids.flatMap((id) => {
        const contact = shown.get(id);
        return contact === undefined || contact.binnedAt !== 0 ? [] : [toRow(contact, shown)];
      });
    },
    /** Only the ids: to select many, or to find a place in the list. */
    ids: ({ filter, sort, offset, limit }: PeopleRange): Id[] =>
      listOf(filter, sort)
        .slice(offset, offset + limit)
        .map(({ id }) => id),
    /** What these people have; absent: everybody who is in no bin. */
    facets: (ids?: readonly Id[]): PeopleFacets => {
      const { all, get, organizationName } = everybody();
      const people =
        ids === undefined
          ? [...all()].filter(({ binnedAt }) => binnedAt === 0)
          : ids.map(get).filter((contact) => contact !== undefined);
      const tags = countsOf(people.flatMap((contact) => [...new Set(contact.tags)]));
      const companies = countsOf(
        people.flatMap(({ positions }) => [
          ...new Set(positions.map(({ organizationId }) => organizationId).filter((id) => id !== undefined)),
        ]),
      );
      return {
        tags: [...tags]
          .map(([tag, count]) => ({ tag, count }))
          .sort((a, b) => b.count - a.count || compare(a.tag, b.tag)),
        companies: [...companies]
          .map(([id, count]) => ({ id, name: organizationName(id) ?? '', count }))
          .filter(({ name }) => name !== '')
          .sort((a, b) => b.count - a.count || compare(a.name, b.name)),
      };
    },
    suggestions: (limit: number): SuggestedMoves => {
      const moves = suggested();
      return { total: moves.length, moves: moves.slice(0, limit) };
    },
    /** Reads what suggestions and insights need, with others let in: they take a moment when they are first asked for. */
    prepare: async (): Promise<void> => {
      while (!allEncounters().readOn()) await untilNext();
    },
    /** Everybody and when one spoke with them, for what else looks at all of them. */
    known: (): Known => ({ roster: everybody(), encountersOf }),
    close: (): void => {
      roster?.close();
      encounters?.close();
    },
  };
};

export type People = ReturnType<typeof createPeople>;
