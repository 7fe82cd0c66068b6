/** What one does next about help, leads, introductions and interviews: the same on a person's page as in the lists of all. */
import { isAdviceUnreported, isOpenAdvice, isPending, isUnthanked } from '#domain/method/favours.ts';
import { interviewStepOf } from '#domain/method/interviews.ts';
import { isThankable, nextStep, stepWords, type IntroductionStep } from '#domain/method/introductions.ts';
import { isLeadUnthanked, leadStepOf } from '#domain/method/leads.ts';
import type { Match } from '#domain/method/matches.ts';
import { firstNameOf } from '#domain/people/names.ts';
import type { CalendarDate, Favour, Id, Interview, Introduction, Lead } from '#domain/records.ts';
import type { RowAction } from '../rows/ActionRow.tsx';
import type { OpenDialog } from '../dialogs/dialog-link.ts';

/** The commands that the steps need, as `useRun` has them. */
interface Run {
  (name: 'favours.update', args: { id: Id; patch: { status: Favour['status'] } }): unknown;
  (name: 'introductions.step', args: { id: Id; step: IntroductionStep }): unknown;
  (name: 'interviews.update', args: { id: Id; patch: { askedAt: CalendarDate } }): unknown;
  (
    name: 'favours.thank' | 'favours.report-back' | 'leads.thank' | 'interviews.hold' | 'interviews.thank',
    args: { id: Id },
  ): unknown;
}

/** What steps are taken with. */
export interface Means {
  readonly run: Run;
  readonly open: OpenDialog['open'];
}

/** To another state, in words: "They agreed". */
const favourTo = (
  { id }: Pick<Favour, 'id'>,
  status: Favour['status'],
  label: string,
  { run }: Pick<Means, 'run'>,
): RowAction => ({ label, run: () => void run('favours.update', { id, patch: { status } }) });

export const favourSteps = (favour: Favour, { run, open }: Means): readonly RowAction[] => {
  const { id } = favour;
  return [
    ...(isUnthanked(favour) ? [{ label: 'Thank', run: () => void run('favours.thank', { id }) }] : []),
    ...(isAdviceUnreported(favour)
      ? [{ label: 'Told', run: () => void run('favours.report-back', { id }) }]
      : []),
    ...(isPending(favour) ? [favourTo(favour, 'done', 'Done', { run })] : []),
    ...(isOpenAdvice(favour) ? [{ label: 'What came of it', run: () => open('advice', { of: id }) }] : []),
  ];
};

/** What else may have come of what was asked for or offered. */
export const favourEnds = (favour: Favour, means: Pick<Means, 'run'>): readonly RowAction[] => [
  ...(favour.status === 'asked' ? [favourTo(favour, 'agreed', 'They agreed', means)] : []),
  ...(isPending(favour) ? [favourTo(favour, 'declined', 'Declined', means)] : []),
];

/** @param giver the first name of whom it came from: "Tell Ana". At most one step. */
export const leadSteps = (lead: Lead, giver: string, { run, open }: Means): readonly RowAction[] => {
  const { id } = lead;
  switch (leadStepOf(lead)) {
    case 'open':
      return [{ label: 'Followed', run: () => open('report', { of: id, kind: 'follow' }) }];
    case 'followed':
      return [{ label: `Tell ${giver}`, run: () => open('report', { of: id }) }];
    default:
      return isLeadUnthanked(lead) ? [{ label: 'Thank', run: () => void run('leads.thank', { id }) }] : [];
  }
};

export const introductionSteps = (
  introduction: Introduction,
  { run }: Pick<Means, 'run'>,
): readonly RowAction[] => {
  const { id } = introduction;
  const next = nextStep(introduction);
  const step = (to: IntroductionStep): RowAction => ({
    label: stepWords[to],
    run: () => void run('introductions.step', { id, step: to }),
  });
  return [
    ...(next === undefined ? [] : [step(next)]),
    ...(isThankable(introduction) && next !== 'thanked' ? [step('thanked')] : []),
  ];
};

export const interviewSteps = (
  interview: Interview,
  today: CalendarDate,
  { run, open }: Means,
): readonly RowAction[] => {
  const { id } = interview;
  switch (interviewStepOf(interview)) {
    case 'wanted':
      return [
        { label: 'Asked', run: () => void run('interviews.update', { id, patch: { askedAt: today } }) },
      ];
    case 'asked':
      return [{ label: 'Book', run: () => open('interview', { of: id, kind: 'edit' }) }];
    case 'booked':
      return [{ label: 'Held', run: () => void run('interviews.hold', { id }) }];
    case 'held':
      return [{ label: 'Thank', run: () => void run('interviews.thank', { id }) }];
    case 'thanked':
      return [];
  }
};

/** @param needs the name of whoever has the need */
export const matchSteps = (
  { needId, helperId, need }: Pick<Match, 'needId' | 'helperId' | 'need'>,
  needs: string,
  { open }: Pick<Means, 'open'>,
): readonly RowAction[] => [
  {
    label: 'Introduce them',
    run: () =>
      open('introduction', { of: needId, with: helperId, about: `${firstNameOf(needs)} needs ${need}` }),
  },
];
