import { expect, test } from 'vitest';
import { defaultStages } from '#domain/stages/stages.ts';
import type { OpenStore } from '#store/open.ts';
import { createPages } from '#store/pages/attach.ts';
import { keepDraft, readDraft } from '#store/pages/drafts.ts';
import { matchPeople } from '#store/pages/match-people.ts';
import { contact, createHandClock, execute, openTestStore, records, temporaryProfile } from './profile.ts';

const interactions = (store: OpenStore) => records(store, 'interactions');
const followUps = (store: OpenStore, kind: string) =>
  records(store, 'follow-ups').filter((followUp) => followUp.kind === kind);
const names = (store: OpenStore, text: string, limit = 5) =>
  matchPeople(store.file, defaultStages, text, limit).map(({ fullName }) => fullName);

test('somebody met is added with the meeting and the follow-up, and one undo takes it all back', async () => {
  const store = await openTestStore();
  const { id } = execute(store, 'people.capture', {
    who: { fullName: 'Ana Ruiz', title: 'Head of Milling', organization: 'Acme', email: 'ana@example.org' },
    where: 'Mill fair',
    important: 'Two sons',
    followUp: { due: '2026-03-26' },
  });
  expect(contact(store, id)).toMatchObject({
    stage: 'acquaintance',
    met: { on: '2026-03-12', where: 'Mill fair' },
    notes: 'Two sons',
    emails: [{ value: 'ana@example.org' }],
    positions: [{ title: 'Head of Milling', current: true }],
    lastInteractionAt: '2026-03-12',
    nextDue: '2026-03-26',
  });
  expect(interactions(store)).toMatchObject([{ kind: 'met', summary: 'Met: Mill fair', place: 'Mill fair' }]);
  store.engine.undo();
  expect(store.file.count('contacts', {})).toBe(0);
  expect(store.file.count('interactions', {})).toBe(0);
  expect(store.file.count('follow-ups', {})).toBe(0);
});

test('somebody to meet has not been met', async () => {
  const store = await openTestStore();
  const { id } = execute(store, 'people.capture', {
    who: { fullName: 'Omar Said' },
    stage: 'to-meet',
    where: 'Through Ana',
  });
  expect(contact(store, id)).toMatchObject({ met: { where: 'Through Ana' }, lastInteractionAt: '' });
  expect(contact(store, id).met).not.toHaveProperty('on');
  expect(interactions(store)).toEqual([]);
});

test('with somebody known it is one more entry', async () => {
  const store = await openTestStore();
  const ana = execute(store, 'contacts.create', { fullName: 'Ana Ruiz', stage: 'trust' });
  const { id } = execute(store, 'people.capture', {
    who: { fullName: 'Ana Ruiz' },
    contactId: ana.id,
    what: { kind: 'coffee', at: '2026-03-11', summary: 'Coffee' },
    followUp: { due: '2026-03-20', summary: 'Slides' },
  });
  expect(id).toBe(ana.id);
  expect(store.file.count('contacts', {})).toBe(1);
  expect(interactions(store)).toMatchObject([{ kind: 'coffee', at: '2026-03-11', contactIds: [id] }]);
  expect(followUps(store, 'follow-up')).toMatchObject([{ summary: 'Slides', due: '2026-03-20' }]);
});

test('a circle: the known get it, also archived ones, and another company is another person', async () => {
  const store = await openTestStore();
  const ana = execute(store, 'contacts.create', { fullName: 'Ana Ruiz', organization: 'Acme Ltd' });
  const omar = execute(store, 'contacts.create', { fullName: 'Omar Said' });
  execute(store, 'contacts.archive', { ids: [omar.id], archived: true });
  const { added, known } = execute(store, 'inventory.add', {
    circle: 'friend',
    people: [
      { fullName: 'ana ruiz', organization: 'acme' },
      { fullName: 'Ana Ruiz', organization: 'Elsewhere' },
      { fullName: 'OMAR SAÏD' },
      { fullName: 'Mina Okafor' },
      { fullName: 'Mina  Okafor' },
    ],
  }) as unknown as { added: string[]; known: string[] };
  expect(known).toEqual([ana.id, omar.id]);
  expect(added.map((id) => contact(store, id).fullName)).toEqual(['Ana Ruiz', 'Mina  Okafor']);
  expect(added.map((id) => contact(store, id).stage)).toEqual(['acquaintance', 'acquaintance']);
  for (const id of [...added, ...known]) expect(contact(store, id).circle).toBe('friend');
  store.engine.undo();
  expect(store.file.count('contacts', {})).toBe(2);
  expect(contact(store, ana.id).circle).toBeUndefined();
});

test('where the inventory was left is kept, and nothing to undo', async () => {
  const store = await openTestStore();
  execute(store, 'inventory.keep', { step: 3, finished: false });
  execute(store, 'inventory.keep', { step: 4, finished: false });
  expect(store.file.get('settings', 'inventory')).toMatchObject({ value: { step: 4, finished: false } });
  expect(store.engine.historyState()).toEqual({});
});

test('names are found as they are typed: the whole name first, then beginnings, then later names', async () => {
  const store = await openTestStore();
  for (const fullName of ['Ruizana Bell', 'Ana Ruíz', 'Anabel Ruiz', 'Omar Said'])
    execute(store, 'contacts.create', { fullName });
  const hidden = execute(store, 'contacts.create', { fullName: 'Ana Ruiz' });
  execute(store, 'contacts.archive', { ids: [hidden.id], archived: true });
  expect(names(store, 'ruiz')).toEqual(['Ruizana Bell', 'Ana Ruíz', 'Anabel Ruiz']);
  expect(names(store, 'ana ruiz')).toEqual(['Ana Ruíz', 'Ana Ruiz']);
  expect(names(store, 'ANA')).toEqual(['Ana Ruíz', 'Anabel Ruiz']);
  expect(names(store, ' ')).toEqual([]);
  expect(matchPeople(store.file, defaultStages, 'ana ruiz', 5)).toMatchObject([
    { exact: true, archived: false },
    { exact: true, archived: true },
  ]);
});

test('nothing is logged with somebody in the bin', async () => {
  const store = await openTestStore();
  const { id } = execute(store, 'contacts.create', { fullName: 'Ana Ruiz' });
  const again = {
    who: { fullName: 'Ana Ruiz' },
    contactId: id,
    what: { kind: 'coffee', at: '2026-03-12', summary: 'Coffee' },
  };
  execute(store, 'contacts.bin', { ids: [id], binned: true });
  expect(() => execute(store, 'people.capture', again)).toThrow(
    'Ana Ruiz is in the bin. Nothing was changed.',
  );
  expect(interactions(store)).toEqual([]);
});

test('what is typed outlives the store, and goes with who is removed for good', async () => {
  const path = temporaryProfile();
  const first = await openTestStore(createHandClock(), path);
  const { id } = execute(first, 'contacts.create', { fullName: 'Ana Ruiz' });
  keepDraft(first.file, `log/${id}`, 'Coffee, and half of what');
  keepDraft(first.file, `talk/${id}`, 'Looks for a partner');
  keepDraft(first.file, 'capture', 'Omar');
  await first.close();
  const store = await openTestStore(createHandClock(), path);
  expect(readDraft(store.file, `log/${id}`)).toBe('Coffee, and half of what');
  expect(readDraft(store.file, `talk/${id}`)).toBe('Looks for a partner');
  execute(store, 'contacts.bin', { ids: [id], binned: true });
  expect(readDraft(store.file, `log/${id}`)).not.toBe('');
  execute(store, 'contacts.remove-for-good', { ids: [id] });
  expect(readDraft(store.file, `log/${id}`)).toBe('');
  expect(readDraft(store.file, `talk/${id}`)).toBe('');
  keepDraft(store.file, 'capture', '');
  expect(readDraft(store.file, 'capture')).toBe('');
});

test('the capture window can ask for nothing else', async () => {
  const asked: string[] = [];
  const note = (name: string) => () => {
    asked.push(name);
    return name === 'command.execute' ? { result: undefined } : undefined;
  };
  const handlers = new Proxy({}, { get: (_target, name) => note(String(name)) });
  const pages = createPages(handlers as never);
  const answers: unknown[] = [];
  let say: (message: unknown) => void = () => undefined;
  pages.attach(
    {
      postMessage: (message: unknown) => answers.push(message),
      onMessage: (listener: (message: unknown) => void) => {
        say = listener;
      },
      onClose: () => undefined,
    },
    'capture',
  );
  const command = (name: string) => ({ id: 'x', name, args: {} });
  const messages: readonly (readonly [string, unknown])[] = [
    ['command.execute', command('contacts.bin')],
    ['command.execute', command('people.capture')],
    ['history.undo', {}],
    ['history.undo', { id: 'x' }],
    ['backup.inspect', { file: { token: 't', name: 'n', bytes: 1 }, passphrase: 'p' }],
    ['import.undo', { importId: 'x' }],
    ['stages', undefined],
    ['drafts.keep', { key: 'log/0198c0de', text: 'x' }],
    ['drafts.keep', { key: 'capture', text: 'x' }],
  ];
  messages.forEach(([name, args], id) => say({ id, name, args }));
  await expect.poll(() => answers).toHaveLength(messages.length);
  expect(asked).toEqual(['command.execute', 'history.undo', 'stages', 'drafts.keep']);
});
