import { addDays, dateOf, isCalendarDate } from './dates.ts';
import type { CalendarDate, Contact, Id, Interaction, Stage } from './records.ts';
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
}

/** The day to be in touch again; none without a cadence, and none with somebody never met. */
export function nextKeepInTouch({
  lastInteractionAt,
  cadenceDays,
}: KeepInTouchInput): CalendarDate | undefined {
  if (cadenceDays === undefined || !isCalendarDate(lastInteractionAt)) return undefined;
  return addDays(lastInteractionAt, cadenceDays);
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

/** Day of the latest interaction, '' for none. One logged late for an earlier day changes nothing. */
export function latestInteractionDate(
  interactions: Iterable<Pick<Interaction, 'at'>>,
): Contact['lastInteractionAt'] {
  let latest: Contact['lastInteractionAt'] = '';
  for (const { at } of interactions) {
    const date = dateOf(at);
    if (date > latest) latest = date;
  }
  return latest;
}
