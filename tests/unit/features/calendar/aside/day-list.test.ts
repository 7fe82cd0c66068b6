import { describe, expect, it } from 'vitest';
import type { Event, FollowUp } from '#domain/records.ts';
import { dayCounts, dayList, type DayListInput } from '#features/calendar/aside/day-list.ts';

const today = '2026-03-12';
const base = { createdAt: 0, updatedAt: 0 };
const names: Readonly<Record<string, string>> = { ana: 'Ana Ruiz', omar: 'Omar Said' };

const followUp = (id: string, fields: Partial<FollowUp> = {}): FollowUp => ({
  ...base,
  id,
  contactIds: ['ana'],
  kind: 'meeting',
  summary: 'Coffee',
  due: today,
  status: 'open',
  ...fields,
});
const fair: Event = {
  ...base,
  id: 'fair',
  name: 'Grid Days',
  kind: 'conference',
  start: '2026-03-11',
  end: '2026-03-13',
  notes: '',
  attended: false,
};

const list = (fields: Partial<DayListInput>) =>
  dayList({
    day: today,
    today,
    followUps: [],
    overdue: [],
    events: [],
    nameOf: (id) => names[id],
    ...fields,
  });

describe('dayList', () => {
  it('has today, what is still open, and tomorrow', () => {
    const sections = list({
      followUps: [
        followUp('c', { due: '2026-03-13T15:00' }),
        followUp('b'),
        followUp('a', { due: '2026-03-12T10:30', notes: '\n Ask about the lab \nmore' }),
      ],
      overdue: [followUp('old', { due: '2026-03-10', kind: 'report-back' })],
      events: [fair],
    });
    expect(
      sections.map(({ title, rows }) => [title, rows.map(({ key, detail }) => `${key}: ${detail}`)]),
    ).toEqual([
      ['Today', ['fair: ', 'a: 10:30 · Ask about the lab', 'b: ']],
      ['Still open', ['old: since Tue']],
      ['Tomorrow', ['fair: ', 'c: 15:00']],
    ]);
  });

  it('has only the day itself elsewhere', () => {
    const sections = list({
      day: '2026-03-20',
      followUps: [followUp('a', { due: '2026-03-20' }), followUp('b')],
    });
    expect(sections.map(({ title, rows }) => [title, rows.map(({ title: row }) => row)])).toEqual([
      ['', ['Coffee with Ana Ruiz']],
    ]);
  });

  it('is red for a promise that was not kept, and never for a cadence', () => {
    const day = '2026-03-10';
    const rows = list({
      day,
      followUps: [
        followUp('a', { due: day }),
        followUp('b', { due: day, kind: 'keep-in-touch', summary: '' }),
        followUp('c', { due: day, status: 'done' }),
        followUp('d', { due: day, status: 'cancelled' }),
      ],
    })[0]?.rows;
    expect(rows?.map(({ key, tone }) => [key, tone])).toEqual([
      ['a', 'red'],
      ['b', 'ink'],
      ['c', 'done'],
    ]);
  });
});

describe('dayCounts', () => {
  it('says how many in words', () => {
    expect(dayCounts(today, today, 3, '2')).toBe('3 today, 2 still open from before');
    expect(dayCounts(today, today, 0, '0')).toBe('Nothing today');
    expect(dayCounts('2026-03-20', today, 0, '2')).toBe('Nothing on this day');
    expect(dayCounts('2026-03-20', today, 2, '2')).toBe('2 on this day');
  });
});
