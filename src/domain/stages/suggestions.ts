/** Who could move on to another stage, and why. Kith only suggests: a move is always the user's. */
import { dateOf, daysBetween } from '../dates/dates.ts';
import type { CalendarDate, Contact, Stage, StageMeaning } from '../records.ts';
import { stageOf } from './stages.ts';
import { counted } from '../text/text.ts';
import { agoWords, spanWords, timesWords } from '../people/words.ts';

export interface MoveSuggestion {
  readonly to: Stage;
  /** Clauses that stand alone: "4 conversations over 3 months", "you helped twice". */
  readonly reasons: readonly string[];
}

export interface SuggestionInput {
  readonly contact: Pick<Contact, 'stage' | 'tally' | 'discouraging' | 'archivedAt' | 'binnedAt'>;
  /** Days of the encounters, first to last, each once. */
  readonly encounters: readonly CalendarDate[];
  /** Referrals received from them, done. */
  readonly referrals: number;
  /** Ids of the stages to which the user did not want them moved. */
  readonly dismissed: readonly string[];
  readonly stages: readonly Stage[];
  readonly today: CalendarDate;
}

interface Known extends Pick<SuggestionInput, 'referrals'> {
  readonly tally: Contact['tally'];
  readonly days: readonly CalendarDate[];
  readonly first: CalendarDate;
  readonly last: CalendarDate;
  readonly today: CalendarDate;
}

/** The reasons for a move, or undefined when it is not ripe. */
type Rule = (known: Known) => readonly string[] | undefined;

const talked = ({ days, first, last }: Known): string =>
  `${counted(days.length, 'conversation')} over ${spanWords(first, last)}`;

/** Somebody one hasn't spoken with for half a year is to be met again first. */
const isFresh = ({ last, today }: Known): boolean => daysBetween(last, today) <= 180;

const met: Rule = ({ first, today }) => [`you met ${agoWords(first, today)}`];

const trusted: Rule = (known) => {
  const { days, first, today, tally } = known;
  const isRipe =
    days.length >= 3 &&
    daysBetween(first, today) >= 30 &&
    tally.given >= 1 &&
    tally.unthanked === 0 &&
    tally.unreported === 0 &&
    isFresh(known);
  return isRipe ? [talked(known), `you helped ${timesWords(tally.given)}`] : undefined;
};

const referred: Rule = ({ referrals }) =>
  referrals === 0 ? undefined : [`they referred you ${timesWords(referrals)}`];

const guided: Rule = (known) => {
  const { days, first, today, tally } = known;
  const isRipe =
    days.length >= 5 &&
    daysBetween(first, today) >= 180 &&
    tally.received >= 3 &&
    tally.given >= 1 &&
    tally.unthanked === 0 &&
    tally.unreported === 0 &&
    isFresh(known);
  return isRipe ? [`they helped ${timesWords(tally.received)}`, talked(known)] : undefined;
};

/** From a meaning to another one, the likelier first. */
const steps: Readonly<Record<StageMeaning, readonly (readonly [StageMeaning, Rule])[]>> = {
  'to-meet': [['acquaintance', met]],
  acquaintance: [['trust', trusted]],
  trust: [
    ['referrer', referred],
    ['mentor', guided],
  ],
  mentor: [],
  referrer: [],
};

/** Whether anything could be suggested at all: tells without looking at who was met when. */
export const couldMoveOn = (
  contact: SuggestionInput['contact'] & Pick<Contact, 'lastInteractionAt'>,
  stages: readonly Stage[],
): boolean => {
  if (contact.discouraging || contact.archivedAt !== 0 || contact.binnedAt !== 0) return false;
  if (contact.lastInteractionAt === '') return false;
  const { meaning } = stageOf(stages, contact);
  return (
    meaning === 'to-meet' || (steps[meaning].length > 0 && contact.tally.given + contact.tally.received > 0)
  );
};

/**
 * The next stage for somebody, with the reasons; undefined when there is none. Nobody to keep away from is
 * suggested, nor who is archived, and what was dismissed stays away.
 */
export const suggestMove = (input: SuggestionInput): MoveSuggestion | undefined => {
  const { contact, encounters, referrals, dismissed, stages, today } = input;
  if (contact.discouraging || contact.archivedAt !== 0 || contact.binnedAt !== 0) return undefined;
  const days = encounters.filter((day) => day <= today).map(dateOf);
  const first = days[0];
  const last = days.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const known = { tally: contact.tally, referrals, days, first, last, today };
  for (const [meaning, rule] of steps[stageOf(stages, contact).meaning]) {
    const to = stages.find((stage) => stage.meaning === meaning);
    if (to === undefined || dismissed.includes(to.id)) continue;
    const reasons = rule(known);
    if (reasons !== undefined) return { to, reasons };
  }
  return undefined;
};

/** "4 conversations over 3 months, you helped twice." */
export const reasonWords = (reasons: readonly string[]): string => {
  const text = reasons.join(', ');
  return text.charAt(0).toUpperCase() + text.slice(1);
};

/** The setting that keeps which moves the user did not want: stages by the person's id. */
export const dismissedId = 'dismissed-moves';

/** The stages that were dismissed for this person; none when the setting is not what it should be. */
export const dismissedFrom = (value: unknown, contactId: string): readonly string[] => {
  const stages: unknown =
    typeof value === 'object' && value !== null ? Reflect.get(value, contactId) : undefined;
  return Array.isArray(stages) ? stages.filter((id) => typeof id === 'string') : [];
};
