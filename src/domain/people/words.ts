/** What cards and rows say about a person, in words. */
import { onWords, spanWords, agoWords } from '../dates/date-words.ts';
import { dateOf, daysBetween, isCalendarDate, timeOf } from '../dates/dates.ts';
import type { CalendarDate, Contact, FollowUpKind, NextStep, StageMeaning, Tally } from '../records.ts';
import type { Warmth } from '../stages/warmth.ts';
import { capitalised } from '../text/text.ts';

export * from '../dates/date-words.ts';

/**
 * The third line of a card, in two pieces so that a narrow card shortens the verb and never the date:
 * `text` is `verb + joint + when`. Red is for what was promised for a day that has passed, quiet for what
 * nobody promised.
 */
export interface NextStepWords {
  readonly verb: string;
  /** Between the two: ' ', ', ', or '' when there is no `when`. */
  readonly joint: '' | ' ' | ', ';
  readonly when: string;
  readonly text: string;
  readonly tone: 'ink' | 'quiet' | 'red';
}

/** What is to be done, by the kind of follow-up, where it has no words of its own. */
export const kindWords: Readonly<Record<FollowUpKind, string>> = {
  'keep-in-touch': 'Keep in touch',
  'follow-up': 'Follow up',
  thanks: 'Say thanks',
  'report-back': 'Report back',
  ask: 'Ask',
  meeting: 'Meet',
  birthday: 'Birthday',
  custom: 'Next step',
};

/**
 * "Report back, since Tue", "Coffee on Fri", "Keep in touch on 26 Mar", "Quiet for 4 months", "Find a way in".
 * @param warmth of the person today: who is warm and has no next step isn't quiet
 * @param meaning of their stage; without it somebody never met counts as to meet
 */
export function nextStepWords(
  nextStep: NextStep | undefined,
  lastInteractionAt: Contact['lastInteractionAt'],
  warmth: Warmth,
  today: CalendarDate,
  meaning: StageMeaning = 'to-meet',
): NextStepWords {
  if (nextStep === undefined) return withoutNextStep(lastInteractionAt, warmth, today, meaning);
  const { kind, due } = nextStep;
  const days = daysBetween(today, dateOf(due));
  const verb = verbOf(nextStep);
  if (days >= 0) {
    // An intention counts the days, an appointment names its day.
    const counts = verb === kindWords['follow-up'] && timeOf(due) === undefined && days > 1 && days <= 6;
    return line(verb, ' ', counts ? `in ${days} days` : onWords(due, today), 'ink');
  }
  if (kind === 'keep-in-touch') {
    // A cadence gone by is no broken promise.
    return isCalendarDate(lastInteractionAt)
      ? quietLine(lastInteractionAt, today)
      : line(verb, ', ', onWords(due, today), 'quiet');
  }
  if (kind === 'birthday') return line(verb, ' ', onWords(due, today).replace('since', 'was'), 'red');
  return line(verb, ', ', onWords(due, today), 'red');
}

/** "Quiet for 4 months", "Spoke yesterday", "Not met yet". */
export function quietWords(lastInteractionAt: Contact['lastInteractionAt'], today: CalendarDate): string {
  return isCalendarDate(lastInteractionAt) ? quietLine(lastInteractionAt, today).text : 'Not met yet';
}

/**
 * Who helped how often: "You helped 3 times, they helped once".
 * @param who helped besides you: "they", "she", "Ana"
 */
export function balanceWords(tally: Pick<Tally, 'given' | 'received'>, who = 'they'): string {
  const { given, received } = tally;
  if (given === 0 && received === 0) return 'Neither of you has helped the other yet';
  const mine = given === 0 ? 'You have not helped yet' : `You helped ${timesWords(given)}`;
  const has = /^(they|you|others)$/i.test(who) ? 'have' : 'has';
  const theirs = received === 0 ? `${who} ${has} not helped yet` : `${who} helped ${timesWords(received)}`;
  return `${mine}, ${theirs}`;
}

/** "once", "twice", "3 times" */
export function timesWords(n: number): string {
  return n === 1 ? 'once' : n === 2 ? 'twice' : `${n} times`;
}

function withoutNextStep(
  lastInteractionAt: Contact['lastInteractionAt'],
  warmth: Warmth,
  today: CalendarDate,
  meaning: StageMeaning,
): NextStepWords {
  if (!isCalendarDate(lastInteractionAt)) {
    return line(meaning === 'to-meet' ? 'Find a way in' : 'No conversation yet', '', '', 'quiet');
  }
  if (warmth !== 'warm') return quietLine(lastInteractionAt, today);
  return line('Spoke', ' ', agoWords(lastInteractionAt, today), 'quiet');
}

function quietLine(lastInteractionAt: CalendarDate, today: CalendarDate): NextStepWords {
  return daysBetween(lastInteractionAt, today) < 2
    ? line('Spoke', ' ', agoWords(lastInteractionAt, today), 'quiet')
    : line('Quiet', ' ', `for ${spanWords(lastInteractionAt, today)}`, 'quiet');
}

/** A report's summary says what about; the card only that it is owed. */
function verbOf({ kind, summary }: Pick<NextStep, 'kind' | 'summary'>): string {
  if (kind === 'keep-in-touch' || kind === 'report-back') return kindWords[kind];
  const own = summary
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[\s.,;:]+$/u, '');
  return own === '' ? kindWords[kind] : capitalised(own);
}

function line(
  verb: string,
  joint: NextStepWords['joint'],
  when: string,
  tone: NextStepWords['tone'],
): NextStepWords {
  return { verb, joint, when, text: verb + joint + when, tone };
}
