/** Where chances came from: people, or postings. */
import { openingSource } from '../method/openings.ts';
import type { Id, Opening } from '../records.ts';

export const chanceSources = ['person', 'posting', 'unknown'] as const;
export type ChanceSource = (typeof chanceSources)[number];

export interface Chances {
  readonly source: ChanceSource;
  readonly all: number;
  /** Of these: still under way, before a conversation. */
  readonly open: number;
  /** Came as far as an interview or an offer. */
  readonly talks: number;
  readonly accepted: number;
  readonly closed: number;
}

type Chance = Pick<Opening, 'heardFromId' | 'heardAt' | 'postedAt' | 'status'>;

/**
 * One row for each source.
 *
 * @param isAway whom to keep away from: what they said is left out
 */
export function chancesOf(openings: Iterable<Chance>, isAway: (id: Id) => boolean): readonly Chances[] {
  const counted = [...openings].filter(
    ({ heardFromId }) => heardFromId === undefined || !isAway(heardFromId),
  );
  return chanceSources.map((source) => {
    const mine = counted.filter((opening) => openingSource(opening) === source);
    const count = (...statuses: readonly Opening['status'][]) =>
      mine.filter(({ status }) => statuses.includes(status)).length;
    return {
      source,
      all: mine.length,
      open: count('heard', 'referred', 'applied'),
      talks: count('interview', 'offer'),
      accepted: count('accepted'),
      closed: count('closed'),
    };
  });
}

/** "5 of 8 openings came from people, 2 from postings." */
export function chanceWords(rows: readonly Chances[]): string {
  const of = (source: ChanceSource) => rows.find((row) => row.source === source)?.all ?? 0;
  const all = rows.reduce((sum, row) => sum + row.all, 0);
  if (all === 0)
    return 'No openings noted yet. Note those you hear of, and from whom: most are filled before they are posted.';
  const [people, postings] = [of('person'), of('posting')];
  if (all === 1)
    return people === 1 ? 'Your one opening came from a person.' : 'Your one opening came from no person.';
  return `${String(people)} of ${String(all)} openings came from people, ${String(postings)} from postings.`;
}
