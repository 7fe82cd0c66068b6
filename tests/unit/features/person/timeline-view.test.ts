import { describe, expect, it } from 'vitest';
import { entryDetail, entryTitle, timelineDays } from '#features/person/timeline-view.ts';
import type { Interaction } from '#domain/records.ts';

const entry = (id: string, fields: Partial<Interaction> = {}): Interaction => ({
  id,
  createdAt: 0,
  updatedAt: 0,
  at: '2026-03-06',
  kind: 'coffee',
  contactIds: ['ana'],
  summary: '',
  ...fields,
});

describe('timelineDays', () => {
  it('groups by day, the latest first', () => {
    const days = timelineDays(
      [
        entry('a', { at: '2026-02-24' }),
        entry('b', { at: '2026-03-12T09:00' }),
        entry('c', { at: '2026-03-12T17:30' }),
        entry('d', { at: '2026-03-11' }),
        entry('e', { at: '2026-03-06' }),
      ],
      '2026-03-12',
    );
    expect(days.map(({ heading, entries }) => [heading, entries.map(({ id }) => id).join('')])).toEqual([
      ['Today', 'cb'],
      ['Yesterday', 'd'],
      ['Fri 6 Mar', 'e'],
      ['24 Feb', 'a'],
    ]);
    expect(days[2]?.fullDate).toBe('Friday 6 March 2026');
  });

  it('puts what was written last first where times are the same', () => {
    const days = timelineDays([entry('a', { createdAt: 1 }), entry('b', { createdAt: 2 })], '2026-03-12');
    expect(days[0]?.entries.map(({ id }) => id)).toEqual(['b', 'a']);
  });
});

describe('an entry', () => {
  it('is called by its summary, else by what it was', () => {
    expect(entryTitle(entry('a', { summary: 'Met her sister' }))).toBe('Met her sister');
    expect(entryTitle(entry('a'))).toBe('Coffee');
    expect(entryTitle(entry('a', { place: 'Samovar' }))).toBe('Coffee at Samovar');
  });

  it('adds only what the title does not say', () => {
    expect(
      entryDetail(entry('a', { summary: 'Moves in May', place: 'Samovar', at: '2026-03-06T10:30' })),
    ).toBe('Coffee, Samovar, 10:30');
    expect(entryDetail(entry('a', { summary: 'Coffee at Samovar', place: 'Samovar' }))).toBe('');
    expect(entryDetail(entry('a', { place: 'Samovar' }))).toBe('');
    expect(entryDetail(entry('a', { kind: 'other', summary: 'Moved house' }))).toBe('');
  });
});
