import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  interviewOrder,
  interviewQuestions,
  interviewStepOf,
  interviewSteps,
  interviewWords,
} from '#domain/method/interviews.ts';
import { checkWording } from '#domain/method/wording.ts';
import { interviews } from './arbitraries.ts';

const today = '2026-03-12';

describe('interviews', () => {
  it('are as far as their latest date', () => {
    const dates = {
      wantedAt: '2026-03-01',
      askedAt: '2026-03-02',
      bookedFor: '2026-03-13T10:00',
      heldAt: '2026-03-11',
      thankedAt: '2026-03-12',
    };
    const upTo = (count: number) => Object.fromEntries(Object.entries(dates).slice(0, count));
    expect([1, 2, 3, 4, 5].map((count) => interviewStepOf(upTo(count)))).toEqual(interviewSteps);
    expect([1, 2, 3, 4, 5].map((count) => interviewWords(upTo(count), today))).toEqual([
      'Wanted, noted 11 days ago',
      'Asked 10 days ago, not booked yet',
      'Booked tomorrow at 10:00',
      'Held yesterday: say thanks within a day',
      'Thanked today',
    ]);
    expect(interviewWords({ heldAt: '2026-03-09' }, today)).toBe('Held 3 days ago, not thanked yet');
    expect(interviewWords({ bookedFor: '2026-03-10' }, today)).toBe(
      'Was booked for 2 days ago: did it take place?',
    );
  });

  it('stand with what is under way first, the furthest of it before the rest', () => {
    fc.assert(
      fc.property(fc.array(interviews), (list) => {
        const ordered = interviewOrder(list);
        expect(ordered).toHaveLength(list.length);
        const ranks = ordered.map((each) => {
          const step = interviewSteps.indexOf(interviewStepOf(each));
          return step === interviewSteps.length - 1 ? -1 : step;
        });
        expect(ranks).toEqual(ranks.toSorted((a, b) => b - a));
      }),
    );
  });

  it('bring no question that the wording guard would stop', () => {
    for (const question of interviewQuestions) expect(checkWording(question)).toEqual([]);
  });
});
