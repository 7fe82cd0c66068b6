import { cadenceOf } from '#domain/stages/cadence.ts';
import { pronounsOf } from '#domain/text/pronouns.ts';
import type { CalendarDate, Contact, Id, InteractionKind, NextStep, Stage } from '#domain/records.ts';
import { warmthOf, warmthWords, type Warmth } from '#domain/stages/warmth.ts';
import {
  agoWords,
  balanceWords,
  kindWords,
  nextStepWords,
  type NextStepWords,
} from '#domain/people/words.ts';

/** What an interaction was, as one says it. */
export const interactionWords: Readonly<Record<InteractionKind, string>> = {
  met: 'Met',
  coffee: 'Coffee',
  call: 'Call',
  video: 'Video call',
  email: 'E-mail',
  message: 'Message',
  event: 'Event',
  interview: 'Interview',
  introduction: 'Introduction',
  thanks: 'Thanks',
  'report-back': 'Report back',
  other: 'Other',
};

export interface WarmthView {
  readonly warmth: Warmth;
  readonly word: string;
  /** "coffee 6 days ago", "not met yet" */
  readonly last: string;
}

export const warmthView = (
  contact: Pick<Contact, 'stage' | 'cadenceDays' | 'lastInteractionAt'>,
  stages: readonly Stage[],
  lastKind: InteractionKind | undefined,
  today: CalendarDate,
): WarmthView => {
  const { lastInteractionAt } = contact;
  const warmth = warmthOf({ lastInteractionAt, cadenceDays: cadenceOf(contact, stages), today });
  const what =
    lastKind === undefined || lastKind === 'other'
      ? 'last contact'
      : interactionWords[lastKind].toLowerCase();
  return {
    warmth,
    word: warmthWords[warmth],
    last: lastInteractionAt === '' ? 'not met yet' : `${what} ${agoWords(lastInteractionAt, today)}`,
  };
};

export interface NextStepView {
  readonly followUpId: Id;
  /** What is to be done: its own words, else those of its kind. */
  readonly title: string;
  /** Kind and day, without saying the title again. */
  readonly line: string;
  readonly tone: NextStepWords['tone'];
}

export const nextStepView = (
  nextStep: NextStep,
  lastInteractionAt: Contact['lastInteractionAt'],
  warmth: Warmth,
  today: CalendarDate,
): NextStepView => {
  const summary = nextStep.summary.trim();
  const words = nextStepWords({ ...nextStep, summary: '' }, lastInteractionAt, warmth, today);
  const title = summary === '' ? kindWords[nextStep.kind] : summary;
  const saysKind = words.verb === title || nextStep.kind === 'custom' || nextStep.kind === 'follow-up';
  const when = words.when.charAt(0).toUpperCase() + words.when.slice(1);
  return {
    followUpId: nextStep.followUpId,
    title,
    line: saysKind && words.verb !== 'Quiet' ? when : words.text,
    tone: words.tone,
  };
};

/** "You helped 3 times, they helped twice"; undefined when nobody has helped yet. */
export const balanceLine = ({ tally, pronouns }: Pick<Contact, 'tally' | 'pronouns'>): string | undefined =>
  tally.given === 0 && tally.received === 0 ? undefined : balanceWords(tally, pronounsOf(pronouns).subject);
