import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encodeStamp, maxDriftMs, parseStamp, receiveStamp, tickClock } from '#domain/sync/hlc.ts';
import { newId } from '#domain/ids.ts';

const moments = fc.integer({ min: 0, max: Date.UTC(2200, 0, 1) });
const nodes = fc.stringMatching(/^[0-9a-f]{12}$/);

describe('ids', () => {
  test('are UUIDv7: by time, the same for the same bytes, different otherwise', () => {
    const bytes = fc.uint8Array({ minLength: 16, maxLength: 16 });
    fc.assert(
      fc.property(moments, moments, bytes, bytes, (a, b, one, other) => {
        const id = newId(a, one);
        expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
        expect(Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16)).toBe(a);
        expect(newId(a, one)).toBe(id);
        expect(a === b || id < newId(b, other) === a < b).toBe(true);
      }),
    );
    expect(new Set(Array.from({ length: 1000 }, () => newId(1))).size).toBe(1000);
  });
});

describe('stamps', () => {
  test('are there and back, in the order of their text', () => {
    const parts = fc.record({ wall: moments, counter: fc.integer({ min: 0, max: 0xffff }), node: nodes });
    fc.assert(
      fc.property(parts, parts, (a, b) => {
        expect(parseStamp(encodeStamp(a))).toEqual(a);
        const order =
          a.wall - b.wall || a.counter - b.counter || (a.node < b.node ? -1 : a.node > b.node ? 1 : 0);
        expect(encodeStamp(a) < encodeStamp(b)).toBe(order < 0);
      }),
    );
    for (const text of ['', '*', '0195d3f01c2b-0000', '0195d3f01c2b-0000-'])
      expect(parseStamp(text)).toBeUndefined();
  });

  test('go up whatever the clock does, also past 65,536 in a millisecond', () => {
    fc.assert(
      fc.property(fc.array(moments, { minLength: 1, maxLength: 60 }), nodes, (clock, node) => {
        let previous: string | undefined;
        for (const now of clock) {
          const stamp = tickClock(previous, now, node);
          expect(stamp > (previous ?? '')).toBe(true);
          expect(parseStamp(stamp)?.wall).toBeGreaterThanOrEqual(now);
          previous = stamp;
        }
      }),
    );
    const full = encodeStamp({ wall: 1000, counter: 0xffff, node: 'n' });
    expect(parseStamp(tickClock(full, 1000, 'n'))).toEqual({ wall: 1001, counter: 0, node: 'n' });
    expect(tickClock('nonsense', 1000, 'n')).toBe(tickClock(undefined, 1000, 'n'));
  });

  test('what was heard is earlier than what is done after', () => {
    const node = fc.constantFrom('a', 'b', 'c');
    const steps = fc.array(fc.tuple(node, node, fc.nat({ max: 5000 })), { maxLength: 80 });
    fc.assert(
      fc.property(steps, (talk) => {
        const last = new Map<string, string>();
        const made = new Set<string>();
        for (const [from, to, now] of talk) {
          const sent = tickClock(last.get(from), now, from);
          last.set(from, sent);
          const heard = receiveStamp(last.get(to), sent, now / 2, to);
          expect(heard > sent).toBe(true);
          last.set(to, heard);
          for (const stamp of [sent, heard]) {
            expect(made.has(stamp)).toBe(false);
            made.add(stamp);
          }
        }
      }),
    );
  });

  test('a machine a year ahead does not take us along', () => {
    const now = Date.UTC(2026, 2, 12);
    const ahead = encodeStamp({ wall: now + 365 * 24 * 3600 * 1000, counter: 0, node: 'x' });
    expect(parseStamp(receiveStamp(undefined, ahead, now, 'n'))?.wall).toBe(now);
    const near = encodeStamp({ wall: now + maxDriftMs, counter: 3, node: 'x' });
    expect(parseStamp(receiveStamp(undefined, near, now, 'n'))).toMatchObject({
      wall: now + maxDriftMs,
      counter: 4,
    });
    expect(parseStamp(receiveStamp(undefined, 'nonsense', now, 'n'))?.wall).toBe(now);
  });
});
