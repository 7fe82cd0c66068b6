import { addDays, dateOf, isCalendarDate } from '../dates/dates.ts';
import type { CalendarDate, Contact, Id, Interaction, Stage } from '../records.ts';
import { stageOf } from './stages.ts';

/** Days between two interactions that keep this relationship warm: the person's own, else the stage's; may be none. */
export function cadenceOf(
  contact: Pick<Contact, 'stage' | 'cadenceDays'>,
  stages: readonly Stage[],
): number | undefined {
  const days = contact.cadenceDays ?? stageOf(stages, contact).cadenceDays;
  return days === 0 ? undefined : days;
}

export interface KeepInTouchInput {
  /** '' when there was no interaction. */
  readonly lastInteractionAt: Contact['lastInteractionAt'];
  readonly cadenceDays?: number | undefined;
  readonly cadencePausedUntil?: CalendarDate | undefined;
}

/** The day to be in touch again, not before the end of a pause; none without a cadence, and none with somebody never met. */
export function nextKeepInTouch({
  lastInteractionAt,
  cadenceDays,
  cadencePausedUntil = '',
}: KeepInTouchInput): CalendarDate | undefined {
  if (cadenceDays === undefined || !isCalendarDate(lastInteractionAt)) return undefined;
  const due = addDays(lastInteractionAt, cadenceDays);
  return due < cadencePausedUntil ? cadencePausedUntil : due;
}

/** The day after one was left out: a whole cadence on, from today if it is late. */
export function skippedKeepInTouch(
  due: CalendarDate,
  cadenceDays: number,
  today: CalendarDate,
): CalendarDate {
  return addDays(due > today ? due : today, cadenceDays);
}

/** So many people at once (an import, a cadence for all that are selected) are spread over days. */
export const spreadFrom = 10;

/**
 * The day of one of many who all got theirs in one step, so that not all come due on one day: what is late already
 * comes within one cadence from tomorrow on, the rest up to a quarter of it early. Hangs on nothing but the person,
 * so that two machines say the same.
 */
export function spreadKeepInTouch(
  due: CalendarDate,
  contactId: Id,
  cadenceDays: number,
  today: CalendarDate,
): CalendarDate {
  const tomorrow = addDays(today, 1);
  const place = hashOf(contactId);
  if (due <= tomorrow) return addDays(tomorrow, place % Math.max(cadenceDays, leastSpread));
  const early = addDays(due, -(place % (Math.floor(cadenceDays / 4) + 1)));
  return early < tomorrow ? tomorrow : early;
}

/** Days; a cadence of a week does not make 200 people come within one. */
const leastSpread = 14;

/** FNV-1a: ids that begin with the same time end up anywhere. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}

/**
 * Id of the one keep-in-touch follow-up of a person: their own UUID with version 8 (RFC 9562 §5.8: for
 * uses of one's own). Two machines that make it on their own make the same one.
 */
export function keepInTouchId(contactId: Id): Id {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-/i.test(contactId)
    ? `${contactId.slice(0, 14)}8${contactId.slice(15)}`
    : `keep-in-touch-${contactId}`;
}

/**
 * Day of the latest interaction once this one is known as well. One logged late for an earlier day changes nothing.
 *
 * @param latest that of those before; '' for none
 */
export function laterInteractionDate(
  latest: Contact['lastInteractionAt'],
  { at }: Pick<Interaction, 'at'>,
): CalendarDate {
  const date = dateOf(at);
  return date > latest ? date : latest;
}
