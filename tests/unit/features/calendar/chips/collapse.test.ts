import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#domain/dates/dates.ts';
import { type Chip, compareChips } from '#features/calendar/chips/chips.ts';
import { collapse } from '#features/calendar/chips/collapse.ts';
import { weeksOf } from '#features/calendar/range.ts';

const weeks = weeksOf('month', '2026-03-12', 1);

const chip = (id: string, from: string, days = 1): Chip => ({
  key: id,
  kind: days > 1 ? 'event' : 'follow-up',
  id,
  from,
  to: addDays(from, days - 1),
  what: id,
  tone: 'open',
  movable: true,
});

const many = (count: number, day: string) =>
  Array.from({ length: count }, (_, index) => chip(`${day}-${index}`, day));

describe('collapse', () => {
  it('shows all of a day that has room', () => {
    const { placed, more } = collapse(many(4, '2026-03-12'), weeks, 4);
    expect(placed.map(({ row }) => row)).toEqual([0, 1, 2, 3]);
    expect(more).toEqual([]);
  });

  it('gives the last line to "n more" where there is none', () => {
    const { placed, more } = collapse(many(5, '2026-03-12'), weeks, 4);
    expect(placed).toHaveLength(3);
    expect(more).toEqual([{ day: '2026-03-12', week: 2, row: 3, count: 2 }]);
  });

  it('keeps what lasts days in one line, over the others', () => {
    const chips = [chip('fair', '2026-03-18', 3), chip('a', '2026-03-18'), chip('b', '2026-03-19')];
    expect(
      collapse(chips, weeks, 4).placed.map(({ chip: { id }, row, from, to }) => [id, row, from, to]),
    ).toEqual([
      ['fair', 0, '2026-03-18', '2026-03-20'],
      ['a', 1, '2026-03-18', '2026-03-18'],
      ['b', 1, '2026-03-19', '2026-03-19'],
    ]);
  });

  it('cuts it at the end of a week', () => {
    const { placed } = collapse([chip('fair', '2026-03-14', 4)], weeks, 4);
    expect(placed.map(({ week, from, to }) => [week, from, to])).toEqual([
      [2, '2026-03-14', '2026-03-15'],
      [3, '2026-03-16', '2026-03-17'],
    ]);
  });

  it('never draws two over each other, loses none, and says how many it hides', () => {
    const days = weeks.flat();
    const aChip = fc.record({ day: fc.nat(days.length - 1), length: fc.integer({ min: 1, max: 10 }) });
    fc.assert(
      fc.property(fc.array(aChip, { maxLength: 120 }), fc.integer({ min: 1, max: 5 }), (recipe, rows) => {
        const chips = recipe
          .map(({ day, length }, index) => chip(`c${index}`, days[day] ?? '', length))
          .toSorted(compareChips);
        const { placed, more } = collapse(chips, weeks, rows);
        const cells = [
          ...placed.flatMap(({ from, to, row }) =>
            days.filter((day) => from <= day && day <= to).map((day) => `${day} ${row}`),
          ),
          ...more.map(({ day, row }) => `${day} ${row}`),
        ];
        expect(new Set(cells).size).toBe(cells.length);
        expect(Math.max(0, ...[...placed, ...more].map(({ row }) => row))).toBeLessThan(rows);
        for (const day of days) {
          const shown = placed.filter(({ from, to }) => from <= day && day <= to).length;
          const hidden = more.find((entry) => entry.day === day)?.count ?? 0;
          expect(shown + hidden).toBe(chips.filter(({ from, to }) => from <= day && day <= to).length);
        }
      }),
    );
  });

  it('takes 2,000 in a month in a few milliseconds', () => {
    const days = weeks.flat();
    const chips = Array.from({ length: 2000 }, (_, index) =>
      chip(`c${index}`, days[index % days.length] ?? ''),
    );
    const start = performance.now();
    const { placed } = collapse(chips, weeks, 4);
    expect(placed).toHaveLength(days.length * 3);
    expect(performance.now() - start).toBeLessThan(50);
  });
});
