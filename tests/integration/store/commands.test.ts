import { expect, test, vi } from 'vitest';
import { keepInTouchId } from '#domain/stages/cadence.ts';
import type { OpenStore } from '#store/open.ts';
import { contact, createHandClock, execute, openTestStore, record, temporaryProfile } from './profile.ts';

const followUp = (store: OpenStore, id: string) => record(store, 'follow-ups', id);
const column = (store: OpenStore, stage: string) =>
  store.file.find('contacts', { selector: { stage }, sort: [{ rank: 'asc' }] }).map((doc) => doc['fullName']);

test('a person is added at the top of a column, with the company made once', async () => {
  const store = await openTestStore();
  execute(store, 'contacts.create', { fullName: 'Ana Ruiz', organization: 'Brightwater Trust' });
  execute(store, 'contacts.create', { fullName: 'Omar Said', organization: 'brightwater trust, Inc.' });
  expect(column(store, 'to-meet')).toEqual(['Omar Said', 'Ana Ruiz']);
  expect(store.file.find('organizations', {})).toHaveLength(1);
});

test('the same command id runs once and answers the same', async () => {
  const store = await openTestStore();
  const first = store.engine.execute('x', 'contacts.create', { fullName: 'Ana Ruiz' });
  expect(store.engine.execute('x', 'contacts.create', { fullName: 'Ana Ruiz' })).toEqual(first);
  expect(store.file.count('contacts', {})).toBe(1);
});

test('a change is called by what it changed, whatever else the form holds', async () => {
  const store = await openTestStore();
  const { id } = execute(store, 'contacts.create', { fullName: 'Ana Ruiz', nickname: 'Ani' });
  const emails = [{ value: 'ana@example.org' }];
  execute(store, 'contacts.update', { id, patch: { fullName: 'Ana Ruiz', nickname: 'Ani', emails } });
  expect(store.engine.historyState().undo?.label).toBe('Ana Ruiz: e-mail changed');
});

test('cards move between two others, undo and redo follow', async () => {
  const store = await openTestStore();
  const ids = ['C', 'B', 'A'].map((fullName) => execute(store, 'contacts.create', { fullName }).id);
  const [c, b, a] = ids as [string, string, string];
  expect(column(store, 'to-meet')).toEqual(['A', 'B', 'C']);
  execute(store, 'contacts.move', { ids: [a], stage: 'to-meet', before: b });
  expect(column(store, 'to-meet')).toEqual(['B', 'A', 'C']);
  execute(store, 'contacts.move', { ids: [c], stage: 'trust' });
  expect(column(store, 'trust')).toEqual(['C']);
  expect(store.engine.undo()?.label).toBe('C moved to Trust');
  expect(column(store, 'to-meet')).toEqual(['B', 'A', 'C']);
  store.engine.undo();
  expect(column(store, 'to-meet')).toEqual(['A', 'B', 'C']);
  store.engine.redo();
  store.engine.redo();
  expect(column(store, 'to-meet')).toEqual(['B', 'A']);
  expect(store.engine.redo()).toBeUndefined();
});

test('a move leaves its trace on the person, and undo takes it back', async () => {
  const store = await openTestStore();
  const { id } = execute(store, 'contacts.create', { fullName: 'Ana Ruiz' });
  execute(store, 'contacts.move', { ids: [id], stage: 'trust' });
  const { today } = store.engine.env();
  expect(contact(store, id).stageMoves).toEqual([{ from: 'to-meet', to: 'trust', on: today }]);
  store.engine.undo();
  expect(contact(store, id)).not.toHaveProperty('stageMoves');
  store.engine.redo();
  expect(contact(store, id).stageMoves).toHaveLength(1);
});

test('an interaction sets the last one, moves keep-in-touch, and never back', async () => {
  const store = await openTestStore();
  const { id } = execute(store, 'contacts.create', { fullName: 'Ana Ruiz', stage: 'acquaintance' });
  const log = (at: string) =>
    execute(store, 'interactions.log', { at, kind: 'coffee', contactIds: [id], summary: 'Coffee' });
  log('2026-03-10');
  expect(contact(store, id).lastInteractionAt).toBe('2026-03-10');
  expect(followUp(store, keepInTouchId(id)).due).toBe('2026-06-08');
  expect(contact(store, id).nextStep?.kind).toBe('keep-in-touch');
  log('2026-01-02');
  expect(contact(store, id).lastInteractionAt).toBe('2026-03-10');
  expect(followUp(store, keepInTouchId(id)).due).toBe('2026-06-08');
  store.engine.undo();
  store.engine.undo();
  expect(contact(store, id).lastInteractionAt).toBe('');
  expect(followUp(store, keepInTouchId(id))).toBeUndefined();
  expect(contact(store, id).nextStep).toBeUndefined();
});

test('done, snoozed and rescheduled follow-ups come back by undo', async () => {
  const store = await openTestStore();
  const { id } = execute(store, 'contacts.create', { fullName: 'Ana Ruiz' });
  const made = execute(store, 'follow-ups.create', {
    contactIds: [id],
    kind: 'follow-up',
    summary: 'Send the template',
    due: '2026-03-13T10:30',
  });
  expect(contact(store, id).nextDue).toBe('2026-03-13T10:30');
  execute(store, 'follow-ups.complete', { id: made.id });
  expect(followUp(store, made.id).status).toBe('done');
  expect(contact(store, id).nextDue).toBe('9999');
  store.engine.undo();
  expect(followUp(store, made.id).status).toBe('open');
  expect(followUp(store, made.id)).not.toHaveProperty('completedAt');
  execute(store, 'follow-ups.reschedule', { id: made.id, due: '2026-04-01' });
  expect(contact(store, id).nextDue).toBe('2026-04-01');
});

test('undoing an old step keeps a newer edit of the same field', async () => {
  const store = await openTestStore();
  const { id } = execute(store, 'contacts.create', { fullName: 'Ana' });
  store.engine.execute('first', 'contacts.update', { id, patch: { nickname: 'A', notes: 'old' } });
  execute(store, 'contacts.update', { id, patch: { notes: 'new' } });
  store.engine.undo('first');
  expect(contact(store, id).notes).toBe('new');
  expect(contact(store, id)).not.toHaveProperty('nickname');
});

test('several edits of one field are undone one after the other, down to its making, and done again', async () => {
  const store = await openTestStore();
  const { id } = execute(store, 'contacts.create', { fullName: 'Ana Ruiz' });
  for (const notes of ['one', 'two', 'three']) execute(store, 'contacts.update', { id, patch: { notes } });
  for (const notes of ['two', 'one', '']) {
    store.engine.undo();
    expect(contact(store, id).notes).toBe(notes);
  }
  store.engine.undo();
  expect(contact(store, id)).toBeUndefined();
  for (let step = 0; step < 4; step += 1) store.engine.redo();
  expect(contact(store, id).notes).toBe('three');
  store.engine.undo();
  expect(contact(store, id).notes).toBe('two');
});

test('what was changed and taken back is told from an edit by one look at the journal and the log for all', async () => {
  const store = await openTestStore();
  const { engine, file } = store;
  const people = Array.from({ length: 40 }, (_, at) => ({ fullName: `Ana Ruiz ${String(at)}` }));
  const ids = execute(store, 'inventory.add', { circle: 'club', people }) as unknown as { added: string[] };
  execute(store, 'contacts.tag', { ids: ids.added, add: ['choir'] });
  engine.undo();
  const asked = vi.spyOn(file, 'all');
  engine.undo();
  const looks = (table: string, by: string) =>
    asked.mock.calls.filter(([sql]) => sql.includes(`FROM ${table}`) && sql.includes(by)).length;
  expect(file.count('contacts', {})).toBe(0);
  expect(looks('journal', 'doc_id')).toBeLessThan(5);
  expect(looks('command_log', 'WHERE stamp')).toBeLessThan(5);
});

test('a command that breaks a rule changes nothing', async () => {
  const store = await openTestStore();
  const { id } = execute(store, 'contacts.create', { fullName: 'Ana Ruiz' });
  const before = JSON.stringify(contact(store, id));
  expect(() => execute(store, 'contacts.update', { id, patch: { birthday: 'soon' } })).toThrow(/birthday/);
  expect(() => execute(store, 'contacts.move', { ids: [id, 'nobody'], stage: 'trust' })).toThrow();
  expect(JSON.stringify(contact(store, id))).toBe(before);
});

test('what was undone last survives a reopening; a session that ends in order starts anew', async () => {
  const profile = temporaryProfile();
  const clock = createHandClock();
  const first = await openTestStore(clock, profile);
  execute(first, 'contacts.create', { fullName: 'Ana Ruiz' });
  await first.close();
  const second = await openTestStore(clock, profile);
  expect(second.engine.historyState().undo?.label).toBe('Ana Ruiz added to To meet');
  second.engine.endSession();
  expect(second.engine.historyState()).toEqual({});
});

test('hundreds of drops at one spot keep the order and short ranks', async () => {
  const store = await openTestStore();
  const ids = Array.from(
    { length: 4 },
    (_, n) => execute(store, 'contacts.create', { fullName: `P${String(n)}` }).id,
  );
  const [last, b, a, first] = ids as [string, string, string, string];
  for (let n = 0; n < 400; n += 1) {
    execute(store, 'contacts.move', { ids: [n % 2 === 0 ? a : b], stage: 'to-meet', before: first });
  }
  expect(column(store, 'to-meet')).toEqual(['P3', 'P1', 'P2', 'P0']);
  expect(contact(store, a).rank.length).toBeLessThan(60);
  expect(contact(store, last).rank.length).toBeLessThan(60);
});

test('a person added with a follow-up is one step of undo', async () => {
  const store = await openTestStore();
  const { id } = execute(store, 'contacts.create', { fullName: 'Ana', followUp: { due: '2026-03-16' } });
  expect(contact(store, id).nextDue).toBe('2026-03-16');
  store.engine.undo();
  expect(store.file.count('contacts', {})).toBe(0);
  expect(store.file.count('follow-ups', {})).toBe(0);
});

test('what is longer than a field holds is refused in words, and nothing is cut off', async () => {
  const store = await openTestStore();
  const create = (fields: object) => () => execute(store, 'contacts.create', fields);
  const long = 'x'.repeat(2_001);
  expect(create({ fullName: long })).toThrow('This can’t be kept: the name has more than 2,000 characters.');
  expect(create({ fullName: 'Ana', tags: ['choir', long] })).toThrow(
    /: a tag has more than 2,000 characters\.$/,
  );
  expect(create({ fullName: 'Ana', emails: [{ value: long }] })).toThrow(/: what stands there has more/);
  expect(store.file.count('contacts', {})).toBe(0);
});
