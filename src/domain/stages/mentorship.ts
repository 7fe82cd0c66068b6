/** Mentors: people who said yes to guiding one, and whose time is therefore not asked for without end. */
import { dateWords } from '../dates/date-words.ts';
import { addMonths } from '../dates/dates.ts';
import type { CalendarDate, Contact, Favour, Mentorship, Stage } from '../records.ts';
import { stageOf } from './stages.ts';
import { timesWords } from '../people/words.ts';

/**
 * Who of these people has not agreed yet to what a move into a stage would say of them: being a mentor takes
 * a yes. Nobody, for any other stage.
 */
export function whoMustAgree<C extends Pick<Contact, 'stage' | 'mentorship'>>(
  people: readonly C[],
  stage: Pick<Stage, 'meaning'>,
  stages: readonly Stage[],
): readonly C[] {
  if (stage.meaning !== 'mentor') return [];
  return people.filter(
    (person) => person.mentorship === undefined && stageOf(stages, person).meaning !== 'mentor',
  );
}

type Asked = Pick<Favour, 'direction' | 'status' | 'at'>;

/** First day of the month that a day is in. */
export const monthStart = (day: CalendarDate): CalendarDate => `${day.slice(0, 7)}-01`;

/** How often one asked them for something in the month of `today`, whatever came of it; what they offered is no request. */
export function requestsThisMonth(favours: readonly Asked[], today: CalendarDate): number {
  const from = monthStart(today);
  return favours.filter(
    ({ direction, status, at }) =>
      direction === 'received' && status !== 'offered' && at >= from && at <= today,
  ).length;
}

export interface MentorLimit {
  readonly requests: number;
  /** Why one better waits, as a sentence; undefined: nothing is against asking. A warning, never a lock. */
  readonly text: string | undefined;
}

/** What was agreed with a mentor about asking, against what was asked for. Without an agreement nothing is against it. */
export function mentorLimit(
  mentorship: Mentorship | undefined,
  favours: readonly Asked[],
  today: CalendarDate,
): MentorLimit {
  const requests = requestsThisMonth(favours, today);
  const { capPerMonth, notBefore } = mentorship ?? {};
  if (notBefore !== undefined && today < notBefore)
    return { requests, text: `Not yet: you agreed not to ask before ${dateWords(notBefore, today)}.` };
  if (capPerMonth === undefined || requests < capPerMonth) return { requests, text: undefined };
  const next = dateWords(addMonths(monthStart(today), 1), today);
  return {
    requests,
    text:
      capPerMonth === 0
        ? 'Not yet: you agreed not to ask for anything.'
        : `Not yet: you agreed on asking ${timesWords(capPerMonth)} a month, and asked ${timesWords(requests)} in this one. It can wait until ${next}.`,
  };
}

/** "Mentor since 1 Mar. Asked once this month, of at most 2." */
export function mentorWords(
  { agreedAt, capPerMonth, notBefore }: Mentorship,
  requests: number,
  today: CalendarDate,
): string {
  const asked = requests === 0 ? 'Nothing asked this month' : `Asked ${timesWords(requests)} this month`;
  const cap = capPerMonth === undefined ? '' : `, of at most ${capPerMonth}`;
  const rest =
    notBefore !== undefined && today < notBefore ? ` Not before ${dateWords(notBefore, today)}.` : '';
  return `Said yes on ${dateWords(agreedAt, today)}. ${asked}${cap}.${rest}`;
}
