/** The user's own side: what they did, want and offer. Kept as the setting `profile`. */
import { isCalendarDate } from './dates/dates.ts';
import type { CalendarDate } from './records.ts';

export interface Profile {
  /** As others call the user: signs texts. */
  readonly name: string;
  /** "This is what I have been doing and what I have achieved." */
  readonly did: string;
  /** "This is what I want to do next." */
  readonly next: string;
  readonly offers: readonly string[];
  /** Kinds of organizations, or of work, that the user aims at. */
  readonly targets: string;
  readonly memberships: readonly string[];
  /** When the next move is planned. */
  readonly moveOn?: CalendarDate;
  readonly weeklyGoal: WeeklyGoal;
}

export interface WeeklyGoal {
  /** New people met in a week. */
  readonly meet: number;
  /** People helped in a week. */
  readonly help: number;
}

export const maxWeekly = 20;

/** One new person met, one person helped. */
export const emptyProfile: Profile = {
  name: '',
  did: '',
  next: '',
  offers: [],
  targets: '',
  memberships: [],
  weeklyGoal: { meet: 1, help: 1 },
};

/** Reads the setting's value; whatever doesn't fit is as if it were not there. */
export function profileFromSetting(value: Readonly<Record<string, unknown>> | undefined): Profile {
  if (value === undefined) return emptyProfile;
  const text = (key: string) => (typeof value[key] === 'string' ? value[key] : '');
  const moveOn = text('moveOn');
  const goal =
    typeof value['weeklyGoal'] === 'object' && value['weeklyGoal'] !== null ? value['weeklyGoal'] : {};
  return {
    name: text('name'),
    did: text('did'),
    next: text('next'),
    offers: words(value['offers']),
    targets: text('targets'),
    memberships: words(value['memberships']),
    ...(isCalendarDate(moveOn) ? { moveOn } : {}),
    weeklyGoal: {
      meet: weekly((goal as Record<string, unknown>)['meet'], emptyProfile.weeklyGoal.meet),
      help: weekly((goal as Record<string, unknown>)['help'], emptyProfile.weeklyGoal.help),
    },
  };
}

/** The value that {@link profileFromSetting} reads back. */
export function profileToSetting(profile: Profile): Readonly<Record<string, unknown>> {
  return { ...profile };
}

function words(value: unknown): readonly string[] {
  return Array.isArray(value)
    ? value.filter((item): item is string => typeof item === 'string' && item.trim() !== '')
    : [];
}

function weekly(value: unknown, otherwise: number): number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= maxWeekly
    ? value
    : otherwise;
}
