import { daysBetween, isCalendarDate } from '../dates/dates.ts';
import type { CalendarDate, Contact } from '../records.ts';

export type Warmth = 'warm' | 'cooling' | 'cold';

export const warmthWords: Readonly<Record<Warmth, string>> = {
  warm: 'Warm',
  cooling: 'Cooling',
  cold: 'Cold',
};

/**
 * Cadence for the warmth of somebody whose stage has none (to meet): a season, the slowest of the default
 * cadences. Nothing falls due from it.
 */
export const warmthDaysWithoutCadence = 90;

export interface WarmthInput {
  /** '' when there was no interaction. */
  readonly lastInteractionAt: Contact['lastInteractionAt'];
  readonly cadenceDays?: number | undefined;
  readonly today: CalendarDate;
}

/** Up to one cadence since the last interaction warm, up to two cooling, then cold; never met: cold. */
export function warmthOf({ lastInteractionAt, cadenceDays, today }: WarmthInput): Warmth {
  if (!isCalendarDate(lastInteractionAt)) return 'cold';
  const cadence = cadenceDays ?? warmthDaysWithoutCadence;
  const days = daysBetween(lastInteractionAt, today);
  if (days <= cadence) return 'warm';
  return days <= 2 * cadence ? 'cooling' : 'cold';
}
