import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '#domain/dates/dates.ts';
import { isAdviceUnreported, isOpenAdvice } from '#domain/method/favours.ts';
import { mentorLimit, mentorWords, requestsThisMonth, whoMustAgree } from '#domain/stages/mentorship.ts';
import { owedOf } from '#domain/method/owed.ts';
import { defaultStages, stageById, stageMeanings } from '#domain/stages/stages.ts';
import { favours } from '../method/arbitraries.ts';

const today = '2026-03-12';
const ana = { stage: 'trust' };
const omar = { stage: 'trust', mentorship: { agreedAt: '2026-03-01' } };
const mina = { stage: 'mentor' };
const agreedAt = '2026-01-05';
const asked = (at: string, status: 'asked' | 'offered' = 'asked') =>
  ({ direction: 'received', status, at }) as const;

describe('a yes', () => {
  test('only a move into a mentor stage asks, and only for those who have not said yes', () => {
    const mentor = stageById(defaultStages, 'mentor')!;
    const referrer = stageById(defaultStages, 'referrer')!;
    expect(whoMustAgree([ana, omar, mina], mentor, defaultStages)).toEqual([ana]);
    expect(whoMustAgree([ana, omar, mina], referrer, defaultStages)).toEqual([]);
  });
  test('whoever has agreed is not asked again, whatever the stages are called', () => {
    const people = fc.array(
      fc.record(
        {
          stage: fc.constantFrom(...defaultStages.map(({ id }) => id)),
          mentorship: fc.constant({ agreedAt }),
        },
        { requiredKeys: ['stage'] },
      ),
    );
    fc.assert(
      fc.property(people, fc.constantFrom(...stageMeanings), (list, meaning) => {
        const must = whoMustAgree(list, { meaning }, defaultStages);
        expect(must.every(({ mentorship }) => mentorship === undefined)).toBe(true);
        if (meaning !== 'mentor') expect(must).toEqual([]);
        else
          expect(
            list.filter(({ mentorship, stage }) => mentorship === undefined && stage !== 'mentor'),
          ).toEqual(must);
      }),
    );
  });
});

describe('the cap', () => {
  test('counts what was asked for in the month, not what they offered, nor last month', () => {
    expect(
      requestsThisMonth(
        [asked('2026-03-01'), asked('2026-03-12'), asked('2026-03-02', 'offered'), asked('2026-02-28')],
        today,
      ),
    ).toBe(2);
  });
  test('is against asking from its number on, whatever else is noted; without one nothing is', () => {
    fc.assert(
      fc.property(fc.array(favours), fc.option(fc.nat({ max: 4 }), { nil: undefined }), (list, cap) => {
        const mentorship = { agreedAt, ...(cap === undefined ? {} : { capPerMonth: cap }) };
        const { requests, text } = mentorLimit(mentorship, list, today);
        expect(requests).toBe(requestsThisMonth(list, today));
        expect(text !== undefined).toBe(cap !== undefined && requests >= cap);
        expect(mentorLimit(undefined, list, today).text).toBeUndefined();
        // One request more never opens what was closed.
        const more = mentorLimit(mentorship, [...list, asked(today)], today);
        if (text !== undefined) expect(more.text).toBeDefined();
      }),
    );
  });
  test('not before a day, to the day', () => {
    fc.assert(
      fc.property(fc.integer({ min: -50, max: 50 }), (days) => {
        const { text } = mentorLimit({ agreedAt, notBefore: addDays(today, days) }, [], today);
        expect(text !== undefined).toBe(days > 0);
      }),
    );
  });
  test('in words', () => {
    const twice = [asked('2026-03-02'), asked('2026-03-09')];
    expect(mentorLimit({ agreedAt, capPerMonth: 2 }, twice, today).text).toBe(
      'Not yet: you agreed on asking twice a month, and asked twice in this one. It can wait until 1 Apr.',
    );
    expect(mentorLimit({ agreedAt, capPerMonth: 0 }, [], today).text).toBe(
      'Not yet: you agreed not to ask for anything.',
    );
    expect(mentorLimit({ agreedAt, notBefore: '2026-05-01' }, [], today).text).toBe(
      'Not yet: you agreed not to ask before 1 May.',
    );
    expect(mentorWords({ agreedAt, capPerMonth: 2 }, 1, today)).toBe(
      'Said yes on 5 Jan. Asked once this month, of at most 2.',
    );
    expect(mentorWords({ agreedAt, notBefore: '2026-05-01' }, 0, today)).toBe(
      'Said yes on 5 Jan. Nothing asked this month. Not before 1 May.',
    );
  });
});

test('advice that led somewhere is owed a word until it was reported; nothing noted is no debt', () => {
  fc.assert(
    fc.property(fc.array(favours), (list) => {
      const owed = owedOf({ favours: list, leads: [], interviews: [] }).filter(
        ({ kind }) => kind === 'advice',
      );
      expect(owed.map(({ id }) => id).toSorted()).toEqual(
        list
          .filter(isAdviceUnreported)
          .map(({ id }) => id)
          .toSorted(),
      );
      for (const favour of list) {
        expect(isOpenAdvice(favour) && isAdviceUnreported(favour)).toBe(false);
        expect(isAdviceUnreported({ ...favour, reportedAt: today })).toBe(false);
      }
    }),
  );
});
