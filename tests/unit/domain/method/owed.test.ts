import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isUnthanked } from '#domain/method/favours.ts';
import {
  followed,
  isReportOwed,
  leadAgeWords,
  leadOrder,
  leadSince,
  leadStepOf,
} from '#domain/method/leads.ts';
import { owedDetail, owedOf, owedTitle } from '#domain/method/owed.ts';
import type { Lead } from '#domain/records.ts';
import { favours, interviews, leads } from './arbitraries.ts';

const steps = ['open', 'followed', 'told', 'dropped'] as const;
const lead = (fields: Partial<Lead>): Lead => ({
  id: 'l',
  createdAt: 0,
  updatedAt: 0,
  givenById: 'ana',
  kind: 'company',
  about: 'The pilot',
  status: 'open',
  at: '2026-02-28',
  ...fields,
});

describe('what is owed', () => {
  const inputs = fc.record({
    leads: fc.array(leads),
    favours: fc.array(favours),
    interviews: fc.array(interviews),
  });

  test('a lead followed and not reported is always owed, to its giver, and no other report is', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const reports = owedOf(input).filter(({ kind }) => kind === 'report');
        const wanted = input.leads.filter(
          ({ status, reportedAt }) => status === 'followed' && reportedAt === undefined,
        );
        expect(new Map(reports.map(({ id, contactId }) => [id, contactId]))).toEqual(
          new Map(wanted.map(({ id, givenById }) => [id, givenById])),
        );
      }),
    );
  });

  test('each thank that is due stands there once, and the oldest first', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const owed = owedOf(input);
        expect(owed.filter(({ kind }) => kind === 'thanks')).toHaveLength(
          input.favours.filter(isUnthanked).length,
        );
        expect(owed.filter(({ kind }) => kind === 'interview-thanks')).toHaveLength(
          input.interviews.filter((one) => one.heldAt !== undefined && one.thankedAt === undefined).length,
        );
        const since = owed.map((each) => each.since);
        expect(since).toEqual(since.toSorted());
      }),
    );
  });

  test('in words', () => {
    const her = { fullName: 'Noor Haddad', pronouns: 'she/her' };
    expect(owedTitle({ kind: 'report' }, her)).toBe('Tell Noor Haddad what came of her lead');
    expect(owedTitle({ kind: 'advice' }, { fullName: 'Omar Said' })).toBe(
      'Tell Omar Said what came of their advice',
    );
    expect(owedTitle({ kind: 'thanks' }, her)).toBe('Thank Noor Haddad');
    expect(owedDetail({ kind: 'report', about: 'the pilot' })).toBe('You followed it: the pilot');
  });
});

describe('a lead', () => {
  test('is in one step, and sorted within it by how long it waits', () => {
    fc.assert(
      fc.property(fc.array(leads), (all) => {
        const byStep = steps.map((step) => leadOrder(all, step));
        expect(byStep.flat()).toHaveLength(all.length);
        const waiting = (byStep[1] ?? []).map(leadSince);
        expect(waiting).toEqual(waiting.toSorted());
      }),
    );
  });
  test('that is followed is owed until it was reported, however often it is followed', () => {
    fc.assert(
      fc.property(leads, fc.string(), (one, outcome) => {
        const after = followed(one, '2026-03-12', outcome);
        expect(isReportOwed(after)).toBe(one.reportedAt === undefined);
        expect(leadStepOf(followed(after, '2026-04-01'))).toBe(leadStepOf(after));
        expect(followed(after, '2026-04-01').followedAt).toBe(after.followedAt);
      }),
    );
  });
  test.each<[Partial<Lead>, string]>([
    [{}, 'Given 12 days ago'],
    [{ status: 'followed', followedAt: '2026-03-08' }, 'Followed 4 days ago, Ana does not know yet'],
    [{ status: 'followed', reportedAt: '2026-03-11' }, 'Ana was told yesterday, not thanked yet'],
    [{ status: 'followed', reportedAt: '2026-03-11', thankedAt: '2026-03-11' }, 'Ana was told yesterday'],
    [{ status: 'dropped' }, 'Dropped, given 12 days ago'],
  ])('%j: %s', (fields, words) => {
    expect(leadAgeWords(lead(fields), 'Ana', '2026-03-12')).toBe(words);
  });
});
