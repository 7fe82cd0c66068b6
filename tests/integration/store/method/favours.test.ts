import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tallyOf } from '#domain/method/favours.ts';
import { createHandClock, execute, openTestStore, record, records } from '../profile.ts';
import { person, tally } from './people.ts';

test('counted, thanked with an entry in the timeline, undone', async () => {
  const store = await openTestStore();
  const ana = person(store, 'Ana Ruiz');
  const favour = (fields: object) =>
    execute(store, 'favours.create', {
      contactId: ana,
      kind: 'contact',
      at: '2026-03-10',
      what: 'x',
      ...fields,
    }).id;
  favour({ direction: 'given' });
  const received = favour({ direction: 'received', what: 'Named a printer' });
  expect(tally(store, ana)).toEqual({ given: 1, received: 1, unthanked: 1, unreported: 0 });
  execute(store, 'favours.thank', { id: received });
  expect(tally(store, ana).unthanked).toBe(0);
  expect(records(store, 'interactions')).toMatchObject([
    { kind: 'thanks', summary: 'Thanks: Named a printer' },
  ]);
  store.engine.undo();
  expect(tally(store, ana).unthanked).toBe(1);
  expect(() => favour({ direction: 'given', what: '  ' })).toThrow(/words/);
});

test('thanks logged by hand settle one favour, and with several none', async () => {
  const store = await openTestStore();
  const ana = person(store, 'Ana Ruiz');
  const received = (at: string) =>
    execute(store, 'favours.create', {
      contactId: ana,
      direction: 'received',
      kind: 'contact',
      at,
      what: 'x',
    });
  const thank = () =>
    execute(store, 'interactions.log', {
      kind: 'thanks',
      at: '2026-03-11',
      contactIds: [ana],
      summary: '',
    });
  received('2026-03-10');
  received('2026-03-12');
  thank();
  expect(tally(store, ana).unthanked).toBe(1);
  received('2026-03-01');
  received('2026-03-02');
  thank();
  expect(tally(store, ana).unthanked).toBe(3);
});

test('advice that led somewhere is reported', async () => {
  const store = await openTestStore();
  const ana = person(store, 'Ana Ruiz');
  const args = {
    contactId: ana,
    direction: 'received',
    kind: 'information',
    at: '2026-03-10',
    what: 'Ask first',
  };
  const { id } = execute(store, 'favours.create', { ...args, outcome: 'It worked' });
  execute(store, 'favours.report-back', { id });
  expect(record(store, 'favours', id)).toMatchObject({
    reportedAt: '2026-03-12',
    outcome: 'It worked',
  });
});

test('asking before it is ripe takes a sentence, which is kept; when it is ripe it takes none', async () => {
  const clock = createHandClock();
  const store = await openTestStore(clock);
  const ana = person(store, 'Ana Ruiz', { stage: 'acquaintance' });
  const ask = (fields: object) =>
    execute(store, 'favours.ask', {
      contactId: ana,
      kind: 'information',
      what: 'Who does tides?',
      ...fields,
    });
  expect(() => ask({})).toThrow(/Not yet: you have not met\..*say why/);
  expect(() => ask({ overrideReason: '  ' })).toThrow(/say why/);
  const { id } = ask({ overrideReason: 'She offered', followUp: '2026-03-20' });
  expect(record(store, 'favours', id)).toMatchObject({
    status: 'asked',
    overrideReason: 'She offered',
  });
  expect(records(store, 'follow-ups')).toMatchObject([{ kind: 'ask', due: '2026-03-20' }]);
  expect(tally(store, ana).received).toBe(0);
  execute(store, 'interactions.log', { kind: 'coffee', at: '2026-03-01', contactIds: [ana], summary: '' });
  expect(record(store, 'favours', ask({ overrideReason: 'x' }).id)).not.toHaveProperty('overrideReason');
});

test('whatever is done with favours, the tally counts what is there', async () => {
  const store = await openTestStore();
  const ana = person(store, 'Ana Ruiz');
  const status = fc.constantFrom('offered', 'asked', 'agreed', 'done', 'declined');
  const one = fc.record({
    direction: fc.constantFrom('given', 'received'),
    status,
    thank: fc.boolean(),
    remove: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(one, { maxLength: 5 }), (list) => {
      for (const { thank, remove, ...fields } of list) {
        const { id } = execute(store, 'favours.create', {
          ...fields,
          contactId: ana,
          kind: 'other',
          at: '2026-03-01',
          what: 'x',
        });
        if (thank && fields.direction === 'received') execute(store, 'favours.thank', { id });
        if (remove) execute(store, 'favours.remove', { id });
        expect(tally(store, ana)).toEqual(tallyOf(records(store, 'favours'), []));
      }
    }),
    { numRuns: 30 },
  );
});
