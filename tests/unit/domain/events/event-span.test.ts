import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dateOf, daysBetween, timeOf, withTime } from '#domain/dates/dates.ts';
import {
  isBackwards,
  lastDayOf,
  minutesLong,
  movedSpan,
  stretchedSpan,
  type EventSpan,
} from '#domain/events/event-span.ts';

const day = fc.integer({ min: 0, max: 1500 }).map((days) => addDays('2024-01-01', days));
const minute = fc.integer({ min: 0, max: 1439 });
const time = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

const within: fc.Arbitrary<EventSpan> = fc
  .tuple(day, minute, minute)
  .filter(([, a, b]) => a < b)
  .map(([on, a, b]) => ({ start: withTime(on, time(a)), end: withTime(on, time(b)) }));
const several: fc.Arbitrary<EventSpan> = fc
  .tuple(
    day,
    fc.integer({ min: 1, max: 9 }),
    fc.option(
      fc.tuple(
        minute,
        minute.filter((at) => at > 0),
      ),
    ),
  )
  .map(([on, days, times]) => ({
    start: withTime(on, times === null ? undefined : time(times[0])),
    end: withTime(addDays(on, days), times === null ? undefined : time(times[1])),
  }));

const patched = (span: EventSpan, patch: ReturnType<typeof movedSpan>): EventSpan => {
  const start = patch.start ?? span.start;
  const end = patch.end === undefined ? span.end : (patch.end ?? undefined);
  return end === undefined ? { start } : { start, end };
};

describe('an event that is moved', () => {
  it('to another time lasts as long as before, over midnight too', () => {
    fc.assert(
      fc.property(within, day, minute, (span, on, at) => {
        const to = withTime(on, time(at));
        const moved = patched(span, movedSpan(span, to));
        expect(moved.start).toBe(to);
        const minutes = minutesLong(span) ?? 0;
        const end = at + minutes;
        expect(moved.end).toBe(withTime(addDays(on, Math.floor(end / 1440)), time(end % 1440)));
      }),
    );
  });

  it('to another day keeps its days and times, when it covers several', () => {
    fc.assert(
      fc.property(several, day, minute, (span, on, at) => {
        const moved = patched(span, movedSpan(span, withTime(on, time(at))));
        expect(dateOf(moved.start)).toBe(on);
        expect(timeOf(moved.start)).toBe(timeOf(span.start));
        expect(timeOf(moved.end ?? '')).toBe(timeOf(span.end ?? ''));
        expect(daysBetween(dateOf(moved.start), lastDayOf(moved))).toBe(
          daysBetween(dateOf(span.start), lastDayOf(span)),
        );
      }),
    );
  });

  it('becomes a whole day, and an hour of one', () => {
    const talk = { start: '2026-03-10T10:00', end: '2026-03-10T11:30' };
    expect(movedSpan(talk, '2026-03-12')).toEqual({ start: '2026-03-12', end: null });
    expect(movedSpan({ start: '2026-03-10' }, '2026-03-12T23:30')).toEqual({
      start: '2026-03-12T23:30',
      end: '2026-03-13T00:30',
    });
    expect(movedSpan({ start: '2026-03-10T10:00' }, '2026-03-10T12:00')).toEqual({
      start: '2026-03-10T12:00',
      end: null,
    });
  });
});

describe('an event that is stretched', () => {
  it('stays within its day, and has some length', () => {
    fc.assert(
      fc.property(within, fc.integer({ min: -2000, max: 2000 }), (span, minutes) => {
        const patch = stretchedSpan(span, { minutes });
        if (patch === undefined) return;
        const after = patched(span, patch);
        expect(after.start).toBe(span.start);
        expect(lastDayOf(after)).toBe(dateOf(span.start));
        expect(minutesLong(after)).toBeGreaterThan(0);
      }),
    );
  });

  it('by minutes and by days', () => {
    const talk = { start: '2026-03-10T10:00', end: '2026-03-10T11:30' };
    expect(stretchedSpan(talk, { minutes: 15 })).toEqual({ end: '2026-03-10T11:45' });
    expect(stretchedSpan(talk, { minutes: -200 })).toEqual({ end: '2026-03-10T10:15' });
    expect(stretchedSpan({ start: '2026-03-10T22:00' }, { minutes: 500 })).toEqual({
      end: '2026-03-11T00:00',
    });
    expect(stretchedSpan(talk, { days: 1 })).toBeUndefined();
    const fair = { start: '2026-03-10', end: '2026-03-11' };
    expect(stretchedSpan(fair, { minutes: 15 })).toBeUndefined();
    expect(stretchedSpan(fair, { days: 1 })).toEqual({ end: '2026-03-12' });
    expect(stretchedSpan(fair, { days: -1 })).toEqual({ end: null });
    expect(stretchedSpan({ start: '2026-03-10' }, { days: -1 })).toBeUndefined();
    expect(stretchedSpan({ start: '2026-03-10T18:00', end: '2026-03-12T00:00' }, { days: 1 })).toEqual({
      end: '2026-03-13T00:00',
    });
  });
});

it.each([
  ['2026-03-12', undefined, false],
  ['2026-03-12', '2026-03-11', true],
  ['2026-03-12', '2026-03-12', false],
  ['2026-03-12T18:00', '2026-03-12T17:00', true],
  ['2026-03-12T18:00', '2026-03-12T19:00', false],
  // A day without a time lasts until its end.
  ['2026-03-12T18:00', '2026-03-12', false],
  ['2026-03-12', '2026-03-12T08:00', false],
  ['2026-03-12T18:00', '2026-03-11', true],
])('from %s to %s: backwards is %s', (start, end, expected) => {
  expect(isBackwards(end === undefined ? { start } : { start, end })).toBe(expected);
});
