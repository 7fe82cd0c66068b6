import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { companionId } from '#domain/ids.ts';
import { isReportOwed } from '#domain/method/leads.ts';
import { tallyOf } from '#domain/method/favours.ts';
import type {
  Contact,
  Favour,
  FollowUp,
  Interaction,
  Interview,
  Introduction,
  Lead,
  Opening,
} from '#domain/records.ts';
import { verifyStore } from '#store/health/verify.ts';
import type { OpenStore } from '#store/open.ts';
import { createHandClock, execute, openTestStore } from '../profile.ts';

const get = <T>(store: OpenStore, collection: string, id: string) =>
  store.file.get(collection, id) as unknown as T;
const all = <T>(store: OpenStore, collection: string) => store.file.find(collection, {}) as unknown as T[];
const tally = (store: OpenStore, id: string) => get<Contact>(store, 'contacts', id).tally;
const reports = (store: OpenStore) =>
  all<FollowUp>(store, 'follow-ups').filter(({ kind }) => kind === 'report-back');
const person = (store: OpenStore, fullName: string, fields: object = {}) =>
  execute(store, 'contacts.create', { fullName, ...fields }).id;
const giveLead = (store: OpenStore, givenById: string) =>
  execute(store, 'leads.create', { givenById, kind: 'company', about: 'The pilot', at: '2026-03-01' }).id;

describe('leads', () => {
  test('followed: owed, with one follow-up; told: logged, thanked, nothing owed; undone step by step', async () => {
    const store = await openTestStore();
    const ana = person(store, 'Ana Ruiz');
    const lead = giveLead(store, ana);
    expect(tally(store, ana).unreported).toBe(0);
    execute(store, 'leads.follow', { id: lead, outcome: 'They call back' });
    expect(tally(store, ana).unreported).toBe(1);
    expect(reports(store)).toMatchObject([
      { id: companionId(lead), leadId: lead, status: 'open', due: '2026-03-15', contactIds: [ana] },
    ]);
    expect(get<Contact>(store, 'contacts', ana).nextStep?.kind).toBe('report-back');
    execute(store, 'leads.report-back', { id: lead, outcome: 'They share the data' });
    expect(get<Lead>(store, 'leads', lead)).toMatchObject({
      outcome: 'They share the data',
      reportedAt: '2026-03-12',
      thankedAt: '2026-03-12',
    });
    expect(tally(store, ana).unreported).toBe(0);
    expect(reports(store)).toMatchObject([{ status: 'done' }]);
    expect(all<Interaction>(store, 'interactions')).toMatchObject([
      { kind: 'report-back', contactIds: [ana] },
    ]);
    store.engine.undo();
    expect(tally(store, ana).unreported).toBe(1);
    expect(reports(store)).toMatchObject([{ status: 'open' }]);
    store.engine.undo();
    expect(reports(store)).toEqual([]);
    expect(get<Lead>(store, 'leads', lead).status).toBe('open');
  });

  test('its follow-up done anywhere tells the lead, and opened again takes that back', async () => {
    const store = await openTestStore();
    const lead = giveLead(store, person(store, 'Ana Ruiz'));
    execute(store, 'leads.follow', { id: lead });
    execute(store, 'follow-ups.complete', { id: companionId(lead) });
    expect(get<Lead>(store, 'leads', lead).reportedAt).toBe('2026-03-12');
    execute(store, 'follow-ups.reopen', { id: companionId(lead) });
    expect(isReportOwed(get<Lead>(store, 'leads', lead))).toBe(true);
  });

  test('one that is deleted is named by nothing any more, and by all again when that is undone', async () => {
    const store = await openTestStore();
    const ana = person(store, 'Ana Ruiz');
    const [lead, other] = [giveLead(store, ana), giveLead(store, ana)];
    const interview = execute(store, 'interviews.create', { contactId: ana, leadIds: [lead, other] }).id;
    execute(store, 'leads.follow', { id: lead });
    execute(store, 'leads.report-back', { id: lead });
    execute(store, 'leads.remove', { id: lead });
    expect(verifyStore(store).problems).toEqual([]);
    expect(get<Interview>(store, 'interviews', interview).leadIds).toEqual([other]);
    store.engine.undo();
    expect(get<Interview>(store, 'interviews', interview).leadIds).toEqual([lead, other]);
    expect(reports(store)).toMatchObject([{ leadId: lead, status: 'done' }]);
  });

  test('whatever is done with leads: followed and not reported is owed, with at most one open follow-up each', async () => {
    const store = await openTestStore();
    const people = [person(store, 'Ana'), person(store, 'Omar')] as const;
    const acts = [
      'leads.follow',
      'leads.report-back',
      'leads.drop',
      'leads.reopen',
      'leads.thank',
      'leads.remove',
      'leads.update',
      'follow-ups.complete',
      'follow-ups.reopen',
      'follow-ups.remove',
      'interactions.log',
      'undo',
    ] as const;
    const steps = fc.array(fc.tuple(fc.constantFrom(...acts), fc.nat({ max: 2 }), fc.nat({ max: 1 })), {
      maxLength: 14,
    });
    fc.assert(
      fc.property(steps, (list) => {
        const ids = [0, 1, 0].map((who) => giveLead(store, people[who] ?? people[0]));
        for (const [act, which, who] of list) {
          const id = ids[which] ?? '';
          const args = {
            'leads.update': { id, patch: { givenById: people[who] } },
            'interactions.log': {
              kind: 'report-back',
              at: '2026-03-12',
              contactIds: [people[who]],
              summary: '',
            },
          };
          try {
            if (act === 'undo') store.engine.undo();
            else if (act.startsWith('follow-ups')) execute(store, act, { id: companionId(id) });
            else execute(store, act, act in args ? args[act as keyof typeof args] : { id });
          } catch {
            // Gone already: nothing was changed, which is what is looked at.
          }
          const leads = all<Lead>(store, 'leads');
          for (const contactId of people) {
            const given = leads.filter(({ givenById }) => givenById === contactId);
            expect(tally(store, contactId).unreported).toBe(given.filter(isReportOwed).length);
          }
          const open = reports(store).filter(({ status }) => status === 'open');
          expect(new Set(open.map(({ leadId }) => leadId)).size).toBe(open.length);
          for (const { leadId, contactIds } of open) {
            const lead = leads.find((each) => each.id === leadId);
            // Opening one again is the user's own; otherwise it is there because word is owed.
            if (lead !== undefined) expect(contactIds).toEqual([lead.givenById]);
          }
        }
        for (const { id } of all<Lead>(store, 'leads')) execute(store, 'leads.remove', { id });
        for (const { id } of reports(store)) execute(store, 'follow-ups.remove', { id });
      }),
      { numRuns: 40 },
    );
  });
});

describe('favours', () => {
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
    expect(all<Interaction>(store, 'interactions')).toMatchObject([
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
    expect(get<Favour>(store, 'favours', id)).toMatchObject({
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
    expect(get<Favour>(store, 'favours', id)).toMatchObject({
      status: 'asked',
      overrideReason: 'She offered',
    });
    expect(all<FollowUp>(store, 'follow-ups')).toMatchObject([{ kind: 'ask', due: '2026-03-20' }]);
    expect(tally(store, ana).received).toBe(0);
    execute(store, 'interactions.log', { kind: 'coffee', at: '2026-03-01', contactIds: [ana], summary: '' });
    expect(get<Favour>(store, 'favours', ask({ overrideReason: 'x' }).id)).not.toHaveProperty(
      'overrideReason',
    );
  });
});

describe('introductions', () => {
  const stepAll = (store: OpenStore, id: string, steps: readonly string[]) => {
    for (const step of steps) execute(store, 'introductions.step', { id, step });
  };

  test('one received: a connection to thank for, and the new person knows through whom', async () => {
    const store = await openTestStore();
    const ana = person(store, 'Ana Ruiz');
    const { id } = execute(store, 'introductions.create', {
      connectorId: ana,
      betweenIds: ['me'],
      newPerson: { fullName: 'Henrik Sandvall', organization: 'Norrvik Health' },
    });
    stepAll(store, id, ['asked', 'made', 'made', 'met']);
    expect(tally(store, ana)).toMatchObject({ received: 1, unthanked: 1 });
    const henrik = all<Contact>(store, 'contacts').find(({ fullName }) => fullName === 'Henrik Sandvall');
    expect(henrik?.met).toMatchObject({ throughId: ana });
    expect(get<Introduction>(store, 'introductions', id)).toMatchObject({ agreedAt: '2026-03-12' });
    execute(store, 'favours.thank', { id: companionId(id) });
    expect(get<Introduction>(store, 'introductions', id).thankedAt).toBe('2026-03-12');
    expect(tally(store, ana).unthanked).toBe(0);
  });

  test('one made: a favour given, once, to whom it is for; thanks don’t say that they met', async () => {
    const store = await openTestStore();
    const [lena, omar, ana] = ['Lena', 'Omar', 'Ana'].map((name) => person(store, name)) as [
      string,
      string,
      string,
    ];
    const { id } = execute(store, 'introductions.create', { connectorId: 'me', betweenIds: [lena, omar] });
    stepAll(store, id, ['asked', 'agreed', 'made', 'met']);
    expect([tally(store, lena).given, tally(store, omar).given]).toEqual([1, 0]);
    execute(store, 'introductions.remove', { id });
    expect(tally(store, lena).given).toBe(0);
    const received = execute(store, 'introductions.create', {
      connectorId: ana,
      betweenIds: ['me', omar],
    }).id;
    stepAll(store, received, ['thanked']);
    expect(get<Introduction>(store, 'introductions', received)).not.toHaveProperty('metAt');
    expect(get<Contact>(store, 'contacts', omar).met?.throughId).toBe(ana);
    expect(tally(store, ana)).toMatchObject({ received: 1, unthanked: 0 });
    const wrong = (betweenIds: readonly string[]) => () =>
      execute(store, 'introductions.create', { connectorId: ana, betweenIds });
    expect(wrong([ana, omar])).toThrow(/third/);
    expect(wrong([omar, omar])).toThrow(/two people/);
  });
});

test('after a meeting: needs, offers, a favour and a follow-up are one step, and nothing is doubled', async () => {
  const store = await openTestStore();
  const ana = person(store, 'Ana Ruiz', { needs: [{ text: 'A reviewer', state: 'open', at: '2026-01-01' }] });
  execute(store, 'interactions.learn', {
    contactId: ana,
    needs: ['a reviewer', 'tide tables'],
    offers: ['a desk'],
    favour: { kind: 'information', what: 'Sent the tables' },
    followUp: { due: '2026-03-20', summary: 'Ask again' },
  });
  const contact = get<Contact>(store, 'contacts', ana);
  expect(contact.needs.map(({ text }) => text)).toEqual(['tide tables', 'A reviewer']);
  expect(contact).toMatchObject({ offers: [{ text: 'a desk' }], tally: { given: 1 }, nextDue: '2026-03-20' });
  store.engine.undo();
  expect(get<Contact>(store, 'contacts', ana)).toMatchObject({
    offers: [],
    tally: { given: 0 },
    nextDue: '9999',
  });
});

test('openings move, interviews are held and thanked, plans and the profile are kept, all undone', async () => {
  const store = await openTestStore();
  const ana = person(store, 'Ana Ruiz');
  const { id } = execute(store, 'openings.create', {
    title: 'Manager',
    organization: 'Norrvik Health',
    heardFromId: ana,
  });
  execute(store, 'openings.move', { id, status: 'applied' });
  execute(store, 'openings.update', { id, patch: { organization: 'norrvik health ltd', notes: 'x' } });
  expect(get<Opening>(store, 'openings', id)).toMatchObject({ status: 'applied', notes: 'x' });
  expect(store.file.count('organizations', {})).toBe(1);
  const interview = execute(store, 'interviews.create', { contactId: ana, wantedAt: '2026-03-12' }).id;
  execute(store, 'interviews.hold', { id: interview });
  execute(store, 'interviews.thank', { id: interview });
  expect(
    all<Interaction>(store, 'interactions')
      .map(({ kind }) => kind)
      .toSorted(),
  ).toEqual(['interview', 'thanks']);
  const plan = execute(store, 'plans.save', { value: { lines: ['x'] } }).id;
  execute(store, 'plans.save', { id: plan, value: { lines: ['y'] } });
  execute(store, 'profile.update', { patch: { did: 'Ran a lab', weeklyGoal: { meet: 2, help: 99 } } });
  execute(store, 'profile.update', { patch: { next: 'Run two' } });
  expect(store.file.get('settings', 'profile')?.['value']).toMatchObject({
    did: 'Ran a lab',
    next: 'Run two',
    weeklyGoal: { meet: 2, help: 1 },
  });
  for (let count = 0; count < 10; count += 1) store.engine.undo();
  expect(
    ['openings', 'interviews', 'interactions', 'settings'].map((name) => store.file.count(name, {})),
  ).toEqual([0, 0, 0, 0]);
});

test('a talk that was planned is logged, followed up and done with in one step', async () => {
  const store = await openTestStore();
  const ana = person(store, 'Ana Ruiz');
  const planId = execute(store, 'plans.save', { value: { contactId: ana } }).id;
  const counts = () => ['interactions', 'follow-ups', 'settings'].map((name) => store.file.count(name, {}));
  const before = counts();
  execute(store, 'interactions.log', {
    contactIds: [ana],
    at: '2026-03-12',
    kind: 'met',
    summary: 'Talked as planned',
    followUp: { due: '2026-03-19' },
    planId,
  });
  expect(store.file.get('settings', planId)).toBeUndefined();
  store.engine.undo();
  expect(counts()).toEqual(before);
  expect(store.file.get('settings', planId)).toBeDefined();

  const wrong = { contactIds: [ana], at: '2026-03-12', kind: 'met', summary: 'Met', planId: ana } as const;
  expect(() => execute(store, 'interactions.log', wrong)).toThrow();
  expect(counts()).toEqual(before);
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
        expect(tally(store, ana)).toEqual(tallyOf(all<Favour>(store, 'favours'), []));
      }
    }),
    { numRuns: 30 },
  );
});
