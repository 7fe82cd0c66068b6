import { agoWords } from './date-words.ts';
import { daysBetween, isCalendarDate } from './dates.ts';
import type { CalendarDate, Contact } from './records.ts';
import { counted } from './text.ts';

export { agoWords, spanWords } from './date-words.ts';

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

/** Why it is so, in a sentence: "Warm: your last contact was 6 days ago, within 45 days." */
export function warmthReason(input: WarmthInput): string {
  const { lastInteractionAt, cadenceDays, today } = input;
  if (!isCalendarDate(lastInteractionAt)) return 'Cold: you have not met yet.';
  const ago = agoWords(lastInteractionAt, today);
  const every = counted(cadenceDays ?? warmthDaysWithoutCadence, 'day');
  switch (warmthOf(input)) {
    case 'warm':
      return `Warm: your last contact was ${ago}, within ${every}.`;
    case 'cooling':
      return `Cooling: your last contact was ${ago}, more than ${every}.`;
    case 'cold':
      return `Cold: your last contact was ${ago}, more than twice ${every}.`;
  }
}
