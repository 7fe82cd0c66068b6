import { cadenceOf } from '#domain/stages/cadence.ts';
import { positionWords } from '#domain/people/positions.ts';
import type { CalendarDate, Contact, Stage, StageMeaning } from '#domain/records.ts';
import { stageOf } from '#domain/stages/stages.ts';
import { counted } from '#domain/text/text.ts';
import { warmthOf, type Warmth } from '#domain/stages/warmth.ts';
import { agoWords, nextStepWords, timesWords, type NextStepWords } from '#domain/people/words.ts';

/** How much more one side has helped: shown only when it says something. */
interface CardBalance {
  readonly direction: 'given' | 'received';
  readonly count: number;
  readonly words: string;
}

/** What a card says about a person. */
export interface CardView {
  readonly name: string;
  readonly colour: StageMeaning;
  /** "Head of Research, Ostara Robotics"; may be empty. */
  readonly position: string;
  readonly starred: boolean;
  readonly warmth: Warmth;
  readonly warmthWhy: string;
  readonly step: NextStepWords;
  /** What the user owes, unless the next step is that already. */
  readonly owed?: string;
  readonly balance?: CardBalance;
}

export interface CardContext {
  /** Name of the company of the position that is shown. */
  readonly organization: string | undefined;
  readonly stages: readonly Stage[];
  readonly today: CalendarDate;
}

const owedWords = ({ nextStep, tally }: Pick<Contact, 'nextStep' | 'tally'>): string | undefined => {
  const thanks = tally.unthanked > 0 && nextStep?.kind !== 'thanks';
  const report = tally.unreported > 0 && nextStep?.kind !== 'report-back';
  if (thanks && report) return 'You owe thanks and a report';
  if (thanks)
    return tally.unthanked === 1 ? 'You owe thanks' : `You owe thanks ${timesWords(tally.unthanked)}`;
  if (report)
    return tally.unreported === 1 ? 'You owe a report' : `You owe ${counted(tally.unreported, 'report')}`;
  return undefined;
};

const balanceOf = ({ tally }: Pick<Contact, 'tally'>): CardBalance | undefined => {
  const more = tally.given - tally.received;
  if (more === 0) return undefined;
  const count = Math.abs(more);
  const times = count === 1 ? 'once more' : `${String(count)} more times`;
  return more > 0
    ? { direction: 'given', count, words: `You helped ${times} than they did` }
    : { direction: 'received', count, words: `They helped ${times} than you did` };
};

export const contactToCard = (contact: Contact, { organization, stages, today }: CardContext): CardView => {
  const stage = stageOf(stages, contact);
  const { lastInteractionAt } = contact;
  const warmth = warmthOf({ lastInteractionAt, cadenceDays: cadenceOf(contact, stages), today });
  const owed = owedWords(contact);
  // One mark at most: what is owed weighs more.
  const balance = owed === undefined ? balanceOf(contact) : undefined;
  return {
    name: contact.fullName,
    colour: stage.colour,
    position: positionWords(contact, organization),
    starred: contact.starred,
    warmth,
    warmthWhy:
      lastInteractionAt === '' ? 'not met yet' : `last contact ${agoWords(lastInteractionAt, today)}`,
    step: nextStepWords(contact.nextStep, lastInteractionAt, warmth, today, stage.meaning),
    ...(owed === undefined ? {} : { owed }),
    ...(balance === undefined ? {} : { balance }),
  };
};
