import { agoWords } from '../dates/date-words.ts';
import type { CalendarDate, Favour, FavourKind, Lead, Tally } from '../records.ts';
import { compare } from '../text/compare.ts';
import { counted } from '../text/text.ts';

/**
 * Counts of one person's done favours and of what is owed to them: favours received and not thanked for,
 * leads followed without telling the giver. What was only offered, asked or declined doesn't count.
 */
export function tallyOf(
  favours: readonly Pick<Favour, 'direction' | 'status' | 'thankedAt'>[],
  leads: readonly Pick<Lead, 'status' | 'reportedAt'>[],
): Tally {
  let given = 0;
  let received = 0;
  let unthanked = 0;
  let unreported = 0;
  for (const favour of favours) {
    if (favour.status !== 'done') continue;
    if (favour.direction === 'given') given += 1;
    else {
      received += 1;
      if (favour.thankedAt === undefined) unthanked += 1;
    }
  }
  for (const lead of leads) {
    if (lead.status === 'followed' && lead.reportedAt === undefined) unreported += 1;
  }
  return { given, received, unthanked, unreported };
}

export const favourKinds = [
  'information',
  'contact',
  'connection',
  'referral',
  'other',
] as const satisfies readonly FavourKind[];

/** The four kinds of help, and what is none of them. */
export const favourKindWords: Readonly<Record<FavourKind, string>> = {
  information: 'Information',
  contact: 'A contact',
  connection: 'A connection',
  referral: 'A referral',
  other: 'Something else',
};

/** What each kind means, for those who choose one. */
export const favourKindHints: Readonly<Record<FavourKind, string>> = {
  information: 'knowledge, advice, a document',
  contact: 'somebody’s name',
  connection: 'an introduction',
  referral: 'a word put in for somebody',
  other: 'any other help',
};

/** Received, done, and no thanks said yet. */
export const isUnthanked = (favour: Pick<Favour, 'direction' | 'status' | 'thankedAt'>): boolean =>
  favour.direction === 'received' && favour.status === 'done' && favour.thankedAt === undefined;

/** Advice that was taken and led to something its giver has not been told. */
export const isAdviceUnreported = (
  favour: Pick<Favour, 'direction' | 'status' | 'outcome' | 'reportedAt'>,
): boolean =>
  favour.direction === 'received' &&
  favour.status === 'done' &&
  (favour.outcome ?? '').trim() !== '' &&
  favour.reportedAt === undefined;

/** Advice or a name one was given, of which nothing is noted yet. */
export const isOpenAdvice = (
  favour: Pick<Favour, 'direction' | 'status' | 'kind' | 'outcome' | 'reportedAt'>,
): boolean =>
  favour.direction === 'received' &&
  favour.status === 'done' &&
  (favour.kind === 'information' || favour.kind === 'contact') &&
  (favour.outcome ?? '').trim() === '' &&
  favour.reportedAt === undefined;

/** What is still to be answered or done: offered, asked for or agreed. */
export const isPending = ({ status }: Pick<Favour, 'status'>): boolean =>
  status === 'offered' || status === 'asked' || status === 'agreed';

export interface Balance {
  readonly given: Readonly<Record<FavourKind, number>>;
  readonly received: Readonly<Record<FavourKind, number>>;
  /** The oldest received favour without thanks. */
  readonly oldestUnthanked: Favour | undefined;
}

const none = { information: 0, contact: 0, connection: 0, referral: 0, other: 0 } as const;

/** Counts of done favours by kind, both ways, and whom to thank first. */
export function balanceOf(favours: readonly Favour[]): Balance {
  const given: Record<FavourKind, number> = { ...none };
  const received: Record<FavourKind, number> = { ...none };
  let oldestUnthanked: Favour | undefined;
  for (const favour of favours) {
    if (favour.status !== 'done') continue;
    (favour.direction === 'given' ? given : received)[favour.kind] += 1;
    if (isUnthanked(favour) && (oldestUnthanked === undefined || favour.at < oldestUnthanked.at))
      oldestUnthanked = favour;
  }
  return { given, received, oldestUnthanked };
}

const kindCounts: Readonly<Record<FavourKind, (n: number) => string>> = {
  information: (n) => (n === 1 ? 'information once' : `information ${n} times`),
  contact: (n) => counted(n, 'contact'),
  connection: (n) => counted(n, 'connection'),
  referral: (n) => counted(n, 'referral'),
  other: (n) => counted(n, 'other favour'),
};

/** "information twice, 1 contact"; empty when there is nothing. */
export function kindCountWords(counts: Readonly<Record<FavourKind, number>>): string {
  return favourKinds
    .filter((kind) => counts[kind] > 0)
    .map((kind) => kindCounts[kind](counts[kind]))
    .join(', ');
}

/** The ledger as it is read: what waits for thanks, the oldest first; what is pending; then the rest, the latest first. */
export function ledgerOrder<F extends Favour>(favours: readonly F[]): readonly F[] {
  const rank = (favour: F) => (isUnthanked(favour) ? 0 : isPending(favour) ? 1 : 2);
  return favours.toSorted(
    (a, b) => rank(a) - rank(b) || (rank(a) === 0 ? 1 : -1) * compare(a.at, b.at) || compare(a.id, b.id),
  );
}

const pendingWords = { offered: 'offered', asked: 'asked for', agreed: 'agreed' } as const;

/** What became of a favour: "Not thanked yet, 3 weeks ago", "Thanked", "Asked for, no answer yet". */
export function favourStateWords(favour: Favour, today: CalendarDate): string {
  const when = agoWords(favour.at, today);
  switch (favour.status) {
    case 'declined':
      return `Declined, ${when}`;
    case 'offered':
      return favour.direction === 'given' ? `You offered it ${when}` : `They offered it ${when}`;
    case 'asked':
    case 'agreed':
      return `${favour.direction === 'given' ? 'They' : 'You'} ${favour.status === 'asked' ? pendingWords.asked : 'agreed on'} it ${when}`;
    case 'done':
      if (favour.direction === 'given') return when.charAt(0).toUpperCase() + when.slice(1);
      return favour.thankedAt === undefined
        ? `Not thanked yet, ${when}`
        : `Thanked ${agoWords(favour.thankedAt, today)}`;
  }
}
