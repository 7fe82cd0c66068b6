import { describe, expect, test } from 'vitest';
import { createCompanies } from '#store/companies/index.ts';
import { createMatches } from '#store/matches/index.ts';
import { routeWords } from '#domain/companies/route-words.ts';
import type { OpenStore } from '#store/open.ts';
import { execute, openTestStore } from '../profile.ts';

const person = (store: OpenStore, fullName: string, organization?: string, fields: object = {}) =>
  execute(store, 'contacts.create', {
    fullName,
    stage: 'acquaintance',
    ...(organization === undefined ? {} : { organization, title: 'Lead' }),
    ...fields,
  }).id;
const company = (store: OpenStore, name: string) => execute(store, 'organizations.ensure', { name }).id;
const met = (store: OpenStore, id: string, at = '2026-03-10') =>
  execute(store, 'interactions.log', { contactIds: [id], kind: 'coffee', at, summary: 'Coffee' });
const knows = (store: OpenStore, a: string, b: string, strength: 1 | 2 | 3 = 2) =>
  execute(store, 'relations.create', { a, b, kind: 'works-with', strength });
const stranger = { stage: 'to-meet' };

describe('ways to a company', () => {
  test('insiders, chains and reasons follow every change, undo too', async () => {
    const store = await openTestStore();
    const { ways, waysTo } = createCompanies(store);
    const omar = person(store, 'Omar Said', 'Norrvik Health', stranger);
    const ana = person(store, 'Ana Ruiz');
    met(store, ana);
    const id = company(store, 'Norrvik Health AB');
    expect(ways(id, 10)).toMatchObject({
      routes: [],
      routesTotal: 0,
      insiders: [{ contactId: omar, when: 'now', title: 'Lead' }],
      ask: [{ contactId: ana }],
    });

    knows(store, ana, omar);
    const name = (each: string) => (each === ana ? 'Ana' : 'Omar');
    const [route] = ways(id, 10)?.routes ?? [];
    expect(route?.people).toEqual([ana, omar]);
    expect(route && routeWords(route, name)).toBe(
      'You are in touch with Ana. Ana works with Omar. The weakest link: Ana and Omar know each other well.',
    );

    execute(store, 'contacts.update', { id: ana, patch: { discouraging: true } });
    expect(ways(id, 10)).toMatchObject({ routes: [], ask: [] });
    store.engine.undo();
    expect(ways(id, 10)?.routes).toHaveLength(1);

    // Somebody one keeps away from is no insider either.
    execute(store, 'contacts.update', { id: omar, patch: { discouraging: true } });
    expect(ways(id, 10)).toMatchObject({ routes: [], insiders: [] });
    store.engine.undo();

    expect(waysTo(omar, 5).map(({ people }) => people)).toEqual([[ana, omar]]);
    met(store, omar);
    expect(waysTo(omar, 5).map(({ people }) => people)).toEqual([[ana, omar]]);
    expect(ways(id, 10)?.routes.map(({ people }) => people)).toEqual([[omar], [ana, omar]]);
    expect(ways('nowhere', 10)).toBeUndefined();
  });

  test('an alias and a domain count, a part of a name does not; targets are counted', async () => {
    const store = await openTestStore();
    const { ways, targets } = createCompanies(store);
    const id = company(store, 'Norrvik Health');
    const byName = person(store, 'Ana Ruiz', 'Norrvik Health');
    const byAlias = person(store, 'Omar Said', 'NVH');
    const byMail = person(store, 'Kim Berg', undefined, { emails: [{ value: 'kim@norrvik.example' }] });
    person(store, 'Joe Nobody', 'Norrvik Health Partners', {
      emails: [{ value: 'joe@partners.norrvik.example' }],
    });
    const there = () => new Set(ways(id, 10)?.insiders.map(({ contactId }) => contactId));
    expect(there()).toEqual(new Set([byName]));
    execute(store, 'organizations.update', {
      id,
      patch: { aliases: ['N.V.H.'], domains: ['norrvik.example'] },
    });
    expect(there()).toEqual(new Set([byName, byAlias, byMail]));
    expect(targets()).toEqual([]);
    execute(store, 'organizations.set-target', { id, target: 'active' });
    execute(store, 'openings.create', { title: 'Analyst', organization: 'NVH' });
    expect(targets()).toMatchObject([{ id, now: 3, before: 0, openings: 1, routes: 3 }]);
  });

  test('without a way: who was there, who works in the same field; what one has in common with insiders', async () => {
    const store = await openTestStore();
    const { ways } = createCompanies(store);
    const id = company(store, 'Norrvik Health');
    const samphire = company(store, 'Samphire Care');
    for (const each of [id, samphire])
      execute(store, 'organizations.update', { id: each, patch: { industry: 'Health care' } });
    const former = person(store, 'Ana Ruiz');
    execute(store, 'contacts.set-positions', {
      id: former,
      positions: [{ organization: 'Norrvik Health', title: 'Nurse', from: '2019', to: '2022' }],
    });
    const near = person(store, 'Omar Said', 'Samphire Care');
    person(store, 'Kim Berg');
    expect(ways(id, 10)).toMatchObject({
      insiders: [{ contactId: former, when: 'before' }],
      routes: [],
      ask: [{ contactId: former, wasThere: true }, { contactId: near, sameIndustry: 'Samphire Care' }, {}],
    });

    execute(store, 'profile.update', { patch: { memberships: ['Harbour Choir'] } });
    const lena = person(store, 'Lena Park', 'Norrvik Health', {
      memberships: ['harbour choir'],
      ...stranger,
    });
    knows(store, near, lena);
    execute(store, 'interactions.log', {
      contactIds: [lena],
      kind: 'other',
      at: '2026-03-01',
      summary: 'Read her article on clinics',
    });
    expect(ways(id, 10)?.touchPoints).toEqual([
      { kind: 'association', contactId: lena, text: 'harbour choir', otherIds: [] },
      { kind: 'contacts', contactId: lena, text: '', otherIds: [near] },
      { kind: 'writing', contactId: lena, text: 'Read her article on clinics', otherIds: [] },
    ]);
  });
});

test('needs and offers follow every change, and nobody to keep away from is among them', async () => {
  const store = await openTestStore();
  const { list } = createMatches(store);
  const wish = (text: string) => [{ text, state: 'open', at: '2026-03-01' }];
  const lena = person(store, 'Lena Park', undefined, { needs: wish('a grant writer') });
  expect(list(undefined, 10)).toEqual([]);
  const omar = person(store, 'Omar Said', undefined, { skills: ['grant writing'] });
  expect(list(undefined, 10)).toMatchObject([{ needId: lena, helperId: omar, by: 'skill' }]);
  expect(list(omar, 10)).toHaveLength(1);
  execute(store, 'contacts.update', { id: omar, patch: { discouraging: true } });
  expect(list(undefined, 10)).toEqual([]);
  store.engine.undo();
  expect(list(lena, 10)).toHaveLength(1);
});
