/** When it is ripe to ask somebody for help: never at the first meeting, and not before giving. */
import { agoWords } from '../dates/date-words.ts';
import { dateOf, daysBetween } from '../dates/dates.ts';
import type { CalendarDate, Interaction, InteractionKind, StageMeaning, Tally } from '../records.ts';
import { counted } from '../text/text.ts';
import { timesWords } from '../people/words.ts';

export type AskKind = 'information' | 'contact' | 'connection' | 'referral';

export const askKinds = [
  'information',
  'contact',
  'connection',
  'referral',
] as const satisfies readonly AskKind[];

export interface Readiness {
  readonly isReady: boolean;
  /** A clause for each bar that isn't met: "you met once, 9 days ago". */
  readonly unmet: readonly string[];
  /** "Ready" or "Not yet: you met once, 9 days ago, and 2 meetings come first." */
  readonly text: string;
}

export interface ReadinessInput {
  /** Days of the encounters, in any order, once each or more often. See {@link encounterDates}. */
  readonly encounters: readonly CalendarDate[];
  readonly tally: Tally;
  readonly meaning: StageMeaning;
  readonly today: CalendarDate;
}

/** Two people in one place or one conversation: a message sent is no encounter. */
export const encounterKinds: ReadonlySet<InteractionKind> = new Set([
  'met',
  'coffee',
  'call',
  'video',
  'event',
  'interview',
]);

/** The days on which one spoke with the other, each once, first to last. */
export function encounterDates(
  interactions: Iterable<Pick<Interaction, 'at' | 'kind'>>,
): readonly CalendarDate[] {
  const days = new Set<CalendarDate>();
  for (const { at, kind } of interactions) if (encounterKinds.has(kind)) days.add(dateOf(at));
  return [...days].toSorted();
}

export interface Bars {
  readonly encounters: number;
  /** Days since the first encounter. */
  readonly span: number;
  readonly stage: 'any' | 'acquaintance' | 'trust';
  readonly nothingOwed: boolean;
  readonly givenFirst: boolean;
  readonly balanced: boolean;
}

export const bars: Readonly<Record<AskKind, Bars>> = {
  information: {
    encounters: 1,
    span: 0,
    stage: 'any',
    nothingOwed: false,
    givenFirst: false,
    balanced: false,
  },
  contact: {
    encounters: 2,
    span: 14,
    stage: 'acquaintance',
    nothingOwed: true,
    givenFirst: false,
    balanced: false,
  },
  connection: {
    encounters: 3,
    span: 30,
    stage: 'trust',
    nothingOwed: true,
    givenFirst: true,
    balanced: false,
  },
  referral: { encounters: 4, span: 60, stage: 'trust', nothingOwed: true, givenFirst: true, balanced: true },
};

export const stageLevel: Readonly<Record<StageMeaning, number>> = {
  'to-meet': 0,
  acquaintance: 1,
  trust: 2,
  mentor: 3,
  referrer: 3,
};

/** Whether each kind of help can be asked for, and if not, why. A warning, never a lock. */
export function readinessOf(input: ReadinessInput): Readonly<Record<AskKind, Readiness>> {
  return {
    information: readinessFor('information', input),
    contact: readinessFor('contact', input),
    connection: readinessFor('connection', input),
    referral: readinessFor('referral', input),
  };
}

/** Whether one can ask somebody for this kind of help by now, and if not, why. */
export function readinessFor(kind: AskKind, input: ReadinessInput): Readiness {
  const unmet = [
    ...metBar(bars[kind], input),
    ...(bars[kind].nothingOwed ? owedBar(input.tally) : []),
    ...ledgerBar(bars[kind], input.tally),
    ...stageBar(bars[kind], input.meaning),
  ];
  return {
    isReady: unmet.length === 0,
    unmet,
    text: unmet.length === 0 ? 'Ready' : `Not yet: ${unmet.join('; ')}.`,
  };
}

function metBar({ encounters, span }: Bars, { encounters: all, today }: ReadinessInput): readonly string[] {
  const days = [...new Set(all)].filter((day) => day <= today).toSorted();
  const first = days[0];
  if (first === undefined) return ['you have not met'];
  if (first === today) return ['you met for the first time today'];
  const known = daysBetween(first, today);
  const unmet: string[] = [];
  if (days.length < encounters) {
    const met = days.length === 1 ? `once, ${agoWords(first, today)}` : timesWords(days.length);
    unmet.push(`you met ${met}, and this wants ${encounters} meetings`);
  }
  if (known < span)
    unmet.push(`you have known each other for ${counted(known, 'day')}, and this wants ${span}`);
  return unmet;
}

function owedBar({ unthanked, unreported }: Tally): readonly string[] {
  const unmet: string[] = [];
  if (unthanked > 0)
    unmet.push(`you have not said thanks for ${unthanked === 1 ? 'a favour' : `${unthanked} favours`}`);
  if (unreported > 0)
    unmet.push(`you have not told them what came of ${unreported === 1 ? 'a lead' : `${unreported} leads`}`);
  return unmet;
}

function ledgerBar({ givenFirst, balanced }: Bars, { given, received }: Tally): readonly string[] {
  if (givenFirst && given === 0) return ['you have not helped them'];
  if (balanced && given < received) return [`they helped ${timesWords(received)}, you ${timesWords(given)}`];
  return [];
}

function stageBar({ stage }: Bars, meaning: StageMeaning): readonly string[] {
  if (stage === 'any' || stageLevel[meaning] >= stageLevel[stage]) return [];
  return [stage === 'trust' ? 'trust is still to be earned' : 'they are not an acquaintance'];
}
