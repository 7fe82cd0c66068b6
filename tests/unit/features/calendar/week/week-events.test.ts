import { describe, expect, it } from 'vitest';
import type { Chip } from '#features/calendar/chips/chips.ts';
import { stepMinutes } from '#features/calendar/hours/hour-range.ts';
import { weeksOf } from '#features/calendar/range.ts';
import {
  drawnMinutes,
  firstHour,
  heldMinutes,
  minutesOf,
  movedTime,
  timedPlace,
  weekEvents,
  weekItemOf,
  weekItems,
} from '#features/calendar/week/week-events.ts';

const weeks = weeksOf('week', '2026-03-27', 1);

const chip = (id: string, from: string, time?: string): Chip => ({
  key: id,
  kind: 'follow-up',
  id,
  from,
  to: from,
  ...(time === undefined ? {} : { time }),
  what: id,
  tone: 'timed',
  movable: true,
});

describe('weekItems', () => {
  it('puts times into the hours and the rest into the strip', () => {
    const { strip, timed, rows } = weekItems(
      [chip('a', '2026-03-24', '10:30'), chip('b', '2026-03-24')],
      weeks,
    );
    expect(timed.map(({ id }) => id)).toEqual(['a']);
    expect(strip.placed.map((piece) => piece.chip.id)).toEqual(['b']);
    expect(rows).toBe(1);
  });

  it('moves what a half hour has no room for up to the strip', () => {
    const chips = Array.from({ length: 9 }, (_, index) => chip(`c${index}`, '2026-03-24', '10:00'));
    const { strip, timed } = weekItems(chips, weeks);
    expect(timed).toHaveLength(2);
    expect(strip.placed).toHaveLength(3);
    expect(strip.more).toEqual([{ day: '2026-03-24', week: 0, row: 3, count: 4 }]);
  });

  it('draws few of very many', () => {
    const chips = Array.from({ length: 2000 }, (_, index) =>
      chip(
        `c${index}`,
        '2026-03-24',
        `${String(index % 24).padStart(2, '0')}:${index % 2 === 0 ? '00' : '30'}`,
      ),
    );
    const { strip, timed } = weekItems(chips, weeks);
    expect(timed.length).toBeLessThanOrEqual(24);
    expect(weekEvents({ strip, timed, rows: 4 }).length).toBeLessThan(40);
  });
});

describe('weekEvents', () => {
  it('gives every event an end after its start, on days that clocks change too', () => {
    // The machine's zone decides; these are the nights of Europe, America, Chile, Lord Howe and Egypt.
    for (const day of [
      '2026-03-29',
      '2026-10-25',
      '2026-03-08',
      '2026-11-01',
      '2026-09-06',
      '2026-04-05',
      '2026-04-24',
    ]) {
      for (const time of ['00:00', '00:30', '01:30', '02:15', '02:30', '03:00', '23:30', '23:59']) {
        const [event] = weekEvents({
          strip: { placed: [], more: [] },
          timed: [chip('x', day, time)],
          rows: 1,
        });
        const [start, end] = [event?.start, event?.end] as [Date, Date];
        expect(end.getTime()).toBeGreaterThan(start.getTime());
        expect(end.getDate()).toBe(Number(day.slice(8)));
      }
    }
  });

  it('is drawn where its own time is, not where the passed minutes would put it', () => {
    const [event] = weekEvents({
      strip: { placed: [], more: [] },
      timed: [chip('x', '2026-03-29', '12:00')],
      rows: 1,
    });
    const item = event && weekItemOf(event);
    expect(item?.is === 'timed' && timedPlace(item.minutes)).toEqual({
      top: 0.5,
      height: drawnMinutes / 1440,
    });
  });
});

describe('times', () => {
  it('move within their day', () => {
    expect(movedTime('10:30', 30)).toBe('11:00');
    expect(movedTime('00:10', -30)).toBe('00:00');
    expect(movedTime('23:45', 30)).toBe('23:59');
  });

  it('stay as they are when a chip is moved sideways, wherever it is held', () => {
    for (const time of ['10:30', '10:40', '23:50']) {
      const top = Math.min(minutesOf(time), 1440 - drawnMinutes);
      for (let below = 0; below < drawnMinutes; below += 1) {
        const dropped = Math.round((top + below) / stepMinutes) * stepMinutes;
        expect(dropped - heldMinutes({ time }, top + below)).toBe(minutesOf(time));
      }
    }
  });

  it('decide where the week begins', () => {
    expect(firstHour([])).toBe(7);
    expect(firstHour([chip('x', '2026-03-24', '10:30')])).toBe(7);
    expect(firstHour([chip('x', '2026-03-24', '05:45')])).toBe(5);
  });
});
