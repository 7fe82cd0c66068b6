import { describe, expect, it } from 'vitest';
import type { Chip } from '#features/calendar/chips/chips.ts';
import { collapse } from '#features/calendar/chips/collapse.ts';
import { itemsOfDay } from '#features/calendar/grid-items.ts';
import {
  measureMonth,
  monthEvents,
  monthItemOf,
  monthPlaceOf,
} from '#features/calendar/month/month-events.ts';
import { weeksOf } from '#features/calendar/range.ts';

const weeks = weeksOf('month', '2026-03-12', 1);
const chip = (id: string, from: string, to = from): Chip => ({
  key: id,
  kind: 'follow-up',
  id,
  from,
  to,
  what: id,
  tone: 'open',
  movable: true,
});

describe('monthEvents', () => {
  const chips = [
    chip('fair', '2026-03-14', '2026-03-17'),
    ...['a', 'b', 'c', 'd', 'e'].map((id) => chip(id, '2026-03-12')),
  ];
  const collapsed = collapse(chips, weeks, 4);

  it('has an id of its own for each piece', () => {
    const ids = monthEvents(collapsed).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toContain('fair@2');
    expect(ids).toContain('fair@3');
    expect(ids).toContain('more@2026-03-12');
  });

  it('knows where each lies in its week', () => {
    const places = Object.fromEntries(
      monthEvents(collapsed).map((event) => [event.id, monthPlaceOf(monthItemOf(event), weeks)]),
    );
    expect(places['fair@2']).toEqual({ column: 5, span: 2, row: 0 });
    expect(places['fair@3']).toEqual({ column: 0, span: 2, row: 0 });
    expect(places['more@2026-03-12']).toEqual({ column: 3, span: 1, row: 3 });
  });

  it('lists a day from top to bottom for the keyboard', () => {
    expect(
      itemsOfDay(collapsed, '2026-03-12').map((item) => (item.is === 'chip' ? item.chip.id : 'more')),
    ).toEqual(['a', 'b', 'c', 'more']);
    expect(itemsOfDay(collapsed, '2026-03-15').map((item) => item.is === 'chip' && item.chip.id)).toEqual([
      'fair',
    ]);
    expect(itemsOfDay(collapsed, '2026-03-20')).toEqual([]);
  });
});

describe('measureMonth', () => {
  it('fills the height, four lines at most', () => {
    expect(measureMonth(844, 6)).toEqual({ weekHeight: 136, rows: 4 });
    expect(measureMonth(844, 4).rows).toBe(4);
  });

  it('keeps room for two lines on a small window, and scrolls', () => {
    expect(measureMonth(300, 6)).toEqual({ weekHeight: 76, rows: 2 });
    expect(measureMonth(0, 5).rows).toBe(2);
  });

  it('grows with the text', () => {
    expect(measureMonth(600, 5, 2)).toEqual({ weekHeight: 152, rows: 2 });
  });
});
