import { expect, test } from 'vitest';
import { forgetOld } from '#store/commands/forget-old.ts';
import { readHistory } from '#store/pages/history.ts';
import { stagesFromSetting } from '#domain/stages/stages.ts';
import { historyRows } from '#features/person/history/history-view.ts';
import { contact, createHandClock, execute, openTestStore } from '../profile.ts';

const day = 86_400_000;
const names = {
  stages: stagesFromSetting(undefined),
  organization: () => undefined,
  person: () => undefined,
  event: () => undefined,
};

test('what changed about a person, and the way back to an earlier value', async () => {
  const clock = createHandClock();
  const store = await openTestStore(clock);
  const { id } = execute(store, 'contacts.create', { fullName: 'Ana Ruiz', nickname: 'Anita' });
  const { id: other } = execute(store, 'contacts.create', { fullName: 'Omar Said' });
  clock.advance(day);
  execute(store, 'contacts.update', { id, patch: { nickname: 'Ani', tags: ['harbour'] } });
  execute(store, 'contacts.update', { id: other, patch: { nickname: 'O' } });
  clock.advance(day);
  execute(store, 'contacts.set-stage', { ids: [id], stage: 'trust' });

  const ana = () => contact(store, id);
  const rows = () => historyRows(readHistory(store, id, 100), ana(), names);
  const [moved, changed, made] = rows();
  expect(rows()).toHaveLength(3);
  expect(made).toMatchObject({ fields: [] });
  const nickname = changed?.fields.find(({ field }) => field === 'nickname');
  expect(nickname).toMatchObject({ label: 'Nickname', before: ['Anita'], after: ['Ani'] });
  expect(changed?.fields.find(({ field }) => field === 'tags')).toMatchObject({ after: ['harbour'] });
  expect(moved?.fields).toMatchObject([{ label: 'Stage', before: ['To meet'], after: ['Trust'] }]);

  for (const field of [nickname, moved?.fields[0]]) {
    expect(field?.putBack).toBeDefined();
    execute(store, field?.putBack?.name ?? '', field?.putBack?.args);
  }
  expect(ana()).toMatchObject({ nickname: 'Anita', stage: 'to-meet', tags: ['harbour'] });
  // What it is already can't be put back.
  const again = rows().find(({ seq }) => seq === changed?.seq);
  expect(again?.fields.find(({ field }) => field === 'nickname')?.putBack).toBeUndefined();
});

test('the journal forgets what is older than 90 days', async () => {
  const clock = createHandClock();
  const store = await openTestStore(clock);
  const { id } = execute(store, 'contacts.create', { fullName: 'Ana Ruiz' });
  clock.advance(60 * day);
  execute(store, 'contacts.update', { id, patch: { nickname: 'Ani' } });
  clock.advance(31 * day);
  expect(readHistory(store, id, 100)).toHaveLength(1);
  expect(forgetOld(store.file, clock.now())).toBeGreaterThan(0);
  expect(store.file.all('SELECT count(*) AS n FROM journal')[0]?.['n']).toBe(1);
  expect(store.file.get('contacts', id)).toMatchObject({ fullName: 'Ana Ruiz', nickname: 'Ani' });
  store.engine.undo();
  expect(store.file.get('contacts', id)?.['nickname']).toBeUndefined();
});
