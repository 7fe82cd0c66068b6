import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ExportFormat } from '#contract/values/export.ts';
import { askKinds } from '#domain/method/readiness.ts';
import { createCompanies } from '#store/companies/index.ts';
import { createEvents } from '#store/events/index.ts';
import { createInsights } from '#store/insights/index.ts';
import { createMatches } from '#store/matches/index.ts';
import type { OpenStore } from '#store/open.ts';
import { createPeople } from '#store/people/index.ts';
import { exportFile } from '#store/transfer/export.ts';
import { createTransfer } from '#store/transfer/index.ts';
import { execute, openTestStore, temporaryProfile } from '../profile.ts';

const formats: readonly ExportFormat[] = [
  'json',
  'vcard4',
  'vcard3',
  'csv',
  'csv-google',
  'csv-outlook',
  'ical-tasks',
  'ical-events',
];
const name = 'Zenobia Quirke';

const person = (store: OpenStore, fullName: string, fields: object = {}) =>
  execute(store, 'contacts.create', { fullName, stage: 'trust', ...fields }).id;
const talk = (store: OpenStore, ...contactIds: readonly string[]) => {
  for (const at of ['2025-12-01', '2026-01-10', '2026-02-10', '2026-03-10'])
    execute(store, 'interactions.log', { contactIds, kind: 'coffee', at, summary: 'Coffee' });
};

/** Everybody one could ask, help or be led by, as every list that suggests somebody says it. */
const suggested = async (store: OpenStore, ids: readonly string[]) => {
  const people = createPeople(store);
  const companies = createCompanies(store);
  const events = createEvents(store);
  const matches = createMatches(store);
  const insights = createInsights({ ...store, people, matches });
  const organizations = store.file.find('organizations', {}).map((doc) => doc['id'] as string);
  const said = {
    ready: askKinds.map((readyFor) =>
      people.ids({
        filter: { readyFor },
        sort: { key: 'name', descending: false },
        offset: 0,
        limit: 100,
      } as never),
    ),
    moves: people.suggestions(100),
    matches: matches.list(undefined, 100),
    today: await insights.today(1, 4),
    help: insights.help(),
    ripples: insights.ripples(100),
    targets: companies.targets(),
    ways: organizations.map((id) => companies.ways(id, 100)),
    waysTo: ids.map((id) => companies.waysTo(id, 20).map(({ people: through }) => through)),
    after: store.file
      .find('events', {})
      .flatMap((doc) => events.people(doc['id'] as string, 100)?.met ?? [])
      .filter(({ wants }) => wants.length > 0),
    goingCold: store.file.find('follow-ups', { selector: { kind: 'keep-in-touch' } }),
  };
  insights.close();
  people.close();
  companies.close();
  return JSON.stringify(said);
};

/** Two at one company, who know each other, with what suggests them anywhere. */
const network = async () => {
  const store = await openTestStore();
  const zenobia = person(store, name, {
    organization: 'Norrvik Health',
    title: 'Lead',
    birthday: '1980-03-14',
    skills: ['design'],
    needs: [{ text: 'A grant writer', state: 'open', at: '2026-03-01' }],
  });
  const ana = person(store, 'Ana Ruiz', {
    organization: 'Samphire Energy',
    stage: 'acquaintance',
    met: { throughId: zenobia },
    needs: [{ text: 'A designer', state: 'open', at: '2026-03-01' }],
    offers: [{ text: 'Grant writing', state: 'open', at: '2026-03-01' }],
  });
  const omar = person(store, 'Omar Said', { organization: 'Quay Street Clinic', stage: 'to-meet' });
  execute(store, 'relations.create', { a: zenobia, b: omar, kind: 'works-with', strength: 3 });
  for (const doc of store.file.find('organizations', {}))
    execute(store, 'organizations.set-target', { id: doc['id'], target: 'active' });
  talk(store, zenobia);
  talk(store, ana);
  execute(store, 'favours.create', {
    contactId: zenobia,
    direction: 'given',
    kind: 'contact',
    what: 'A name',
    at: '2026-01-02',
  });
  const fair = execute(store, 'events.create', {
    name: 'Harbour fair',
    kind: 'conference',
    start: '2026-03-12',
    notes: '',
    attended: false,
  }).id;
  execute(store, 'people.capture', { who: { fullName: name }, contactId: zenobia, eventId: fair });
  const introduction = execute(store, 'introductions.create', {
    connectorId: ana,
    betweenIds: ['me', zenobia],
  }).id;
  execute(store, 'introductions.step', { id: introduction, step: 'thanked' });
  execute(store, 'contacts.dismiss-move', { id: zenobia, stage: 'referrer' });
  execute(store, 'follow-ups.create', {
    contactIds: [zenobia, ana],
    kind: 'meeting',
    summary: 'Lunch',
    due: '2026-03-20',
  });
  return { store, zenobia, ana, omar };
};

test('whoever is to be kept away from is in no suggestion, path, match or list of whom to ask', async () => {
  const { store, zenobia, ana, omar } = await network();
  const ids = [zenobia, ana, omar];
  // All of them name her: nothing below passes because there was nothing to say.
  const before = await suggested(store, ids);
  expect(before.split(zenobia).length).toBeGreaterThan(8);
  execute(store, 'contacts.update', { id: zenobia, patch: { discouraging: true } });
  const after = await suggested(store, ids);
  expect(after).not.toContain(zenobia);
  expect(after).toContain(ana);
});

test('nor in any export, unless asked for', async () => {
  const { store, zenobia } = await network();
  execute(store, 'contacts.update', { id: zenobia, patch: { discouraging: true } });
  const folder = temporaryProfile();
  for (const format of formats) {
    const read = async (keepAway: boolean) => {
      const path = join(folder, `${format}-${String(keepAway)}`);
      await exportFile(store, path, format, '0.0.0-test', { keepAway });
      return readFile(path, 'utf8');
    };
    const without = await read(false);
    expect(without, format).not.toContain(name);
    expect(without, format).not.toContain('Zenobia');
    expect(without, format).not.toContain(zenobia);
    expect(await read(true), format).toContain('Zenobia');
  }
});

test('and marked they come back from a card or table that has them', async () => {
  const { store, zenobia } = await network();
  execute(store, 'contacts.update', { id: zenobia, patch: { discouraging: true } });
  const folder = temporaryProfile();
  for (const format of ['vcard4', 'vcard3', 'csv'] as const) {
    const path = join(folder, `marked.${format}`);
    await exportFile(store, path, format, '0.0.0-test', { keepAway: true });
    const other = await openTestStore();
    await createTransfer(other).run([{ path, name: 'marked' }], { tags: [] });
    const [came] = other.file.find('contacts', { selector: { discouraging: true } });
    expect(came, format).toMatchObject({ fullName: name });
    const again = join(folder, `again.${format}`);
    await exportFile(other, again, format, '0.0.0-test');
    expect(await readFile(again, 'utf8'), format).not.toMatch(/keep.away|Zenobia/i);
  }
});

test('whoever is marked, in whatever network: no list names one of them', async () => {
  const store = await openTestStore();
  const companies = ['Norrvik Health', 'Samphire Energy'];
  const ids = Array.from({ length: 8 }, (_, n) =>
    person(store, `Person ${String(n)}`, {
      organization: companies[n % 2],
      stage: n % 3 === 0 ? 'to-meet' : 'trust',
      skills: n % 2 === 0 ? ['design'] : [],
      needs: n % 2 === 0 ? [] : [{ text: 'A designer', state: 'open', at: '2026-03-01' }],
    }),
  );
  for (const doc of store.file.find('organizations', {}))
    execute(store, 'organizations.set-target', { id: doc['id'], target: 'active' });
  for (const id of ids.slice(2)) talk(store, id);
  const pair = fc.tuple(fc.nat({ max: 7 }), fc.nat({ max: 7 })).filter(([a, b]) => a !== b);
  const networks = fc.record({
    ties: fc.uniqueArray(pair, { maxLength: 6, selector: ([a, b]) => [a, b].toSorted().join(' ') }),
    away: fc.uniqueArray(fc.nat({ max: 7 }), { maxLength: 4 }),
  });
  await fc.assert(
    fc.asyncProperty(networks, async ({ ties, away }) => {
      const relations = ties.map(
        ([a, b]) =>
          execute(store, 'relations.create', { a: ids[a], b: ids[b], kind: 'knows', strength: 2 }).id,
      );
      for (const n of away) execute(store, 'contacts.update', { id: ids[n], patch: { discouraging: true } });
      const said = await suggested(store, ids);
      for (const n of away) expect(said).not.toContain(ids[n]);
      for (const n of away) execute(store, 'contacts.update', { id: ids[n], patch: { discouraging: false } });
      for (const id of relations) execute(store, 'relations.remove', { id });
    }),
    { numRuns: 25 },
  );
});
