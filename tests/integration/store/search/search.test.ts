import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { execute, openTestStore } from '../profile.ts';
import { add, find, log, names } from './searching.ts';

describe('what is found', () => {
  test('by accents or without, any case, any order, beginnings of words', async () => {
    const store = await openTestStore();
    add(store, 'Søren Müller-Łukasiewicz');
    add(store, 'Ana Ruiz Quintero');
    for (const text of ['soren muller', 'MÜLLER', 'łukas', 'lukas sor', 'Muller, Søren'])
      expect(names(store, text), text).toEqual(['Søren Müller-Łukasiewicz']);
    expect(names(store, 'quin ana')).toEqual(['Ana Ruiz Quintero']);
    expect(names(store, 'r')).toEqual(['Ana Ruiz Quintero']);
    expect(names(store, 'a')).toEqual(['Ana Ruiz Quintero']);
    expect(names(store, 'x')).toEqual([]);
  });

  test('in other scripts: Chinese by any part, Arabic and Korean by words', async () => {
    const store = await openTestStore();
    for (const name of ['田中太郎', 'سلمى الكرمي', '김민수', 'สมชาย ใจดี', 'हरि ओम']) add(store, name);
    expect(names(store, '太郎')).toEqual(['田中太郎']);
    expect(names(store, '田')).toEqual(['田中太郎']);
    expect(names(store, 'الكرمي')).toEqual(['سلمى الكرمي']);
    expect(names(store, 'سلمي')).toEqual(['سلمى الكرمي']);
    expect(names(store, '김민')).toEqual(['김민수']);
    expect(names(store, 'ใจ')).toEqual(['สมชาย ใจดี']);
    expect(names(store, 'हरि')).toEqual(['हरि ओम']);
  });

  test('signs that are no letters: of names, tags, notes and conversations, as they are', async () => {
    const store = await openTestStore();
    const fox = add(store, '🦊 Fox');
    add(store, '🦋');
    add(store, 'Wren 👩🏽‍💻 Imaginary');
    const star = add(store, 'Ana Ruiz', { tags: ['⭐ choir'], notes: 'Sent a ❤️ once' });
    log(store, star, 'Pizza 🍕 at the quay');
    expect(names(store, '🦊')).toEqual(['🦊 Fox']);
    // Those beside letters say nothing more.
    expect(names(store, '🦊 fox')).toEqual(['🦊 Fox']);
    expect(names(store, '🦋')).toEqual(['🦋']);
    expect(names(store, '💻')).toEqual(['Wren 👩🏽‍💻 Imaginary']);
    expect(names(store, '👩 💻')).toEqual(['Wren 👩🏽‍💻 Imaginary']);
    expect(names(store, '🦊 🦋')).toEqual([]);
    expect(names(store, '🐝')).toEqual([]);
    expect(find(store, '⭐')).toMatchObject([{ kind: 'person', id: star, detail: '⭐ choir' }]);
    expect(find(store, '❤')).toMatchObject([{ kind: 'note', id: star }]);
    expect(find(store, '🍕')).toMatchObject([{ kind: 'interaction', contactId: star }]);
    execute(store, 'contacts.update', { id: fox, patch: { fullName: '🐝 Fox' } });
    expect([names(store, '🦊'), names(store, '🐝')]).toEqual([[], ['🐝 Fox']]);
    for (const nothing of ['"', '(', '…', '—', '\ufe0f', '🏽']) expect(find(store, nothing)).toEqual([]);
  });

  test('mistyped or half remembered names, after the right ones', async () => {
    const store = await openTestStore();
    for (const name of ['Sofía Lindqvist', 'Ritsuko Hamanaka', 'Krzysztof Nowak', 'Sofus Lind'])
      add(store, name);
    expect(names(store, 'sofai')).toEqual(['Sofía Lindqvist']);
    expect(names(store, 'lindqvsit sofia')).toEqual(['Sofía Lindqvist']);
    expect(names(store, 'krzystof')).toEqual(['Krzysztof Nowak']);
    expect(names(store, 'naka')).toEqual(['Ritsuko Hamanaka']);
    expect(names(store, 'zzzz')).toEqual([]);
    // A word of a name that is there, and one that nobody has.
    expect(names(store, 'nowak sofia')).toEqual([]);
  });

  test('by all that is known of a person', async () => {
    const store = await openTestStore();
    const id = add(store, 'Ana Ruiz', { organization: 'Brightwater Trust', title: 'Tide engineer' });
    execute(store, 'contacts.update', {
      id,
      patch: {
        nickname: 'Nanita',
        emails: [{ value: 'a.ruiz@brightwater.example' }],
        phones: [{ value: '+44 20 7946 0123' }],
        tags: ['Lisbon'],
        skills: ['hydrology'],
        met: { where: 'Oriel Hall' },
      },
    });
    for (const text of [
      'nanita',
      'a.ruiz@bright',
      '020 7946 0123',
      '79460123',
      'lisbon',
      'hydro',
      'oriel',
      'tide engineer',
      'ana brightwater',
    ])
      expect(names(store, text), text).toEqual(['Ana Ruiz']);
    expect(find(store, 'lisbon')[0]?.detail).toBe('Brightwater Trust · Lisbon');
    expect(find(store, 'ana')[0]?.detail).toBe('Brightwater Trust');
  });

  test('people, companies, notes and conversations, each with what was found', async () => {
    const store = await openTestStore();
    const id = add(store, 'Omar Said', { organization: 'Tidal Works' });
    execute(store, 'contacts.update', {
      id,
      patch: { notes: 'Grew up by the sea.\nCares about tidal power.' },
    });
    log(store, id, 'Coffee, tidal grants', '2026-02-01');
    log(store, id, 'Tidal plans', '2026-03-01T10:30');
    const hits = find(store, 'tidal');
    expect(hits.map(({ kind, title, detail, at }) => [kind, title, detail, at])).toEqual([
      ['person', 'Omar Said', 'Tidal Works', undefined],
      ['organization', 'Tidal Works', '', undefined],
      ['note', 'Grew up by the sea. Cares about tidal power.', 'Omar Said', undefined],
      ['interaction', 'Tidal plans', 'Omar Said', '2026-03-01T10:30'],
      ['interaction', 'Coffee, tidal grants', 'Omar Said', '2026-02-01'],
    ]);
    expect(hits.every(({ kind, contactId }) => kind === 'organization' || contactId === id)).toBe(true);
    expect(find(store, 'tidal', 'organization')).toHaveLength(1);
  });

  test('no query is a syntax error', async () => {
    const store = await openTestStore();
    add(store, 'Ana Ruiz');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (text) => {
        expect(store.search.search({ text, limit: 3 }).indexing).toBe(false);
      }),
    );
    for (const text of ['"', 'ana OR', 'NEAR(ana', 'name: ana', '*', '-ana', 'ana" "']) find(store, text);
    expect(store.search.isReady()).toBe(true);
  });
});

describe('the best first', () => {
  test('whole name, first name, beginning, later name, company', async () => {
    const store = await openTestStore();
    const wanted = ['Mar', 'Mar Oduya', 'Marek Novak', 'Ivo Mar', 'Ivo Martens', 'Tom Ash'];
    for (const name of wanted.toReversed())
      add(store, name, name === 'Tom Ash' ? { organization: 'Mar Labs' } : {});
    expect(names(store, 'mar')).toEqual(wanted);
  });

  test('among equals the starred, then whom you met last; the archived at the end, and marked', async () => {
    const store = await openTestStore();
    const [old, recent, starred, archived] = ['Ana Eze', 'Ana Haug', 'Ana Kim', 'Ana Voss'].map((name) =>
      add(store, name),
    ) as [string, string, string, string];
    log(store, old, 'Talk', '2025-01-01');
    log(store, recent, 'Talk', '2026-01-01');
    execute(store, 'contacts.update', { id: starred, patch: { starred: true } });
    execute(store, 'contacts.archive', { ids: [archived], archived: true });
    const hits = find(store, 'ana', 'person');
    expect(hits.map(({ title }) => title)).toEqual(['Ana Kim', 'Ana Haug', 'Ana Eze', 'Ana Voss']);
    expect(hits.map(({ archived: isArchived }) => isArchived)).toEqual([false, false, false, true]);
  });
});
