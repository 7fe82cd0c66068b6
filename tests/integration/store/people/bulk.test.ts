import { expect, test } from 'vitest';
import { savedViewsFrom } from '#domain/people/filter/saved-views.ts';
import type { Contact, Setting } from '#domain/records.ts';
import { emptyBin } from '#store/bin/empty-bin.ts';
import type { OpenStore } from '#store/open.ts';
import { contact, createHandClock, execute, openTestStore } from '../profile.ts';

/** What the user would call the record: neither revisions nor clocks. */
const recordOf = (one: Contact) =>
  Object.fromEntries(
    Object.entries(one).filter(
      ([field]) => !field.startsWith('_') && !['stamps', 'updatedAt'].includes(field),
    ),
  );
const add = (store: OpenStore, fullName: string) => execute(store, 'contacts.create', { fullName }).id;
const threeIn = (store: OpenStore) =>
  ['Ana Ruiz', 'Omar Said', 'Mina Okafor'].map((name) => add(store, name));
const undoLabel = (store: OpenStore) => store.engine.historyState().undo?.label;

test.for([
  ['contacts.tag', { add: ['choir'] }, '3 people tagged choir', (one: Contact) => one.tags.includes('choir')],
  [
    'contacts.set-stage',
    { stage: 'trust' },
    '3 people moved to Trust',
    (one: Contact) => one.stage === 'trust',
  ],
  [
    'contacts.set-cadence',
    { days: 14 },
    '3 people: in touch every 14 days',
    (one: Contact) => one.cadenceDays === 14,
  ],
  [
    'contacts.set-circle',
    { circle: 'club' },
    '3 people: circle club',
    (one: Contact) => one.circle === 'club',
  ],
  ['contacts.star', { starred: true }, '3 people starred', (one: Contact) => one.starred],
  ['contacts.archive', { archived: true }, '3 people archived', (one: Contact) => one.archivedAt !== 0],
  ['contacts.bin', { binned: true }, '3 people deleted', (one: Contact) => one.binnedAt !== 0],
] as const)('%s: for all at once, in one step of undo', async ([name, args, label, holds]) => {
  const store = await openTestStore();
  const ids = threeIn(store);
  const before = ids.map((id) => recordOf(contact(store, id)));
  execute(store, name, { ids, ...args });
  expect(ids.map((id) => contact(store, id)).every(holds)).toBe(true);
  expect(undoLabel(store)).toBe(label);
  store.engine.undo();
  expect(ids.map((id) => recordOf(contact(store, id)))).toEqual(before);
});

test('who is so already is left alone, and all of them are no step of undo', async () => {
  const store = await openTestStore();
  const [ana = '', omar = ''] = threeIn(store);
  execute(store, 'contacts.star', { ids: [ana], starred: true });
  execute(store, 'contacts.star', { ids: [ana, omar], starred: true });
  expect(undoLabel(store)).toBe('Omar Said starred');
  execute(store, 'contacts.star', { ids: [ana, omar], starred: true });
  expect(undoLabel(store)).toBe('Omar Said starred');
});

test('only from the bin is somebody removed for good, with what is theirs alone; others lose no record', async () => {
  const store = await openTestStore();
  const [ana = '', omar = '', mina = ''] = threeIn(store);
  const meet = (contactIds: readonly string[]) =>
    execute(store, 'interactions.log', { at: '2026-03-01', kind: 'coffee', contactIds, summary: 'Coffee' })
      .id;
  const alone = meet([ana]);
  const both = meet([ana, omar]);
  const report = execute(store, 'follow-ups.create', {
    contactIds: [ana],
    kind: 'follow-up',
    summary: 'Send it',
    due: '2026-03-20',
  }).id;
  execute(store, 'relations.create', { a: ana, b: mina, kind: 'knows', strength: 2 });
  execute(store, 'contacts.set-met', { id: mina, met: { where: 'Pier 9', throughId: ana } });

  expect(execute(store, 'contacts.remove-for-good', { ids: [ana] })).toEqual({ removed: 0 });
  execute(store, 'contacts.bin', { ids: [ana], binned: true });
  expect(execute(store, 'contacts.remove-for-good', { ids: [ana, omar] })).toEqual({ removed: 1 });

  expect(contact(store, ana)).toBeUndefined();
  expect(store.file.get('interactions', alone)).toBeUndefined();
  expect(store.file.get('interactions', both)).toMatchObject({ contactIds: [omar] });
  expect(store.file.get('follow-ups', report)).toBeUndefined();
  expect(store.file.count('relations', {})).toBe(0);
  expect(contact(store, mina).met).toEqual({ where: 'Pier 9' });
  expect(contact(store, omar).lastInteractionAt).toBe('2026-03-01');

  // Nothing of her is left for Undo to bring back, and nothing in its words.
  const noted = store.file.all('SELECT change FROM journal WHERE doc_id = ?', [ana]);
  expect(noted).toEqual([]);
  expect(store.file.all(`SELECT 1 FROM command_log WHERE label LIKE '%Ana%'`)).toEqual([]);
  for (let step = 0; step < 20 && store.engine.undo() !== undefined; step += 1) {
    expect(contact(store, ana)).toBeUndefined();
  }
});

test('with somebody removed for good goes what was noted of them beside records', async () => {
  const store = await openTestStore();
  const [ana = '', omar = '', mina = ''] = threeIn(store);
  const plan = { lines: { did: 'Ran the mill' }, heard: 'Looks for a partner' };
  execute(store, 'plans.save', { value: { contactId: ana, ...plan } });
  const other = execute(store, 'plans.save', { value: { contactId: omar, ...plan } }).id;
  execute(store, 'contacts.mark-distinct', { ids: [ana, omar] });
  for (const id of [ana, omar]) execute(store, 'contacts.dismiss-move', { id, stage: 'trust' });
  const lead = { kind: 'company', about: 'The pilot', at: '2026-03-01' };
  const hers = execute(store, 'leads.create', { ...lead, givenById: ana }).id;
  const his = execute(store, 'leads.create', { ...lead, givenById: omar }).id;
  const interview = execute(store, 'interviews.create', { contactId: mina, leadIds: [hers, his] }).id;
  execute(store, 'introductions.create', {
    connectorId: 'me',
    betweenIds: [omar, ana],
    madeAt: '2026-03-01',
  });

  execute(store, 'contacts.bin', { ids: [ana], binned: true });
  execute(store, 'contacts.remove-for-good', { ids: [ana] });

  expect(store.file.findText('settings', ana)).toEqual([]);
  expect(store.file.get('settings', other)).toMatchObject({ value: { contactId: omar } });
  expect(store.file.get('settings', 'dismissed-moves')).toMatchObject({ value: { [omar]: ['trust'] } });
  expect(store.file.get('interviews', interview)).toMatchObject({ leadIds: [his] });
  const [favour] = store.file.find('favours', {});
  expect(favour).toMatchObject({ contactId: omar });
  expect(favour).not.toHaveProperty('introductionId');
});

test('what Kith wrote about them among what is of others says “somebody”; what was typed stays', async () => {
  const store = await openTestStore();
  const [ana = '', omar = '', mina = ''] = threeIn(store);
  const at = '2026-03-01';
  execute(store, 'introductions.create', { connectorId: 'me', betweenIds: [omar, ana], madeAt: at });
  execute(store, 'introductions.create', {
    connectorId: mina,
    betweenIds: ['me', ana],
    madeAt: at,
    metAt: at,
    thankedAt: at,
  });
  const hers = store.file.find('favours', { selector: { contactId: mina } })[0]?.['id'];
  execute(store, 'favours.report-back', { id: hers });
  const typed = execute(store, 'interactions.log', {
    at,
    kind: 'thanks',
    contactIds: [mina],
    summary: 'Thanks for Ana Ruiz',
  }).id;
  const texts = (collection: string) =>
    store.file
      .find(collection, { selector: {} })
      .flatMap((record) => (record['what'] ?? record['summary'] ?? []) as string);
  expect([...texts('favours'), ...texts('interactions')].join()).toContain('Ana Ruiz');

  execute(store, 'contacts.bin', { ids: [ana], binned: true });
  execute(store, 'contacts.remove-for-good', { ids: [ana] });

  expect(texts('favours').toSorted()).toEqual(['Introduced to somebody', 'Introduced you to somebody']);
  expect(store.file.get('interactions', typed)?.['summary']).toBe('Thanks for Ana Ruiz');
  execute(store, 'interactions.remove', { id: typed });
  expect(texts('interactions').toSorted()).toEqual([
    'Mina Okafor introduces you to somebody',
    'Told what came of it: Introduced you to somebody',
    'You introduce Omar Said to somebody',
  ]);
  expect(store.search.search({ text: 'ruiz', limit: 8 }).hits).toEqual([]);
});

test.for([
  ['contacts.archive', 'archived', 'archivedAt'],
  ['contacts.bin', 'binned', 'binnedAt'],
] as const)('%s: whoever is there already stays since when they were', async ([name, flag, field]) => {
  const clock = createHandClock();
  const store = await openTestStore(clock);
  const [ana = '', omar = ''] = threeIn(store);
  execute(store, name, { ids: [ana], [flag]: true });
  const since = contact(store, ana)[field];
  clock.advance(86_400_000);
  execute(store, name, { ids: [ana, omar], [flag]: true });
  expect(contact(store, ana)[field]).toBe(since);
  expect(undoLabel(store)).toMatch(/^Omar Said (archived|deleted)$/u);
});

test('the bin keeps people for 30 days', async () => {
  const clock = createHandClock();
  const store = await openTestStore(clock);
  const [ana = '', omar = '', mina = ''] = threeIn(store);
  const dayMs = 86_400_000;
  execute(store, 'contacts.bin', { ids: [ana], binned: true });
  clock.advance(dayMs);
  execute(store, 'contacts.bin', { ids: [omar], binned: true });
  clock.advance(29 * dayMs - 1);
  expect(emptyBin(store)).toBe(0);
  clock.advance(1);
  expect(emptyBin(store)).toBe(1);
  expect([ana, omar, mina].map((id) => contact(store, id) !== undefined)).toEqual([false, true, true]);
});

test('views are saved, renamed, ordered and deleted', async () => {
  const store = await openTestStore();
  const names = () =>
    savedViewsFrom(store.file.find('settings', { selector: {} }) as unknown as readonly Setting[]).map(
      ({ name, query }) => `${name} ${query}`,
    );
  const quiet = execute(store, 'views.save', { name: 'Quiet', query: 'quiet=90' }).id;
  const choir = execute(store, 'views.save', { name: 'Choir', query: 'tag=choir' }).id;
  expect(names()).toEqual(['Quiet quiet=90', 'Choir tag=choir']);
  execute(store, 'views.order', { ids: [choir] });
  execute(store, 'views.save', { id: quiet, name: 'Gone quiet', query: 'quiet=90' });
  expect(names()).toEqual(['Choir tag=choir', 'Gone quiet quiet=90']);
  execute(store, 'views.remove', { id: choir });
  store.engine.undo();
  expect(names()).toEqual(['Choir tag=choir', 'Gone quiet quiet=90']);
});

test('how a screen looks is kept, and is nothing to undo', async () => {
  const store = await openTestStore();
  execute(store, 'settings.keep', { id: 'people-table', value: { columns: ['name'] } });
  execute(store, 'settings.keep', { id: 'people-table', value: { columns: ['name', 'stage'] } });
  expect(store.file.get('settings', 'people-table')?.['value']).toEqual({ columns: ['name', 'stage'] });
  expect(undoLabel(store)).toBeUndefined();
});
