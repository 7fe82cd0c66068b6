import { describe, expect, it } from 'vitest';
import {
  closedWords,
  followUpLine,
  followUpsView,
  remindChoices,
  remindChoicesWith,
} from '#features/person/follow-ups/follow-ups-view.ts';
import type { FollowUp } from '#domain/records.ts';

const followUp = (id: string, fields: Partial<FollowUp> = {}): FollowUp => ({
  id,
  createdAt: 0,
  updatedAt: 0,
  contactIds: ['ana'],
  kind: 'follow-up',
  summary: id,
  due: '2026-03-20',
  status: 'open',
  ...fields,
});

describe('followUpsView', () => {
  it('lists what is open by day, and what is done by when it was', () => {
    const { open, done } = followUpsView([
      followUp('late', { due: '2026-04-01' }),
      followUp('soon', { due: '2026-03-13' }),
      followUp('old', { status: 'done', completedAt: 100 }),
      followUp('new', { status: 'done', completedAt: 200 }),
      followUp('dropped', { status: 'cancelled', updatedAt: 150 }),
    ]);
    expect(open.map(({ id }) => id)).toEqual(['soon', 'late']);
    expect(done.map(({ id }) => id)).toEqual(['new', 'dropped', 'old']);
  });
});

describe('how a follow-up reads', () => {
  it('is its own words and its day', () => {
    const line = followUpLine(
      followUp('Send the template', { due: '2026-03-10' }),
      { lastInteractionAt: '2026-03-06' },
      'warm',
      '2026-03-12',
    );
    expect(line).toEqual({
      followUpId: 'Send the template',
      title: 'Send the template',
      line: 'Since Tue',
      tone: 'red',
    });
  });

  it('says when it was done', () => {
    const toDate = () => '2026-03-11';
    expect(closedWords(followUp('a', { status: 'done', completedAt: 1 }), toDate, '2026-03-12')).toBe(
      'Done yesterday',
    );
    expect(closedWords(followUp('a', { status: 'cancelled' }), toDate, '2026-03-12')).toBe(
      'Cancelled yesterday',
    );
  });
});

describe('reminders', () => {
  it('offers minutes only where there is a time', () => {
    expect(remindChoices(false).map(({ value }) => value)).toEqual(['', '1440', '2880', '10080']);
    expect(remindChoices(true)[2]).toEqual({ value: '10', label: '10 minutes before' });
  });

  it('keeps one that is none of the usual ones', () => {
    expect(remindChoicesWith(true, 45).at(-1)).toEqual({ value: '45', label: '45 minutes before' });
    expect(remindChoicesWith(true, 10)).toHaveLength(remindChoices(true).length);
    expect(remindChoicesWith(true, undefined)).toHaveLength(remindChoices(true).length);
  });
});
