import { describe, expect, it } from 'vitest';
import { balanceLine, nextStepView, warmthView } from '#features/person/person-view.ts';
import type { NextStep } from '#domain/records.ts';
import { defaultStages } from '#domain/stages/stages.ts';
import { contact } from '../../../support/contact.ts';

const today = '2026-03-12';

describe('warmthView', () => {
  it('says what the last contact was, and when', () => {
    const ana = contact('ana', { stage: 'trust', lastInteractionAt: '2026-03-06' });
    expect(warmthView(ana, defaultStages, 'coffee', today)).toEqual({
      warmth: 'warm',
      word: 'Warm',
      last: 'coffee 6 days ago',
    });
    expect(warmthView(ana, defaultStages, 'other', today).last).toBe('last contact 6 days ago');
  });

  it('says when there was none', () => {
    expect(warmthView(contact('bo'), defaultStages, undefined, today)).toMatchObject({
      word: 'Cold',
      last: 'not met yet',
    });
  });
});

describe('nextStepView', () => {
  const step = (fields: Partial<NextStep>): NextStep => ({
    followUpId: 'f',
    kind: 'follow-up',
    summary: '',
    due: '2026-03-16T09:00',
    ...fields,
  });
  const view = (fields: Partial<NextStep>) => nextStepView(step(fields), '2026-03-06', 'warm', today);

  it('puts the own words first, then kind and day', () => {
    expect(view({ kind: 'report-back', summary: 'Tell her about the opening', due: '2026-03-10' })).toEqual({
      followUpId: 'f',
      title: 'Tell her about the opening',
      line: 'Report back, since Tue',
      tone: 'red',
    });
  });

  it('does not say the kind twice, nor a kind that says nothing', () => {
    expect(view({})).toMatchObject({ title: 'Follow up', line: 'On Mon at 9:00' });
    expect(view({ kind: 'custom', summary: 'Send the template' })).toMatchObject({
      title: 'Send the template',
      line: 'On Mon at 9:00',
    });
  });

  it('calls a cadence gone by quiet, not late', () => {
    const quiet = nextStepView(
      step({ kind: 'keep-in-touch', due: '2026-01-01' }),
      '2025-10-12',
      'cold',
      today,
    );
    expect(quiet).toMatchObject({ title: 'Keep in touch', line: 'Quiet for 5 months', tone: 'quiet' });
  });
});

describe('balanceLine', () => {
  it('counts who helped, and is silent when nobody has', () => {
    const tally = { given: 3, received: 2, unthanked: 0, unreported: 0 };
    expect(balanceLine(contact('ana', { tally, pronouns: 'she/her' }))).toBe(
      'You helped 3 times, she helped twice',
    );
    expect(balanceLine(contact('bo', { tally }))).toBe('You helped 3 times, they helped twice');
    expect(balanceLine(contact('cy'))).toBeUndefined();
  });
});
