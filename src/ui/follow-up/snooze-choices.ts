import type { DateOrDateTime, EpochMs } from '#domain/records.ts';
import { instantOf } from '#domain/zones.ts';

export interface SnoozeChoice {
  readonly label: string;
  /** "14:20", "tomorrow, 9:00" */
  readonly when: string;
  readonly until: EpochMs;
}

export const snoozeChoices = (now: EpochMs, _zone: string): readonly SnoozeChoice[] => [
  { label: '10 minutes', when: '', until: now + 600_000 },
];

export const toInstant = (when: DateOrDateTime, zone: string): EpochMs => instantOf(when, zone, '09:00');
