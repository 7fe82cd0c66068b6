import { expect, test } from 'vitest';
import { keepInTouchId } from '#domain/stages/cadence.ts';
import { collectionNames, type Contact } from '#domain/records.ts';
import { publicRecord } from '#formats/index.ts';
import { verifyStore } from '#store/health/verify.ts';
import type { OpenStore } from '#store/open.ts';
import { mergedInto } from '#store/people/merged-into.ts';
import { execute, openTestStore } from '../profile.ts';

/** Everything in the store; without what an undo rightly changes: when a record was last touched. */
const everything = (store: OpenStore): string =>
  JSON.stringify(
    collectionNames.map((name) =>
      store.file
        .find(name, { selector: {} })
        .map((doc) => {
          const { stamps: _, updatedAt: __, ...record } = publicRecord(name, doc);
          const { sortName, nextStep, nextDue, tally, lastInteractionAt } = doc as Partial<Contact>;
          return { ...record, sortName, nextStep, nextDue, tally, lastInteractionAt };
        })
        .toSorted((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b))),
    ),
    null,
    1,
  );

const insert = (store: OpenStore, name: Parameters<OpenStore['file']['find']>[0], fields: object): string => {
  const id = store.engine.env().newId();
  store.engine.run({
    id: `insert-${id}`,
    name: 'test',
    plan: (tx) => {
      tx.insert(name as never, { ...fields, id } as never);
      return { result: undefined };
    },
  });
  return id;
};

const all = (store: OpenStore, name: string) => store.file.find(name, { selector: {} });

/** Two cards of Ana with something in every place that can name a person, and two bystanders. */
const seeded = async () => {
  const store = await openTestStore();
  const add = (fields: object) => execute(store, 'contacts.create', fields).id;
  const a = add({ fullName: 'Ana Ruiz', stage: 'acquaintance', emails: [{ value: 'ana@example.org' }] });
  const b = add({
    fullName: 'Ana Ruiz Quintero',
    stage: 'trust',
    emails: [{ value: 'ANA@example.org' }, { value: 'ana@example.net' }],
    notes: 'Asked about [Omar](kith:person/x)',
    extra: [{ name: 'x-shoe', value: '38' }],
  });
  const omar = add({ fullName: 'Omar Said', met: { throughId: b }, notes: `See [Ana](kith:person/${b}).` });
  const lena = add({ fullName: 'Lena Vogt' });
  const log = (contactIds: readonly string[], at: string, notes = '') =>
    execute(store, 'interactions.log', { contactIds, at, kind: 'coffee', summary: 'Coffee', notes });
  log([a], '2026-01-10');
  log([b], '2026-02-20', `With [Ana](kith:person/${b})`);
  log([a, b, omar], '2026-02-01');
  execute(store, 'follow-ups.create', {
    contactIds: [b],
    kind: 'custom',
    summary: 'Slides',
    due: '2026-04-01',
  });
  // Both keep-in-touch dates are the user's own.
  execute(store, 'follow-ups.reschedule', { id: keepInTouchId(a), due: '2026-03-20' });
  execute(store, 'follow-ups.reschedule', { id: keepInTouchId(b), due: '2026-03-21' });
  execute(store, 'follow-ups.complete', { id: keepInTouchId(b) });
  execute(store, 'follow-ups.reschedule', { id: keepInTouchId(b), due: '2026-05-05' });
  const day = '2026-03-01';
  insert(store, 'favours', {
    contactId: b,
    direction: 'received',
    kind: 'referral',
    what: 'R',
    at: day,
    status: 'done',
  });
  const lead = { kind: 'person', about: 'Lead', status: 'followed', at: day };
  insert(store, 'leads', { ...lead, givenById: b, contactId: omar });
  insert(store, 'leads', { ...lead, givenById: omar, contactId: b });
  insert(store, 'relations', { aId: a, bId: b, kind: 'knows', strength: 1 });
  insert(store, 'relations', { aId: omar, bId: a, kind: 'knows', strength: 1 });
  insert(store, 'relations', { aId: b, bId: omar, kind: 'knows', strength: 3 });
  insert(store, 'relations', { aId: b, bId: lena, kind: 'reports-to', strength: 2 });
  insert(store, 'introductions', { connectorId: b, betweenIds: [omar, 'me'], madeAt: day });
  insert(store, 'introductions', { connectorId: omar, betweenIds: [a, b], notes: 'At the fair' });
  insert(store, 'introductions', { connectorId: lena, betweenIds: ['me', b] });
  insert(store, 'interviews', { contactId: b, questions: [], learned: '', leadIds: [] });
  insert(store, 'openings', {
    title: 'Miller',
    status: 'heard',
    notes: `From [Ana](kith:person/${b})`,
    heardFromId: b,
    referrerId: omar,
    decisionMakerId: b,
  });
  insert(store, 'settings', { kind: 'plan', value: { contactId: b, talk: ['x'] } });
  execute(store, 'contacts.mark-distinct', { ids: [b, lena] });
  execute(store, 'contacts.mark-distinct', { ids: [lena, a] });
  return { store, a, b, omar, lena };
};

test('a merge carries everything over, and one undo brings everything back', async () => {
  const { store, a, b, omar, lena } = await seeded();
  const before = everything(store);
  store.engine.execute('merge', 'contacts.merge', { keep: a, others: [b] });

  expect(store.file.get('contacts', b)).toBeUndefined();
  expect(store.file.get('contacts', a)).toMatchObject({
    fullName: 'Ana Ruiz Quintero',
    stage: 'trust',
    emails: [{ value: 'ana@example.org' }, { value: 'ana@example.net' }],
    extra: [{ name: 'x-shoe', value: '38' }],
    notes: 'Asked about [Omar](kith:person/x)\n\nAt the fair',
    mergedIds: [b],
    lastInteractionAt: '2026-03-12',
    tally: { received: 1, unthanked: 1, unreported: 1 },
  });
  const named = JSON.stringify(
    collectionNames.flatMap((name) => all(store, name).map((doc) => publicRecord(name, doc))),
  );
  expect(named.replace(`"mergedIds":["${b}"]`, '')).not.toContain(b);
  expect(named).not.toContain(keepInTouchId(b));
  expect(
    all(store, 'interactions').every(
      ({ contactIds }) => new Set(contactIds as string[]).size === (contactIds as string[]).length,
    ),
  ).toBe(true);
  expect(all(store, 'follow-ups').filter(({ kind }) => kind === 'keep-in-touch')).toMatchObject([
    { id: keepInTouchId(a), contactIds: [a], due: '2026-04-26' },
    ...all(store, 'follow-ups').filter(({ id }) => id === keepInTouchId(omar)),
  ]);
  expect(all(store, 'relations').map(({ aId, bId, strength }) => [aId, bId, strength])).toEqual(
    expect.arrayContaining([
      [omar, a, 3],
      [a, lena, 2],
    ]),
  );
  expect(all(store, 'relations')).toHaveLength(2);
  expect(all(store, 'introductions')).toHaveLength(2);
  expect(store.file.get('contacts', omar)).toMatchObject({
    met: { throughId: a },
    notes: `See [Ana](kith:person/${a}).`,
  });
  expect(all(store, 'settings').filter(({ kind }) => kind === 'distinct')).toHaveLength(1);
  expect(verifyStore(store).problems).toEqual([]);
  const after = everything(store);

  expect(store.engine.undo()?.label).toBe('2 cards of Ana Ruiz Quintero merged');
  expect(everything(store)).toBe(before);
  store.engine.redo();
  expect(everything(store)).toBe(after);
  store.engine.undo('merge');
  expect(everything(store)).toBe(before);
});

test('choices are followed, and derived fields agree with them', async () => {
  const { store, a, b } = await seeded();
  execute(store, 'contacts.merge', {
    keep: a,
    others: [b],
    choices: { fullName: a, stage: a, emails: b, notes: 'both' },
  });
  expect(store.file.get('contacts', a)).toMatchObject({
    fullName: 'Ana Ruiz',
    sortName: 'ana ruiz',
    stage: 'acquaintance',
    emails: [{ value: 'ANA@example.org' }, { value: 'ana@example.net' }],
  });
  expect(store.file.get('follow-ups', keepInTouchId(a))).toMatchObject({ due: '2026-06-10' });
});

test('three cards become one; whoever is in the bin, twice there or unknown is refused', async () => {
  const { store, a, b, lena } = await seeded();
  const before = everything(store);
  const merge = (args: object) => execute(store, 'contacts.merge', args);
  expect(() => merge({ keep: a, others: [a] })).toThrow('A person can’t be merged with themselves');
  expect(() => merge({ keep: a, others: [b, b] })).toThrow('A person can’t be merged with themselves');
  expect(() => merge({ keep: a, others: ['nobody'] })).toThrow('not there any more');
  expect(() => merge({ keep: a, others: [b], choices: { notes: lena } })).toThrow('names nobody');
  execute(store, 'contacts.bin', { ids: [lena], binned: true });
  expect(() => merge({ keep: a, others: [lena] })).toThrow('in the bin');
  execute(store, 'contacts.bin', { ids: [lena], binned: false });
  expect(everything(store)).toBe(before);
  merge({ keep: b, others: [a, lena] });
  expect(all(store, 'contacts')).toHaveLength(2);
  expect(all(store, 'settings').filter(({ kind }) => kind === 'distinct')).toEqual([]);
  store.engine.undo();
  expect(everything(store)).toBe(before);
});

test('what a link of before leads to is known: also after a second merge, and not after Undo', async () => {
  const { store, a, b, lena } = await seeded();
  const into = (id: string) => mergedInto(store.file, id);
  expect(into(b)).toBeUndefined();
  execute(store, 'contacts.merge', { keep: a, others: [b] });
  expect(into(b)).toBe(a);
  execute(store, 'contacts.merge', { keep: lena, others: [a] });
  expect([into(a), into(b), into(lena)]).toEqual([lena, lena, undefined]);
  store.engine.undo();
  expect([into(a), into(b)]).toEqual([undefined, a]);
  store.engine.undo();
  expect(into(b)).toBeUndefined();
  for (const odd of ['', '"', '%', `${b}"`, 'x'.repeat(1_000)]) expect(into(odd)).toBeUndefined();
});
