import { daysBetween, isCalendarDate, monthsBetween } from './dates.ts';
import type { CalendarDate } from './records.ts';
import { counted } from './text.ts';

export type Warmth = 'warm' | 'cooling' | 'cold';

/**
 * Cadence for the warmth of somebody whose stage has none (to meet): a season, the slowest of the default
 * cadences. Nothing falls due from it.
 */
export const warmthDaysWithoutCadence = 90;

export interface WarmthInput {
  /** '' when there was no interaction. */
  readonly lastInteractionAt: CalendarDate | '';
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

/** Why it is so, in a sentence: "Warm: you spoke 6 days ago, and every 45 days is enough." */
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

/** "today", "yesterday", "6 days ago", "3 weeks ago", "4 months ago", "2 years ago". */
export function agoWords(date: CalendarDate, today: CalendarDate): string {
  const days = daysBetween(date, today);
  if (days <= 0) return 'today';
  if (days === 1) return 'yesterday';
  return `${spanWords(date, today)} ago`;
}

/** How long it is, in the largest unit that is at least two: "13 days", "6 weeks", "4 months", "2 years". */
export function spanWords(from: CalendarDate, to: CalendarDate): string {
  const days = Math.max(daysBetween(from, to), 0);
  if (days < 14) return counted(days, 'day');
  const months = monthsBetween(from, to);
  if (months < 2) return counted(Math.floor(days / 7), 'week');
  return months < 24 ? counted(months, 'month') : counted(Math.floor(months / 12), 'year');
}
