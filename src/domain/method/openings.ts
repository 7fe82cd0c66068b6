/** Openings: jobs on their way from heard of to accepted. */
import { agoWords } from '../dates/date-words.ts';
import type { CalendarDate, Opening } from '../records.ts';
import { compare } from '../text/compare.ts';

export type OpeningStatus = Opening['status'];

export const openingStatuses = [
  'heard',
  'referred',
  'applied',
  'interview',
  'offer',
  'accepted',
  'closed',
] as const satisfies readonly OpeningStatus[];

export const openingStatusWords: Readonly<Record<OpeningStatus, string>> = {
  heard: 'Heard',
  referred: 'Referred',
  applied: 'Applied',
  interview: 'Interview',
  offer: 'Offer',
  accepted: 'Accepted',
  closed: 'Closed',
};

/** The step before or after; the ends stay where they are. */
export function neighbourStatus(status: OpeningStatus, by: -1 | 1): OpeningStatus {
  return openingStatuses[openingStatuses.indexOf(status) + by] ?? status;
}

/** Where a chance came from: the hidden market is what one heard before it was posted, or without. */
export function openingSource({
  heardFromId,
  heardAt,
  postedAt,
}: Pick<Opening, 'heardFromId' | 'heardAt' | 'postedAt'>): 'person' | 'posting' | 'unknown' {
  if (heardFromId !== undefined && (postedAt === undefined || heardAt === undefined || heardAt <= postedAt))
    return 'person';
  return postedAt === undefined ? (heardFromId === undefined ? 'unknown' : 'person') : 'posting';
}

/** "Heard 12 days ago, not posted", "Posted 3 days ago" */
export function openingAgeWords(opening: Opening, today: CalendarDate): string {
  const { heardAt, postedAt } = opening;
  const heard = heardAt === undefined ? undefined : `Heard ${agoWords(heardAt, today)}`;
  const posted = postedAt === undefined ? undefined : `posted ${agoWords(postedAt, today)}`;
  if (heard === undefined)
    return posted === undefined ? '' : posted.charAt(0).toUpperCase() + posted.slice(1);
  return `${heard}, ${posted ?? 'not posted'}`;
}

/** The latest touched first. */
export function openingOrder<O extends Opening>(openings: readonly O[], status: OpeningStatus): readonly O[] {
  return openings
    .filter((opening) => opening.status === status)
    .toSorted((a, b) => b.updatedAt - a.updatedAt || compare(a.id, b.id));
}
