import { v7 } from 'uuid';
import type { EpochMs, Id } from './records.ts';

/**
 * A UUIDv7 (RFC 9562 §5.7): sorts by the time it was made, to the millisecond; ids of one millisecond are
 * in no order.
 * @param random 16 random bytes; by default the platform's
 */
export function newId(now: EpochMs, random?: Uint8Array): Id {
  return v7(random === undefined ? { msecs: now } : { msecs: now, random });
}

/**
 * Id of the one record of another collection that goes with a record: its own UUID with version 8 (RFC 9562
 * §5.8: for uses of one's own). Two machines that make it on their own make the same one, so it never doubles.
 */
export function companionId(id: Id): Id {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-/i.test(id)
    ? `${id.slice(0, 14)}8${id.slice(15)}`
    : `with-${id}`;
}
