import { describe, expect, it } from 'vitest';
import { readAddress, writeAddress } from '#features/calendar/address.ts';

const today = '2026-03-12';
const read = (query: string) => readAddress(new URLSearchParams(query), today);

describe('readAddress', () => {
  it('is the month of today when nothing is said', () => {
    expect(read('')).toEqual({ view: 'month', date: today, day: today });
  });

  it('takes what is said and nothing that makes no sense', () => {
    expect(read('view=week&date=2026-05-01&day=2026-05-03')).toEqual({
      view: 'week',
      date: '2026-05-01',
      day: '2026-05-03',
    });
    expect(read('view=century&date=2026-02-30&day=tomorrow')).toEqual({
      view: 'month',
      date: today,
      day: today,
    });
    // Their weeks would hold days of the year 10000, or of before the first.
    expect(read('date=9999-12-31&day=0001-01-01')).toEqual({ view: 'month', date: today, day: today });
  });
});

describe('writeAddress', () => {
  it('comes back as it was, with everything else kept', () => {
    const params = new URLSearchParams('person=abc&view=week');
    const address = { view: 'month', date: '2026-05-01', day: '2026-04-30' } as const;
    const written = writeAddress(params, address, today);
    expect(written.get('person')).toBe('abc');
    expect(readAddress(written, today)).toEqual(address);
  });

  it('says nothing about what would be guessed', () => {
    const address = { view: 'month', date: today, day: today } as const;
    expect(writeAddress(new URLSearchParams('date=2026-01-01&day=2026-01-01'), address, today).size).toBe(0);
  });
});
