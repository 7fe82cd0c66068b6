import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { circles } from '#domain/people/circles.ts';
import { addDays } from '#domain/dates/dates.ts';
import {
  changeFilter,
  compileFilter,
  filterKey,
  filterWords,
  formatFilter,
  isFiltering,
  matches,
  noFilter,
  parseFilter,
  tagModes,
  warmths,
  type Filterable,
  type FilterEnv,
  type PeopleFilter,
} from '#domain/people/filter/people-filter.ts';
import { askKinds } from '#domain/method/readiness.ts';
import { defaultStages } from '#domain/stages/stages.ts';
import { peopleFilters } from '../arbitraries.ts';

const today = '2026-03-12';
const now = Date.parse('2026-03-12T12:00:00Z');

const ana: Filterable = {
  id: 'ana',
  createdAt: now - 10 * 86_400_000,
  fullName: 'Ana Ruiz Quintero',
  nickname: 'Anita',
  emails: [{ value: 'ana.ruiz@example.org' }],
  positions: [{ organizationId: 'acme', title: 'Head of Milling', current: true }, { organizationId: 'old' }],
  tags: ['Choir', 'mill'],
  circle: 'friend',
  met: { where: 'the Árbol café', eventId: 'grid' },
  stage: 'trust',
  starred: true,
  archivedAt: 0,
  binnedAt: 0,
  discouraging: false,
  lastInteractionAt: addDays(today, -60),
  tally: { given: 1, received: 1, unthanked: 1, unreported: 0 },
};

const env: FilterEnv = {
  today,
  now,
  stages: defaultStages,
  organizationName: (id) => ({ acme: 'Acme Imaginary', old: 'Óstara Robotics' })[id],
  eventName: (id) => ({ grid: 'Northern Grid Days' })[id],
  isReady: (_, kind) => kind === 'information',
};

test('signs that are no letters are looked for as they are; a quote that begins a word asks nothing', () => {
  const bee: Filterable = { ...ana, fullName: '🐝 Bee', tags: ['⭐ choir'] };
  const fits = (text: string, who = bee) => compileFilter({ text }, env)(who);
  expect([fits('🐝'), fits('⭐'), fits('🦊'), fits('🐝', ana)]).toEqual([true, true, false, false]);
  expect([fits('"'), fits('(')]).toEqual([true, true]);
});

describe('a filter', () => {
  test.each<readonly [PeopleFilter, boolean]>([
    [{}, true],
    [{ text: 'ana' }, true],
    [{ text: 'quint HEAD ostara' }, true],
    [{ text: 'uiz' }, false],
    [{ text: 'anita example' }, true],
    [{ tags: ['choir', 'absent'] }, true],
    [{ tags: ['choir', 'absent'], tagMode: 'all' }, false],
    [{ tags: ['choir', 'MILL'], tagMode: 'all' }, true],
    [{ tags: ['absent'], tagMode: 'none' }, true],
    [{ tags: ['choir', 'absent'], tagMode: 'none' }, false],
    [{ circles: ['friend', 'family'] }, true],
    [{ circles: ['family'] }, false],
    [{ stages: ['trust'] }, true],
    [{ stages: ['mentor'] }, false],
    [{ warmth: ['cooling'] }, true],
    [{ warmth: ['warm', 'cold'] }, false],
    [{ companies: ['old'] }, true],
    [{ companies: ['other'] }, false],
    [{ owed: true }, true],
    [{ starred: true }, true],
    [{ notContactedDays: 60 }, true],
    [{ notContactedDays: 61 }, false],
    [{ noFollowUp: true }, true],
    [{ metAt: 'arbol' }, true],
    [{ metAt: 'grid days' }, true],
    [{ metAt: 'harbour' }, false],
    [{ addedDays: 10 }, true],
    [{ addedDays: 9 }, false],
    [{ readyFor: 'information' }, true],
    [{ readyFor: 'referral' }, false],
    [{ archived: 'with' }, true],
    [{ archived: 'only' }, false],
    [{ starred: true, circles: ['family'] }, false],
  ])('%j: %s', (filter, matching) => {
    expect(matches(ana, filter, env)).toBe(matching);
  });

  test('leaves out the archived unless asked for, and never shows the bin', () => {
    const archived = { ...ana, archivedAt: now };
    expect(matches(archived, {}, env)).toBe(false);
    expect(matches(archived, { archived: 'only' }, env)).toBe(true);
    expect(matches(archived, { archived: 'with' }, env)).toBe(true);
    expect(matches({ ...ana, binnedAt: now }, { archived: 'with' }, env)).toBe(false);
  });

  test('takes somebody never met for not contacted', () => {
    expect(matches({ ...ana, lastInteractionAt: '' }, { notContactedDays: 9000 }, env)).toBe(true);
  });

  test('takes a removed stage for the first one, as the board does', () => {
    expect(matches({ ...ana, stage: 'gone' }, { stages: ['to-meet'] }, env)).toBe(true);
  });

  test('asking for more never shows more', () => {
    fc.assert(
      fc.property(peopleFilters, peopleFilters, (filter, more) => {
        // Another list, or the archive, asks for something else instead of for more.
        const { tags: _tags, tagMode: _mode, archived: _archived, ...rest } = more;
        const both = Object.fromEntries(Object.entries({ ...rest, ...filter })) as PeopleFilter;
        if (matches(ana, both, env)) expect(matches(ana, filter, env)).toBe(true);
      }),
    );
  });
});

describe('in the address', () => {
  test('a filter comes back as it was', () => {
    fc.assert(
      fc.property(peopleFilters, (filter) => {
        expect(parseFilter(new URLSearchParams(formatFilter(filter).toString()))).toEqual(filter);
      }),
    );
  });

  test('anything at all is a filter, and parsing it again changes nothing', () => {
    const names = fc.constantFrom('q', 'tag', 'tags', 'circle', 'stage', 'warmth', 'quiet', 'ready', 'x');
    const values = fc.oneof(fc.string(), fc.constantFrom('1', '90', 'all', 'family', 'warm', 'connection'));
    fc.assert(
      fc.property(fc.array(fc.tuple(names, values)), (entries) => {
        const filter = parseFilter(new URLSearchParams(entries));
        expect(parseFilter(formatFilter(filter))).toEqual(filter);
      }),
    );
  });

  test('other parameters stay', () => {
    const search = formatFilter({ owed: true }, new URLSearchParams('person=1&q=old&sort=-last'));
    expect(search.toString()).toBe('person=1&sort=-last&owed=1');
  });

  test('an emptied list asks nothing', () => {
    expect(changeFilter({ tags: ['a'], tagMode: 'all' }, { tags: [] })).toEqual(noFilter);
    expect(isFiltering(changeFilter({ owed: true }, { owed: undefined }))).toBe(false);
  });

  test('the order of a list is no difference', () => {
    expect(filterKey({ tags: ['a', 'b'] })).toBe(filterKey({ tags: ['b', 'a'] }));
    expect(filterKey({ tags: ['a&b'] })).not.toBe(filterKey({ tags: ['a', 'b'] }));
  });
});

test('each thing asked is said in words', () => {
  const filter: PeopleFilter = {
    text: 'mill',
    tags: ['choir', 'mill'],
    tagMode: 'all',
    circles: [...circles].slice(0, 2),
    stages: ['trust', 'gone'],
    warmth: [...warmths].slice(1),
    companies: ['acme'],
    owed: true,
    starred: true,
    notContactedDays: 90,
    noFollowUp: true,
    metAt: 'Grid Days',
    addedDays: 30,
    readyFor: askKinds[2],
    archived: 'only',
  };
  const names = {
    stage: (id: string) => defaultStages.find((stage) => stage.id === id)?.name,
    organization: (id: string) => env.organizationName(id),
  };
  expect(filterWords(filter, names).map(({ words }) => words)).toEqual([
    '“mill”',
    'tagged choir and mill',
    'in Trust or a stage that is gone',
    'family or friends',
    'cooling or cold',
    'at Acme Imaginary',
    'owed something',
    'starred',
    'not contacted in 90 days',
    'no follow-up',
    'met at “Grid Days”',
    'added in the last 30 days',
    'ready for connections',
    'archived',
  ]);
  expect(tagModes.map((tagMode) => filterWords({ tags: ['a', 'b'], tagMode }, names)[0]?.words)).toEqual([
    'tagged a or b',
    'tagged a and b',
    'not tagged a or b',
  ]);
  expect(filterWords(noFilter, names)).toEqual([]);
});
