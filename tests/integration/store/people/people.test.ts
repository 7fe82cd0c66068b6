import fc from 'fast-check';
import { expect, test } from 'vitest';
import { circles } from '#domain/people/circles.ts';
import { matches, noFilter, type FilterEnv } from '#domain/people/filter/people-filter.ts';
import { byName, peopleSortKeys, sortPeople } from '#domain/people/filter/people-sort.ts';
import { encounterDates, readinessFor } from '#domain/method/readiness.ts';
import type { Interaction } from '#domain/records.ts';
import { stageOf, stagesFromSetting } from '#domain/stages/stages.ts';
import { addDays } from '#domain/dates/dates.ts';
import type { OpenStore } from '#store/open.ts';
import { createPeople } from '#store/people/index.ts';
import { peopleFilters, placeWords, stageIds, tagWords } from '../../../unit/domain/people/arbitraries.ts';
import { createHandClock, execute, openTestStore, records } from '../profile.ts';

const everyone = { sort: byName, offset: 0, limit: 100_000 } as const;

/** The reference's view of the store: everything read anew, nothing kept. */
const readEnv = ({ file, engine }: OpenStore): FilterEnv => {
  const { today, now } = engine.env();
  const stages = stagesFromSetting(file.get('settings', 'stages')?.['value']);
  const nameOf = (collection: string) => (id: string) =>
    file.get(collection, id)?.['name'] as string | undefined;
  return {
    today,
    now,
    stages,
    organizationName: nameOf('organizations'),
    eventName: nameOf('events'),
    isReady: (contact, kind) =>
      readinessFor(kind, {
        encounters: encounterDates(
          file.find('interactions', {
            selector: { contactIds: { $elemMatch: { $eq: contact.id } } },
          }) as unknown as readonly Interaction[],
        ),
        tally: contact.tally,
        meaning: stageOf(stages, contact).meaning,
        today,
      }).isReady,
  };
};
const readContacts = (store: OpenStore) => records(store, 'contacts');

const people = fc.record(
  {
    fullName: fc.constantFrom(
      'Ana Ruiz',
      'Sinéad Ó Draighneáin',
      'سلمى الكرمى',
      'Zé',
      'ana ruiz',
      'Émile Mill',
    ),
    stage: fc.constantFrom(...stageIds),
    organization: fc.constantFrom('Acme Imaginary', 'Óstara Robotics', 'Mill & Sons'),
    title: fc.constantFrom('Head of Milling', 'écrivain'),
    tags: fc.uniqueArray(fc.constantFrom(...tagWords), { maxLength: 3 }),
    circle: fc.constantFrom(...circles),
    met: fc.record({ where: fc.constantFrom(...placeWords) }),
    emails: fc.constant([{ value: 'somebody@example.org' }]),
    starred: fc.boolean(),
    cadenceDays: fc.constantFrom(7, 30, 200),
  },
  { requiredKeys: ['fullName'] },
);
const daysAgo = fc.integer({ min: 0, max: 400 }).map((days) => addDays('2026-03-12', -days));

/** A change by command to the nth person (of however many there are). */
const changes = fc.oneof(
  people.map((args) => ({ name: 'contacts.create' as const, args })),
  fc.record({ name: fc.constant('contacts.tag' as const), tag: fc.constantFrom(...tagWords), nth: fc.nat() }),
  fc.record({ name: fc.constantFrom('contacts.archive' as const, 'contacts.bin' as const), nth: fc.nat() }),
  fc.record({ name: fc.constant('interactions.log' as const), at: daysAgo, nth: fc.nat() }),
  fc.record({ name: fc.constant('follow-ups.create' as const), due: daysAgo, nth: fc.nat() }),
  fc.record({ name: fc.constant('organizations.update' as const), nth: fc.nat() }),
  fc.record({ name: fc.constant('undo' as const) }),
);

type Change = typeof changes extends fc.Arbitrary<infer T> ? T : never;

const apply = (store: OpenStore, change: Change): void => {
  if (change.name === 'undo') {
    store.engine.undo();
    return;
  }
  if (change.name === 'contacts.create') {
    execute(store, change.name, change.args);
    return;
  }
  const nthOf = (collection: string): string | undefined => {
    const found = store.file.find(collection, {});
    return found[change.nth % Math.max(1, found.length)]?.['id'] as string | undefined;
  };
  const id = nthOf(change.name === 'organizations.update' ? 'organizations' : 'contacts');
  if (id === undefined) return;
  switch (change.name) {
    case 'contacts.tag':
      execute(store, change.name, { ids: [id], add: [change.tag] });
      return;
    case 'contacts.archive':
      execute(store, change.name, { ids: [id], archived: true });
      return;
    case 'contacts.bin':
      execute(store, change.name, { ids: [id], binned: true });
      return;
    case 'interactions.log':
      execute(store, change.name, { at: change.at, kind: 'coffee', contactIds: [id], summary: '' });
      return;
    case 'follow-ups.create':
      execute(store, change.name, { contactIds: [id], kind: 'thanks', summary: '', due: change.due });
      return;
    case 'organizations.update':
      execute(store, change.name, { id, patch: { name: `Renamed ${String(change.nth)}` } });
  }
};

test('the store answers as the reference does, whatever was changed since it was asked last', async () => {
  const clock = createHandClock();
  const store = await openTestStore(clock);
  const asked = createPeople(store);
  for (const args of fc.sample(people, { numRuns: 40, seed: 7 })) execute(store, 'contacts.create', args);
  fc.assert(
    fc.property(
      fc.array(changes, { maxLength: 2 }),
      peopleFilters,
      fc.constantFrom(...peopleSortKeys),
      fc.boolean(),
      fc.nat({ max: 20 }),
      (done, filter, key, descending, offset) => {
        for (const change of done) apply(store, change);
        clock.advance(20 * 60_000);
        const env = readEnv(store);
        const sort = { key, descending };
        const expected = sortPeople(
          readContacts(store).filter((contact) => matches(contact, filter, env)),
          sort,
          env,
        ).map(({ id }) => id);
        const { total, rows } = asked.query({ filter, sort, offset, limit: 10 });
        expect(total).toBe(expected.length);
        expect(rows.map(({ id }) => id)).toEqual(expected.slice(offset, offset + 10));
        expect(asked.ids({ filter, sort, offset: 0, limit: 100_000 })).toEqual(expected);
      },
    ),
    { numRuns: 100 },
  );
  asked.close();
});

test('an order puts whoever has no value last, both ways', async () => {
  const store = await openTestStore();
  const asked = createPeople(store);
  for (const [fullName, title] of [['A', 'Zoologist'], ['B'], ['C', 'Archivist']] as const) {
    execute(store, 'contacts.create', { fullName, ...(title === undefined ? {} : { title }) });
  }
  const names = (descending: boolean) =>
    asked
      .query({ ...everyone, filter: noFilter, sort: { key: 'title', descending } })
      .rows.map(({ fullName }) => fullName);
  expect(names(false)).toEqual(['C', 'A', 'B']);
  expect(names(true)).toEqual(['A', 'C', 'B']);
});

test('says what changed once it was asked, and what people have', async () => {
  const store = await openTestStore();
  let told = 0;
  const asked = createPeople(store, () => {
    told += 1;
  });
  const create = (fullName: string, tags: readonly string[]) =>
    execute(store, 'contacts.create', { fullName, tags, organization: 'Acme Imaginary' }).id;
  const ana = create('Ana Ruiz', ['choir', 'mill']);
  expect(told).toBe(0);
  expect(asked.query({ ...everyone, filter: noFilter }).rows[0]).toMatchObject({
    fullName: 'Ana Ruiz',
    company: 'Acme Imaginary',
    tags: ['choir', 'mill'],
  });
  create('Omar Said', ['mill']);
  expect(told).toBeGreaterThan(0);
  expect(asked.facets().tags).toEqual([
    { tag: 'mill', count: 2 },
    { tag: 'choir', count: 1 },
  ]);
  expect(asked.facets([ana]).tags.map(({ count }) => count)).toEqual([1, 1]);
  expect(asked.facets().companies).toMatchObject([{ name: 'Acme Imaginary', count: 2 }]);
});
