/**
 * Hybrid logical clocks (Kulkarni et al., "Logical Physical Clocks", 2014): stamps near wall time that
 * never go backwards and are never equal on two machines, so that of two edits of a field every machine
 * calls the same one the later. A stamp is a string in plain order: `0195d3f01c2b-0000-9f86d081884c`
 * (wall ms and counter in hex, node id).
 */
import type { EpochMs } from '../records.ts';

export interface StampParts {
  readonly wall: EpochMs;
  /** Tells stamps of one millisecond apart, 0 to 65,535. */
  readonly counter: number;
  /** The machine, or rather the profile on it. */
  readonly node: string;
}

/**
 * How far ahead of our own clock another machine's may be to move ours along. One that is a year ahead
 * by mistake must not make every later stamp of ours a year late.
 */
export const maxDriftMs = 24 * 60 * 60 * 1000;

const maxCounter = 0xffff;
const maxWall = 0xffff_ffff_ffff;
const pattern = /^([0-9a-f]{12})-([0-9a-f]{4})-(.+)$/;

/** As text, whose order is the order of time. */
export function encodeStamp({ wall, counter, node }: StampParts): string {
  return `${hex(Math.min(Math.max(Math.trunc(wall), 0), maxWall), 12)}-${hex(counter, 4)}-${node}`;
}

/** Whether {@link parseStamp} reads it. */
export const isStamp = (text: string): boolean => pattern.test(text);

/** Undefined where it is no stamp. */
export function parseStamp(stamp: string): StampParts | undefined {
  const match = pattern.exec(stamp);
  if (match === null) return undefined;
  const [, wall = '', counter = '', node = ''] = match;
  return { wall: Number.parseInt(wall, 16), counter: Number.parseInt(counter, 16), node };
}

/**
 * The stamp for a change made now.
 * @param previous this node's last stamp; undefined or malformed before the first
 */
export function tickClock(previous: string | undefined, now: EpochMs, node: string): string {
  return next([parseOptional(previous)], now, node);
}

/**
 * The clock after hearing of another machine's stamp: later than it, so that a change made after seeing
 * theirs is later than theirs. A stamp from too far ahead ({@link maxDriftMs}) doesn't move the clock.
 */
export function receiveStamp(
  previous: string | undefined,
  remote: string,
  now: EpochMs,
  node: string,
): string {
  const heard = parseStamp(remote);
  const trusted = heard !== undefined && heard.wall <= now + maxDriftMs ? heard : undefined;
  return next([parseOptional(previous), trusted], now, node);
}

function next(seen: readonly (StampParts | undefined)[], now: EpochMs, node: string): string {
  let wall = Math.max(Math.trunc(now), 0);
  let counter = 0;
  for (const stamp of seen) {
    if (stamp === undefined || stamp.wall < wall) continue;
    const after = stamp.counter + 1;
    counter = stamp.wall > wall ? after : Math.max(counter, after);
    wall = stamp.wall;
  }
  // 65,536 changes in a millisecond, or under a clock set back: borrow the next millisecond.
  return counter > maxCounter
    ? encodeStamp({ wall: wall + 1, counter: 0, node })
    : encodeStamp({ wall, counter, node });
}

function parseOptional(stamp: string | undefined): StampParts | undefined {
  return stamp === undefined ? undefined : parseStamp(stamp);
}

function hex(value: number, width: number): string {
  return value.toString(16).padStart(width, '0');
}
