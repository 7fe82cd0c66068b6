import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SearchHit } from '#contract/values/search.ts';
import { defaultStages } from '#domain/stages/stages.ts';
import { foldText } from '#domain/text/text.ts';
import { fitTo } from '../../../../../src/app/palette/search/match-title.ts';
import { rowsOf, type Section } from '../../../../../src/app/palette/rows.ts';
import {
  firstSections,
  searchSections,
  type PaletteAction,
} from '../../../../../src/app/palette/search/search-sections.ts';

const action = (title: string, isPage = false): PaletteAction => ({
  name: title.toLowerCase().replaceAll(' ', '-'),
  title,
  isPage,
});
const actions = [
  action('Add a person'),
  action('Undo'),
  action('Import'),
  action('Today', true),
  action('Board', true),
  action('Settings', true),
  { ...action('Settings: appearance', true), also: 'theme dark light' },
  { ...action('Back up'), also: 'make a backup' },
];
const person = (title: string, detail = ''): SearchHit => ({
  kind: 'person',
  id: title,
  title,
  detail,
  contactId: title,
  stage: 'trust',
});
const company = (title: string): SearchHit => ({ kind: 'organization', id: title, title, detail: '' });
const note = (title: string): SearchHit => ({
  kind: 'note',
  id: title,
  title,
  detail: 'Omar Said',
  contactId: 'o',
});
const talk = (title: string): SearchHit => ({
  kind: 'interaction',
  id: title,
  title,
  detail: 'Ana Ruiz',
  contactId: 'a',
  at: '2026-03-09',
  interactionKind: 'coffee',
});

const search = (text: string, hits: readonly SearchHit[], chosenId?: string) =>
  searchSections({ text, hits, actions, stages: defaultStages, today: '2026-03-12', chosenId });
const shown = (sections: readonly Section[]) =>
  Object.fromEntries(sections.map(({ title, rows }) => [title, rows.map((row) => row.title)]));
const order = (sections: readonly Section[]) => sections.map(({ title }) => title);

describe('what was found', () => {
  test('people, what can be done with the first, then companies, notes and conversations', () => {
    const sections = search('ana', [
      person('Ana Ruiz', 'Oriel'),
      person('Ritsuko Hamanaka'),
      company('Anacortes Boats'),
      note('Met through Ana'),
      talk('Coffee with Ana'),
    ]);
    expect(order(sections)).toEqual(['People', 'Do', 'Companies', 'Notes', 'Conversations']);
    expect(shown(sections)).toMatchObject({
      People: ['Ana Ruiz', 'Ritsuko Hamanaka'],
      Do: [
        'Log a conversation with Ana Ruiz',
        'Follow up with Ana Ruiz',
        'Move Ana Ruiz to another stage',
        'Add “ana” as someone new',
      ],
      Notes: ['“Met through Ana”'],
    });
    expect(rowsOf(sections).at(-1)).toMatchObject({
      detail: 'Ana Ruiz, Mon',
      act: { do: 'open-person', id: 'a' },
    });
  });

  test('what is done is done with the person whose row was chosen', () => {
    const sections = search('ana', [person('Ana Ruiz'), person('Ana Lima')], 'Ana Lima');
    expect(shown(sections)['Do']).toContain('Follow up with Ana Lima');
  });

  test.each([
    [
      'board',
      'a page called so, before whoever is found elsewhere',
      [person('Omar Said', 'Boardwalk')],
      'Go to',
    ],
    ['board', 'a page called so, before a name that begins so', [person('Ana Boardman')], 'Go to'],
    [
      'oriel',
      'a company, before the people there',
      [person('Ana Ruiz', 'Oriel'), company('Oriel Press')],
      'Companies',
    ],
    [
      'ana',
      'a person, before a company that fits as well',
      [person('Ana Ruiz'), company('Ana Foods')],
      'People',
    ],
    ['bord', 'somebody called nearly so, before a page called nearly so', [person('Bork Lane')], 'People'],
  ])('%s: %s', (text, _, hits, first) => {
    expect(order(search(text, hits))[0]).toBe(first);
  });

  test('commands by words in any order, and with a mistake when nothing else fits', () => {
    expect(shown(search('person add', []))).toEqual({
      Do: ['Add a person'],
      'Someone new': ['Add “person add” as someone new'],
    });
    expect(shown(search('setings', []))['Go to']).toEqual(['Settings', 'Settings: appearance']);
    expect(rowsOf(search('import', []))[0]?.title).toBe('Import');
  });

  test('commands and pages by other words they are called by, after those that are called so', () => {
    expect(rowsOf(search('dark', []))[0]?.title).toBe('Settings: appearance');
    expect(rowsOf(search('backup', []))[0]?.title).toBe('Back up');
    expect(rowsOf(search('backup', []))[0]?.verb).toBe('Do');
    expect(order(search('light', [person('Lighthouse Keeper')]))[0]).toBe('People');
  });

  test('Enter makes nobody new of what a note says', () => {
    expect(order(search('tides', [talk('Talked about tides')]))).toEqual(['Conversations', 'Someone new']);
  });

  test('only what may be a name is offered as a new person, and nobody who is there', () => {
    const offers = (text: string, hits: readonly SearchHit[] = []) =>
      rowsOf(search(text, hits)).some(({ act }) => act.do === 'add-person');
    expect(['Léa O’Neill', '田中', 'a'].map((text) => offers(text))).toEqual([true, true, true]);
    expect(['+351 912', 'ana@example.org', '12', ' '].map((text) => offers(text))).toEqual([
      false,
      false,
      false,
      false,
    ]);
    expect(offers('ana  RUIZ', [person('Ana Ruiz')])).toBe(false);
  });

  test('every hit is shown or one of more than fit, every row once, whatever is found', () => {
    const word = fc.constantFrom('Ana', 'Board', 'Oriel', 'Settings', 'Undo', 'x');
    const hit = fc
      .tuple(fc.constantFrom(person, company, note, talk), word, fc.nat(9))
      .map(([make, title, n]) => make(`${title} ${String(n)}`));
    const hits = fc.uniqueArray(hit, { selector: ({ kind, id }) => `${kind} ${id}`, maxLength: 12 });
    fc.assert(
      fc.property(word, hits, (text, found) => {
        const sections = search(text, found);
        const rows = rowsOf(sections);
        expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
        expect(sections.every((section) => section.rows.length > 0)).toBe(true);
        const people = found.filter(({ kind }) => kind === 'person');
        expect(rows.filter(({ icon }) => icon.kind === 'person')).toHaveLength(people.length);
        const titles = order(sections);
        for (const last of ['Notes', 'Conversations'])
          if (titles.includes(last) && titles.includes('People'))
            expect(titles.indexOf(last)).toBeGreaterThan(titles.indexOf('People'));
      }),
    );
  });
});

test('before anything is typed: the people one was with, what can be done, and the pages', () => {
  const recent = [
    { id: 'a', fullName: 'Ana Ruiz', stage: 'trust', detail: 'Oriel' },
    { id: 'b', fullName: 'Omar Said', stage: 'mentor', detail: '' },
  ] as const;
  const sections = firstSections(recent, actions, 'b');
  expect(order(sections)).toEqual(['Recent', 'Do', 'Go to']);
  expect(shown(sections)['Do']?.slice(0, 4)).toEqual([
    'Log a conversation with Omar Said',
    'Follow up with Omar Said',
    'Move Omar Said to another stage',
    'Add a person',
  ]);
  expect(order(firstSections([], actions))).toEqual(['Do', 'Go to']);
});

test('how well a title fits', () => {
  const fit = (title: string, query: string) => fitTo(query)(foldText(title));
  expect([
    fit('Board', 'BOARD'),
    fit('Ana Ruiz', 'ana r'),
    fit('Ana Ruiz', 'ru'),
    fit('Ana Ruiz', 'ruiz an'),
    fit('Søren Lykke', 'soren'),
    fit('Settings', 'stetings'),
    fit('Undo', 'udno'),
    fit('Undo', 'und0'),
    fit('Undo', 'xy'),
    fit('Undo', ' '),
  ]).toEqual(['whole', 'beginning', 'words', 'words', 'beginning', 'near', 'near', 'near', 'none', 'none']);
});
