import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mergeVersions, overwrittenBy, versionText, type Version } from '#domain/sync/merge.ts';
import { isGone, type Stamps } from '#domain/sync/stamps.ts';
import { tickClock, receiveStamp, parseStamp } from '#domain/sync/hlc.ts';
import { applyStep, start, stepOf, type Step } from './versions.ts';

const dayMs = 86_400_000;

type Event =
  | { readonly kind: 'edit'; readonly machine: number; readonly step: Step; readonly wait: number }
  /** Meets the server, or doesn't get through; `crash`: after the merge, before it was noted. */
  | { readonly kind: 'meet'; readonly machine: number; readonly crash: boolean };

const event: fc.Arbitrary<Event> = fc.oneof(
  fc.record({
    kind: fc.constant('edit' as const),
    machine: fc.nat({ max: 2 }),
    step: stepOf('contacts'),
    wait: fc.nat({ max: 3 * dayMs }),
  }),
  fc.record({ kind: fc.constant('meet' as const), machine: fc.nat({ max: 2 }), crash: fc.boolean() }),
);

interface Machine {
  version: Version;
  /** Stamps of the version that it and the server both had last. */
  known: Stamps;
  clock: string | undefined;
  readonly skew: number;
  readonly node: string;
}

/** As a user's acknowledged edit: what was typed, and where. */
interface Typed {
  readonly field: string;
  readonly value: unknown;
  readonly stamp: string;
}

const simulate = (skews: readonly number[], events: readonly Event[]) => {
  let now = Date.UTC(2026, 0, 1);
  let server = start('contacts');
  const machines: Machine[] = ['a', 'b', 'c'].map((node, at) => ({
    version: start('contacts'),
    known: start('contacts').stamps,
    clock: undefined,
    skew: skews[at] ?? 0,
    node,
  }));
  const typed: Typed[] = [];
  const journal: string[] = [];
  const meet = (machine: Machine, crash: boolean): void => {
    for (const { field, lost } of overwrittenBy('contacts', machine.known, machine.version, server)) {
      journal.push(`${field} ${JSON.stringify(lost)}`);
    }
    const before = machine.version;
    machine.version = mergeVersions('contacts', machine.version, server);
    for (const field of ['fullName', 'notes', 'nickname', 'starred']) {
      if (before[field] !== machine.version[field]) journal.push(`${field} ${JSON.stringify(before[field])}`);
    }
    for (const stamp of Object.values(server.stamps)) {
      if (parseStamp(stamp) !== undefined) {
        machine.clock = receiveStamp(machine.clock, stamp, now + machine.skew, machine.node);
      }
    }
    if (crash) return;
    server = machine.version;
    machine.known = machine.version.stamps;
  };
  for (const each of events) {
    const machine = machines[each.machine];
    if (machine === undefined) continue;
    if (each.kind === 'meet') meet(machine, each.crash);
    else {
      now += each.wait;
      machine.clock = tickClock(machine.clock, now + machine.skew, machine.node);
      if (isGone(machine.version.stamps)) continue;
      const stamp = parseStamp(machine.clock);
      if (stamp === undefined) continue;
      const before = machine.version;
      machine.version = applyStep('contacts', before, { ...each.step, at: stamp.wall, node: machine.node });
      if ('gone' in each.step) continue;
      for (const field of Object.keys(each.step.edit)) {
        if (!['fullName', 'notes', 'nickname', 'starred'].includes(field)) continue;
        if (before[field] === machine.version[field]) continue;
        journal.push(`${field} ${JSON.stringify(before[field])}`);
        typed.push({ field, value: machine.version[field], stamp: machine.version.stamps[field] ?? '' });
      }
    }
  }
  // In the end everybody gets through, twice: the first has not heard of the last.
  for (const machine of [...machines, ...machines]) meet(machine, false);
  return { server, machines, typed, journal };
};

it('a thousand networks of three machines, partitions, crashes and clocks off by days all come to the same', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -5 * dayMs, max: 5 * dayMs }), { minLength: 3, maxLength: 3 }),
      fc.array(event, { minLength: 4, maxLength: 40 }),
      (skews, events) => {
        const { server, machines, typed, journal } = simulate(skews, events);
        for (const { version } of machines) expect(versionText(version)).toBe(versionText(server));
        if (isGone(server.stamps)) return;
        for (const { field, value } of typed) {
          const isThere = server[field] === value;
          if (!isThere) expect(journal).toContain(`${field} ${JSON.stringify(value)}`);
        }
      },
    ),
    { numRuns: 1_000 },
  );
});
