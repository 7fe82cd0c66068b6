import { describe, expect, it } from 'vitest';
import type { Contact, FollowUp } from '#domain/records.ts';
import { compareInDay, isAwake, todayRow, type SectionName } from '#features/today/rows/today-rows.ts';

const today = '2026-03-12';
const ana = {
  id: 'ana',
  fullName: 'Ana Ruiz Quintero',
  stage: 'trust',
  lastInteractionAt: '2026-01-12',
} as unknown as Contact;

const followUp = (fields: Partial<FollowUp> = {}): FollowUp => ({
  id: 'f',
  createdAt: 0,
  updatedAt: 0,
  contactIds: ['ana'],
  kind: 'follow-up',
  summary: 'Coffee',
  due: today,
  status: 'open',
  ...fields,
});

const row = (fields: Partial<FollowUp>, section: SectionName = 'today', contact: Contact = ana) =>
  todayRow(followUp(fields), section, {
    today,
    now: `${today}T12:00`,
    contacts: new Map([['ana', contact]]),
  });

describe('todayRow', () => {
  it('says what, why and when', () => {
    expect(row({ due: `${today}T15:00`, notes: 'Kaffa on Harbour Street\nsecond line' })).toMatchObject({
      title: 'Coffee with Ana Ruiz Quintero',
      detail: 'Kaffa on Harbour Street',
      when: '15:00',
      isLate: false,
    });
  });

  it('is late only for a promise whose day has passed', () => {
    expect(row({ due: '2026-03-10' }, 'overdue')).toMatchObject({ when: 'since Tue', isLate: true });
    expect(row({ due: `${today}T09:00` })).toMatchObject({ when: 'since 9:00', isLate: false });
    expect(row({ due: '2026-03-10', kind: 'keep-in-touch', summary: '' }, 'going-cold').isLate).toBe(false);
  });

  it('tells of what the title leaves out, else of the person', () => {
    expect(row({ kind: 'thanks', summary: 'For the introduction' })).toMatchObject({
      title: 'Thank Ana Ruiz Quintero',
      detail: 'For the introduction',
    });
    expect(row({}).detail).toBe('You last spoke 2 months ago');
    expect(row({}, 'today', { ...ana, caresAbout: 'River rights\nand more' }).detail).toBe(
      'Cares about River rights',
    );
    expect(row({}, 'today', { ...ana, lastInteractionAt: '', met: { where: 'Pier 9' } }).detail).toBe(
      'You met at Pier 9',
    );
    expect(row({}, 'today', { ...ana, lastInteractionAt: '' }).detail).toBe('');
  });

  it('names only the person who goes cold, and how long it has been', () => {
    expect(row({ due: '2026-02-26', kind: 'keep-in-touch', summary: '' }, 'going-cold')).toMatchObject({
      title: 'Ana Ruiz Quintero',
      detail: '',
      when: 'quiet for 2 months',
    });
  });

  it('can be about nobody, or somebody not read yet', () => {
    const known = todayRow(followUp({ contactIds: [], summary: 'Buy stamps' }), 'today', {
      today,
      now: `${today}T12:00`,
      contacts: new Map(),
    });
    expect(known).toMatchObject({ title: 'Buy stamps', detail: '', contact: undefined });
  });
});

describe('what is shown, and in which order', () => {
  it('leaves out what sleeps until its time', () => {
    expect(isAwake({}, 1000)).toBe(true);
    expect(isAwake({ snoozedUntil: 1001 }, 1000)).toBe(false);
    expect(isAwake({ snoozedUntil: 1000 }, 1000)).toBe(true);
  });

  it('has times first', () => {
    const steps = [
      followUp({ id: 'b' }),
      followUp({ id: 'c', due: `${today}T15:00` }),
      followUp({ id: 'a' }),
      followUp({ id: 'd', due: `${today}T09:00` }),
    ];
    expect(steps.toSorted(compareInDay).map(({ id }) => id)).toEqual(['d', 'c', 'a', 'b']);
  });
});
