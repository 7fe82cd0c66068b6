import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '#domain/dates/dates.ts';
import { dueInstant, occurrenceKey } from '#domain/follow-ups/due.ts';
import {
  maxSingles,
  nextReminderAt,
  onTimeMs,
  planReminders,
  type ReminderFollowUp,
} from '#domain/follow-ups/reminders.ts';
import { instantOf } from '#domain/dates/zones.ts';
import { allowedFrom, type ReminderRules } from '#domain/follow-ups/reminder-settings.ts';
import { reminderRules, zoneNames } from '../arbitraries.ts';

const zone = 'Europe/Berlin';
const clock = { zone, reminderTime: '09:00' };
const at = (local: string): number => instantOf(local, zone);
const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

const followUp = (id: string, fields: Partial<ReminderFollowUp>): ReminderFollowUp => ({
  id,
  due: '2026-03-12T10:30',
  status: 'open',
  updatedAt: at('2026-03-01'),
  ...fields,
});

const plan = (
  followUps: readonly ReminderFollowUp[],
  now: number,
  delivered: Iterable<string> = [],
  since = 0,
) => {
  const { show, together, missed } = planReminders({
    ...clock,
    followUps,
    now,
    delivered: new Set(delivered),
    since,
  });
  const ids = (reminders: typeof show) => reminders.map((reminder) => reminder.followUp.id);
  return { show: ids(show), together: ids(together), missed: ids(missed) };
};
const nothing = { show: [], together: [], missed: [] };

describe('one look', () => {
  const coffee = followUp('coffee', {});
  test('not a second early, on time, and missed when late', () => {
    expect(plan([coffee], at('2026-03-12T10:30') - 1)).toEqual(nothing);
    expect(plan([coffee], at('2026-03-12T10:30'))).toEqual({ ...nothing, show: ['coffee'] });
    expect(plan([coffee], at('2026-03-12T10:30') + onTimeMs)).toEqual({ ...nothing, show: ['coffee'] });
    expect(plan([coffee], at('2026-03-12T10:30') + onTimeMs + 1)).toEqual({ ...nothing, missed: ['coffee'] });
  });
  test('what came due before the start was missed, however little before', () => {
    const started = {
      ...clock,
      followUps: [coffee],
      delivered: new Set<string>(),
      now: at('2026-03-12T10:31'),
    };
    const missedAfter = (startedAt: number) =>
      planReminders({ ...started, startedAt }).missed.map(({ followUp: { id } }) => id);
    expect(missedAfter(at('2026-03-12T10:30') + 1)).toEqual(['coffee']);
    expect(missedAfter(at('2026-03-12T10:30'))).toEqual([]);
  });
  test('what was delivered, done, or told elsewhere is not shown', () => {
    const now = at('2026-03-12T10:30');
    expect(plan([coffee], now, [occurrenceKey(coffee)])).toEqual(nothing);
    expect(plan([followUp('a', { status: 'done' }), followUp('b', { status: 'cancelled' })], now)).toEqual(
      nothing,
    );
    expect(plan([followUp('a', { notifiedAt: now })], now)).toEqual(nothing);
  });
  test('a new day or a snooze is a new occasion', () => {
    const delivered = [occurrenceKey(coffee)];
    const moved = followUp('coffee', { due: '2026-03-13T10:30' });
    expect(plan([moved], at('2026-03-13T10:30'), delivered).show).toEqual(['coffee']);
    const snoozed = followUp('coffee', { snoozedUntil: at('2026-03-12T11:00') });
    expect(plan([snoozed], at('2026-03-12T10:59'), delivered)).toEqual(nothing);
    expect(plan([snoozed], at('2026-03-12T11:00'), delivered).show).toEqual(['coffee']);
  });
  test('what was written or moved after its time is not announced to who just did it', () => {
    const now = at('2026-03-12T11:00');
    expect(plan([followUp('a', { due: '2026-03-12', updatedAt: now })], now)).toEqual(nothing);
    // But this very minute means now.
    expect(
      plan([followUp('a', { due: '2026-03-12T11:00', updatedAt: now + 40 * second })], now + 40 * second)
        .show,
    ).toEqual(['a']);
  });
  test('what came due before the profile began is told by Today, not by a notification', () => {
    expect(plan([coffee], at('2026-03-12T12:00'), [], at('2026-03-12T11:00'))).toEqual(nothing);
  });
  test('many whole days at the reminder hour come together', () => {
    const days = Array.from({ length: maxSingles + 1 }, (_, index) =>
      followUp(`f${index}`, { due: '2026-03-12' }),
    );
    expect(plan(days, at('2026-03-12T09:00'))).toEqual({ ...nothing, together: ['f0', 'f1', 'f2', 'f3'] });
    expect(plan(days.slice(1), at('2026-03-12T09:00')).show).toHaveLength(maxSingles);
  });
  test('after a flight east: what is past by the new clock is missed, not lost', () => {
    const now = at('2026-03-12T09:30');
    const { missed } = planReminders({
      followUps: [followUp('coffee', {})],
      delivered: new Set<string>(),
      now,
      reminderTime: '09:00',
      zone: 'Asia/Tokyo',
    });
    expect(missed).toHaveLength(1);
  });
});

/** A life: the clock goes on, jumps either way, the machine sleeps, zones change; the ledger stays. */
type Step =
  | { readonly kind: 'tick'; readonly ms: number }
  | { readonly kind: 'jump'; readonly ms: number }
  | { readonly kind: 'zone'; readonly zone: string };

const steps = fc.array(
  fc.oneof(
    {
      weight: 6,
      arbitrary: fc.integer({ min: 1, max: 20 * second }).map((ms): Step => ({ kind: 'tick', ms })),
    },
    {
      weight: 2,
      arbitrary: fc.integer({ min: minute, max: 30 * hour }).map((ms): Step => ({ kind: 'tick', ms })),
    },
    {
      weight: 1,
      arbitrary: fc.integer({ min: -48 * hour, max: 48 * hour }).map((ms): Step => ({ kind: 'jump', ms })),
    },
    { weight: 1, arbitrary: zoneNames.map((name): Step => ({ kind: 'zone', zone: name })) },
  ),
  { maxLength: 60 },
);

const followUps = fc.uniqueArray(
  fc
    .tuple(
      fc.integer({ min: 0, max: 30 }),
      fc.integer({ min: -1, max: 3 }),
      fc.option(fc.integer({ min: 0, max: 23 }), { nil: undefined }),
      fc.option(fc.integer({ min: 0, max: 3000 }), { nil: undefined }),
    )
    .map(([id, day, hourOfDay, remind]) =>
      followUp(`f${id}`, {
        due:
          addDays('2026-03-28', day) +
          (hourOfDay === undefined ? '' : `T${String(hourOfDay).padStart(2, '0')}:30`),
        ...(remind !== undefined && { remind }),
      }),
    ),
  { selector: ({ id }) => id, maxLength: 12 },
);

const plainRules: ReminderRules = { reminderTime: '09:00' };

describe('a life', () => {
  const live = (all: readonly ReminderFollowUp[], life: readonly Step[], rules = plainRules) => {
    const delivered = new Set<string>();
    const shown: {
      readonly key: string;
      readonly now: number;
      readonly zone: string;
      readonly at: number;
      readonly late: boolean;
    }[] = [];
    let [now, here] = [at('2026-03-27T00:00'), zone];
    for (const step of life) {
      if (step.kind === 'zone') here = step.zone;
      else now += step.ms;
      const result = planReminders({ ...rules, followUps: all, delivered, now, zone: here });
      const onTime = [...result.show, ...result.together];
      for (const { key, at: due } of onTime) shown.push({ key, now, zone: here, at: due, late: false });
      for (const { key, at: due } of result.missed) shown.push({ key, now, zone: here, at: due, late: true });
      for (const { key } of shown) delivered.add(key);
    }
    return { shown, now, here, delivered };
  };

  test('nothing is shown twice or early, whatever clock and zone do', () => {
    fc.assert(
      fc.property(followUps, steps, reminderRules, (all, life, rules) => {
        const { shown } = live(all, life, rules);
        expect(new Set(shown.map(({ key }) => key)).size).toBe(shown.length);
        for (const { now, at: due, late } of shown) {
          expect(due).toBeLessThanOrEqual(now);
          if (rules.digest !== true) expect(late).toBe(now - due > onTimeMs);
          else if (late) expect(now - due).toBeGreaterThan(onTimeMs);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('nothing comes at a time that the user wants quiet, unless it is late', () => {
    fc.assert(
      fc.property(followUps, steps, reminderRules, (all, life, rules) => {
        for (const { at: told, zone: here } of live(all, life, rules).shown)
          expect(allowedFrom(told, rules, here)).toBe(told);
      }),
      { numRuns: 300 },
    );
  });

  test('nothing that is due is left unsaid once quiet has ended', () => {
    fc.assert(
      fc.property(followUps, steps, reminderRules, (all, life, rules) => {
        const { now, here, delivered } = live(all, [...life, { kind: 'tick', ms: 1 }], rules);
        const due = all.filter(
          (each) => allowedFrom(dueInstant(each, { ...rules, zone: here }), rules, here) <= now,
        );
        expect(due.filter((each) => !delivered.has(occurrenceKey(each)))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('awake with ticks every 20 seconds, each is shown on time and none is called missed', () => {
    fc.assert(
      fc.property(followUps, (all) => {
        const from = at('2026-03-27T00:00');
        const future = all.filter((each) => dueInstant(each, clock) > from);
        // Only the ticks right after something is due matter.
        const ticks = future.map(
          (each) => Math.ceil((dueInstant(each, clock) - from) / (20 * second)) * 20 * second,
        );
        let last = 0;
        const life = ticks
          .toSorted((a, b) => a - b)
          .map((ms): Step => {
            const step: Step = { kind: 'tick', ms: ms - last };
            last = ms;
            return step;
          });
        const { shown } = live(future, life);
        expect(shown).toHaveLength(future.length);
        expect(shown.every(({ late }) => !late)).toBe(true);
      }),
    );
  });
});

describe('when to look again', () => {
  test('the next one that is to come', () => {
    const list = [
      followUp('a', { due: '2026-03-12' }),
      followUp('b', { due: '2026-03-12T10:30' }),
      followUp('c', { due: '2026-03-14T08:00', remind: 1440 }),
      followUp('d', { due: '2026-03-10', snoozedUntil: at('2026-03-13T07:00') }),
      followUp('e', { due: '2026-03-12T08:00', status: 'done' }),
    ];
    const next = (local: string) => nextReminderAt(list, { ...clock, now: at(local) });
    expect(next('2026-03-12T07:00')).toBe(at('2026-03-12T09:00'));
    expect(next('2026-03-12T09:00')).toBe(at('2026-03-12T10:30'));
    expect(next('2026-03-12T10:30')).toBe(at('2026-03-13T07:00'));
    expect(next('2026-03-13T07:00')).toBe(at('2026-03-13T08:00'));
    expect(next('2026-03-13T08:00')).toBeUndefined();
  });
  test('never late, and always ahead', () => {
    const moments = fc.integer({ min: at('2026-03-26T00:00'), max: at('2026-04-01T00:00') });
    fc.assert(
      fc.property(followUps, moments, zoneNames, (all, now, here) => {
        const next = nextReminderAt(all, { zone: here, reminderTime: '09:00', now });
        const coming = all
          .map((each) => dueInstant(each, { zone: here, reminderTime: '09:00' }))
          .filter((due) => due > now);
        expect(next === undefined || next > now).toBe(true);
        expect(next ?? Number.POSITIVE_INFINITY).toBeLessThanOrEqual(Math.min(...coming));
        expect(next === undefined).toBe(coming.length === 0);
      }),
      { numRuns: 500 },
    );
  });
  test('whatever the user set, the one who looks only when told so sees each at its time', () => {
    const start = at('2026-03-26T00:00');
    fc.assert(
      fc.property(followUps, zoneNames, reminderRules, (all, here, rules) => {
        const set = { ...rules, zone: here };
        const delivered = new Set<string>();
        let now = start;
        for (;;) {
          const { show, together, missed } = planReminders({
            ...set,
            followUps: all,
            delivered,
            now,
          });
          for (const told of [...show, ...together]) delivered.add(told.key);
          if (now > start) expect(missed).toEqual([]);
          for (const told of missed) delivered.add(told.key);
          const next = nextReminderAt(all, { ...set, now });
          if (next === undefined || next > at('2026-04-20T00:00')) break;
          expect(next).toBeGreaterThan(now);
          now = next;
        }
        expect(delivered.size).toBe(all.length);
      }),
      { numRuns: 200 },
    );
  });
});

describe('a digest', () => {
  const rules = { ...clock, digest: true };
  const told = (all: readonly ReminderFollowUp[], now: string) => {
    const { show, together, missed } = planReminders({
      ...rules,
      followUps: all,
      delivered: new Set<string>(),
      now: at(now),
    });
    expect(show).toEqual([]);
    return {
      together: together.map(({ followUp: { id } }) => id),
      missed: missed.map(({ followUp: { id } }) => id),
    };
  };
  const day = followUp('day', { due: '2026-03-12' });
  const later = followUp('later', { due: '2026-03-12T15:00' });
  const early = followUp('early', { due: '2026-03-13T08:00' });

  test('says at its time what comes until the next one', () => {
    expect(told([day, later, early], '2026-03-12T08:59').together).toEqual([]);
    expect(told([day, later, early], '2026-03-12T09:00').together).toEqual(['day', 'later', 'early']);
  });
  test('said late, what is yet to come was not missed', () => {
    expect(told([day, later], '2026-03-12T11:00')).toEqual({ together: ['later'], missed: ['day'] });
  });
  test('what is written after it, or snoozed, comes at its own time', () => {
    const written = followUp('written', { due: '2026-03-12T15:00', updatedAt: at('2026-03-12T10:00') });
    const snoozed = followUp('snoozed', { due: '2026-03-12', snoozedUntil: at('2026-03-12T15:00') });
    expect(told([written, snoozed], '2026-03-12T14:59')).toEqual({ together: [], missed: [] });
    expect(told([written, snoozed], '2026-03-12T15:00').together).toEqual(['snoozed', 'written']);
  });
});
