import fc from 'fast-check';
import { expect, test } from 'vitest';
import { companionId } from '#domain/ids.ts';
import { isReportOwed } from '#domain/method/leads.ts';
import { verifyStore } from '#store/health/verify.ts';
import type { OpenStore } from '#store/open.ts';
import { contact, execute, openTestStore, record, records } from '../profile.ts';
import { person, tally } from './people.ts';

const reports = (store: OpenStore) =>
  records(store, 'follow-ups').filter(({ kind }) => kind === 'report-back');
const giveLead = (store: OpenStore, givenById: string) =>
  execute(store, 'leads.create', { givenById, kind: 'company', about: 'The pilot', at: '2026-03-01' }).id;

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
  expect(contact(store, ana).nextStep?.kind).toBe('report-back');
  execute(store, 'leads.report-back', { id: lead, outcome: 'They share the data' });
  expect(record(store, 'leads', lead)).toMatchObject({
    outcome: 'They share the data',
    reportedAt: '2026-03-12',
    thankedAt: '2026-03-12',
  });
  expect(tally(store, ana).unreported).toBe(0);
  expect(reports(store)).toMatchObject([{ status: 'done' }]);
  expect(records(store, 'interactions')).toMatchObject([{ kind: 'report-back', contactIds: [ana] }]);
  store.engine.undo();
  expect(tally(store, ana).unreported).toBe(1);
  expect(reports(store)).toMatchObject([{ status: 'open' }]);
  store.engine.undo();
  expect(reports(store)).toEqual([]);
  expect(record(store, 'leads', lead).status).toBe('open');
});

test('its follow-up done anywhere tells the lead, and opened again takes that back', async () => {
  const store = await openTestStore();
  const lead = giveLead(store, person(store, 'Ana Ruiz'));
  execute(store, 'leads.follow', { id: lead });
  execute(store, 'follow-ups.complete', { id: companionId(lead) });
  expect(record(store, 'leads', lead).reportedAt).toBe('2026-03-12');
  execute(store, 'follow-ups.reopen', { id: companionId(lead) });
  expect(isReportOwed(record(store, 'leads', lead))).toBe(true);
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
  expect(record(store, 'interviews', interview).leadIds).toEqual([other]);
  store.engine.undo();
  expect(record(store, 'interviews', interview).leadIds).toEqual([lead, other]);
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
        const leads = records(store, 'leads');
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
      for (const { id } of records(store, 'leads')) execute(store, 'leads.remove', { id });
      for (const { id } of reports(store)) execute(store, 'follow-ups.remove', { id });
    }),
    { numRuns: 40 },
  );
});
