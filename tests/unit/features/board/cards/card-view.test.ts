import { describe, expect, it } from 'vitest';
import { contactToCard } from '#features/board/cards/card-view.ts';
import type { Contact } from '#domain/records.ts';
import { defaultStages } from '#domain/stages/stages.ts';
import { contact } from '../../../../support/contact.ts';

const card = (fields: Partial<Contact>, organization?: string) =>
  contactToCard(contact('ana', { stage: 'trust', ...fields }), {
    organization,
    stages: defaultStages,
    today: '2026-03-12',
  });

describe('contactToCard', () => {
  it('puts position and company on one line, whichever is known', () => {
    const positions = [
      { title: 'Intern' },
      { title: 'Head of Research', organizationId: 'o', current: true },
    ];
    expect(card({ positions }, 'Ostara Robotics').position).toBe('Head of Research, Ostara Robotics');
    expect(card({ positions: [{ organizationId: 'o' }] }, 'Ostara Robotics').position).toBe(
      'Ostara Robotics',
    );
    expect(card({}).position).toBe('');
  });

  it('tells the next step in red only when it was promised for a day that has passed', () => {
    const nextStep = {
      followUpId: 'f',
      kind: 'report-back',
      summary: 'The opening',
      due: '2026-03-10',
    } as const;
    expect(card({ nextStep, lastInteractionAt: '2026-03-06' }).step).toMatchObject({
      text: 'Report back, since Tue',
      tone: 'red',
    });
    const quiet = { ...nextStep, kind: 'keep-in-touch', summary: '' } as const;
    expect(card({ nextStep: quiet, lastInteractionAt: '2025-10-12' }).step).toMatchObject({
      text: 'Quiet for 5 months',
      tone: 'quiet',
    });
  });

  it('says why somebody is warm', () => {
    expect(card({ lastInteractionAt: '2026-03-06' })).toMatchObject({
      warmth: 'warm',
      warmthWhy: 'last contact 6 days ago',
    });
    expect(card({})).toMatchObject({ warmth: 'cold', warmthWhy: 'not met yet' });
  });

  it('marks what is owed unless the next step is just that', () => {
    const tally = { given: 0, received: 1, unthanked: 1, unreported: 0 };
    const nextStep = { followUpId: 'f', kind: 'thanks', summary: '', due: '2026-03-10' } as const;
    expect(card({ tally }).owed).toBe('You owe thanks');
    expect(card({ tally, nextStep }).owed).toBeUndefined();
    expect(card({ tally: { ...tally, unreported: 2 }, nextStep }).owed).toBe('You owe 2 reports');
  });

  it('marks the balance when it is not even and nothing is owed', () => {
    const tally = { given: 3, received: 1, unthanked: 0, unreported: 0 };
    expect(card({ tally }).balance).toEqual({
      direction: 'given',
      count: 2,
      words: 'You helped 2 more times than they did',
    });
    expect(card({ tally: { ...tally, given: 0 } }).balance).toMatchObject({
      direction: 'received',
      count: 1,
    });
    expect(card({ tally: { ...tally, given: 1 } }).balance).toBeUndefined();
    expect(card({ tally: { ...tally, unthanked: 1 } }).balance).toBeUndefined();
  });
});
