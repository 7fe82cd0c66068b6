import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  balanceOf,
  favourKinds,
  favourStateWords,
  isPending,
  isUnthanked,
  kindCountWords,
  ledgerOrder,
  tallyOf,
} from '#domain/method/favours.ts';
import type { Favour } from '#domain/records.ts';
import { favours } from './arbitraries.ts';

const favour = (fields: Partial<Favour>): Favour => ({
  id: 'f',
  createdAt: 0,
  updatedAt: 0,
  contactId: 'ana',
  direction: 'received',
  kind: 'contact',
  what: 'Named a printer',
  at: '2026-03-01',
  status: 'done',
  ...fields,
});
const today = '2026-03-12';

describe('the help ledger', () => {
  test('balance and tally count the same favours', () => {
    fc.assert(
      fc.property(fc.array(favours), (all) => {
        const { given, received, oldestUnthanked } = balanceOf(all);
        const sum = (counts: typeof given) => favourKinds.reduce((total, kind) => total + counts[kind], 0);
        const tally = tallyOf(all, []);
        expect([sum(given), sum(received)]).toEqual([tally.given, tally.received]);
        const unthanked = all.filter(isUnthanked);
        expect(tally.unthanked).toBe(unthanked.length);
        expect(oldestUnthanked?.at).toBe(unthanked.map(({ at }) => at).toSorted()[0]);
      }),
    );
  });

  test('what waits for thanks stands first, the oldest first, and nothing is lost', () => {
    fc.assert(
      fc.property(fc.array(favours), (all) => {
        const ordered = ledgerOrder(all);
        expect(new Set(ordered)).toEqual(new Set(all));
        const ranks = ordered.map((each) => (isUnthanked(each) ? 0 : isPending(each) ? 1 : 2));
        expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
        const dates = ordered.filter(isUnthanked).map(({ at }) => at);
        expect(dates).toEqual(dates.toSorted());
      }),
    );
  });

  test.each<[Partial<Favour>, string]>([
    [{}, 'Not thanked yet, 11 days ago'],
    [{ thankedAt: '2026-03-11' }, 'Thanked yesterday'],
    [{ direction: 'given' }, '11 days ago'],
    [{ status: 'asked' }, 'You asked for it 11 days ago'],
    [{ status: 'agreed', direction: 'given' }, 'They agreed on it 11 days ago'],
    [{ status: 'offered' }, 'They offered it 11 days ago'],
    [{ status: 'declined' }, 'Declined, 11 days ago'],
  ])('%j is told as %s', (fields, words) => {
    expect(favourStateWords(favour(fields), today)).toBe(words);
  });

  test('counts by kind in words', () => {
    expect(kindCountWords({ information: 2, contact: 1, connection: 0, referral: 3, other: 0 })).toBe(
      'information 2 times, 1 contact, 3 referrals',
    );
  });
});
