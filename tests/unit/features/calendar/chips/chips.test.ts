import { describe, expect, it } from 'vitest';
import {
  chipText,
  compareChips,
  eventChip,
  followUpChip,
  stateWords,
} from '#features/calendar/chips/chips.ts';
import type { Event, FollowUp } from '#domain/records.ts';

const today = '2026-03-12';
const ana = { id: 'a', fullName: 'Ana Ruiz Quintero', name: { given: 'Ana', family: 'Ruiz Quintero' } };
const base = { createdAt: 0, updatedAt: 0 };

const followUp = (fields: Partial<FollowUp>): FollowUp => ({
  ...base,
  id: 'f',
  contactIds: ['a'],
  kind: 'follow-up',
  summary: 'Coffee',
  due: today,
  status: 'open',
  ...fields,
});

const event = (fields: Partial<Event>): Event => ({
  ...base,
  id: 'e',
  name: 'Northern Grid Days',
  kind: 'conference',
  start: '2026-03-18',
  notes: '',
  attended: false,
  ...fields,
});

const text = (fields: Partial<FollowUp>, contact: typeof ana | undefined = ana) =>
  chipText(followUpChip(followUp(fields), today), contact);

describe('followUpChip', () => {
  it('puts the person first', () => {
    expect(text({})).toBe('Ana, coffee');
    expect(text({ summary: '', kind: 'thanks' })).toBe('Ana, thank');
    expect(text({ summary: '', kind: 'keep-in-touch' })).toBe('Ana Ruiz Quintero');
  });

  it('does not say the name twice', () => {
    expect(text({ summary: 'Send Ana Ruiz Quintero the template' })).toBe('Ana, send the template');
    expect(text({ summary: 'Coffee with Ana' })).toBe('Ana, coffee');
    expect(text({ summary: 'Ana’s birthday' })).toBe('Ana, birthday');
    expect(text({ summary: 'Ana' })).toBe('Ana Ruiz Quintero');
    expect(text({ summary: 'Analysis' })).toBe('Ana, analysis');
    expect(
      text({ summary: 'Call' }, { ...ana, fullName: 'A. (B', name: { given: 'A.', family: '(B' } }),
    ).toBe('A., call');
  });

  it('says what some kinds always are', () => {
    expect(text({ kind: 'thanks', summary: 'For the introduction' })).toBe('Ana, thank');
    expect(text({ kind: 'report-back', summary: 'The opening' })).toBe('Ana, report back');
  });

  it('leaves capitals that are no beginning of a sentence', () => {
    expect(text({ summary: 'MBA papers' })).toBe('Ana, MBA papers');
    expect(text({ summary: 'iPad back' })).toBe('Ana, iPad back');
    expect(text({ summary: '😀 hello' })).toBe('Ana, 😀 hello');
  });

  it('says what it can about nobody', () => {
    const none = { contactIds: [] };
    expect(chipText(followUpChip(followUp({ ...none, summary: 'Buy stamps' }), today), undefined)).toBe(
      'Buy stamps',
    );
    expect(chipText(followUpChip(followUp({ ...none, summary: '', kind: 'custom' }), today), undefined)).toBe(
      'Follow-up',
    );
  });

  it('uses a whole name that has no spaces or no parts', () => {
    expect(chipText(followUpChip(followUp({}), today), { id: 'x', fullName: '王小明' })).toBe(
      '王小明, coffee',
    );
    expect(chipText(followUpChip(followUp({}), today), { id: 'x', fullName: 'Hana Kurosawa-Reid' })).toBe(
      'Hana, coffee',
    );
  });

  it('is red only for a promise whose day has passed', () => {
    const tone = (fields: Partial<FollowUp>) => followUpChip(followUp(fields), today).tone;
    expect(tone({ due: '2026-03-11' })).toBe('overdue');
    expect(tone({ due: '2026-03-11', kind: 'keep-in-touch' })).toBe('quiet');
    expect(tone({ due: '2026-03-11', status: 'done' })).toBe('done');
    expect(tone({ due: '2026-03-12T00:01' })).toBe('timed');
    expect(tone({ due: '2026-03-12' })).toBe('open');
  });

  it('moves only while it is open', () => {
    expect(followUpChip(followUp({}), today).movable).toBe(true);
    expect(followUpChip(followUp({ status: 'done' }), today).movable).toBe(false);
  });
});

describe('eventChip', () => {
  const days = (fields: Partial<Event>) => {
    const { from, to, time } = eventChip(event(fields), today);
    return [from, to, time];
  };

  it('covers its days', () => {
    expect(days({ end: '2026-03-20' })).toEqual(['2026-03-18', '2026-03-20', undefined]);
    expect(days({ start: '2026-03-18T18:30' })).toEqual(['2026-03-18', '2026-03-18', '18:30']);
    expect(days({ start: '2026-03-18T18:30', end: '2026-03-19T00:00' })).toEqual([
      '2026-03-18',
      '2026-03-18',
      '18:30',
    ]);
    expect(days({ start: '2026-03-18T09:00', end: '2026-03-20T17:00' })).toEqual([
      '2026-03-18',
      '2026-03-20',
      undefined,
    ]);
  });

  it('does not end before it starts', () => {
    expect(days({ end: '2026-03-17' })).toEqual(['2026-03-18', '2026-03-18', undefined]);
    expect(days({ end: '2026-03-18T00:00' })).toEqual(['2026-03-18', '2026-03-18', undefined]);
  });
});

describe('order and words', () => {
  it('has days first, then times, then whole days, then what is done', () => {
    const chips = [
      followUpChip(followUp({ id: 'done', status: 'done' }), today),
      followUpChip(followUp({ id: 'open' }), today),
      followUpChip(followUp({ id: 'late', due: '2026-03-12T18:00' }), today),
      followUpChip(followUp({ id: 'early', due: '2026-03-12T09:00' }), today),
      eventChip(event({ start: '2026-03-11', end: '2026-03-13' }), today),
    ];
    expect(chips.toSorted(compareChips).map(({ id }) => id)).toEqual(['e', 'early', 'late', 'open', 'done']);
  });

  it('says aloud what is otherwise only drawn', () => {
    const said = (fields: Partial<FollowUp>) => stateWords(followUpChip(followUp(fields), today));
    expect(said({ status: 'done' })).toBe(', done');
    expect(said({ due: '2026-03-01' })).toBe(', overdue');
    expect(said({})).toBe('');
  });
});
