import { compareDue } from '#domain/dates/dates.ts';
import type { CalendarDate, Contact, FollowUp, FollowUpKind } from '#domain/records.ts';
import type { Warmth } from '#domain/stages/warmth.ts';
import { agoWords, kindWords } from '#domain/people/words.ts';
import { nextStepView, type NextStepView } from '../person-view.ts';

export interface FollowUpsView {
  /** The soonest first. */
  readonly open: readonly FollowUp[];
  /** The latest first. */
  readonly done: readonly FollowUp[];
}

export const followUpsView = (followUps: readonly FollowUp[]): FollowUpsView => ({
  open: followUps
    .filter(({ status }) => status === 'open')
    .sort((a, b) => compareDue(a.due, b.due) || a.createdAt - b.createdAt),
  done: followUps
    .filter(({ status }) => status !== 'open')
    .sort((a, b) => (b.completedAt ?? b.updatedAt) - (a.completedAt ?? a.updatedAt)),
});

/** How a follow-up reads in its person's list. */
export const followUpLine = (
  followUp: FollowUp,
  contact: Pick<Contact, 'lastInteractionAt'>,
  warmth: Warmth,
  today: CalendarDate,
): NextStepView =>
  nextStepView({ ...followUp, followUpId: followUp.id }, contact.lastInteractionAt, warmth, today);

/** "Done yesterday", "Cancelled 3 weeks ago" */
export const closedWords = (
  followUp: FollowUp,
  toDate: (at: number) => CalendarDate,
  today: CalendarDate,
): string =>
  `${followUp.status === 'done' ? 'Done' : 'Cancelled'} ${agoWords(toDate(followUp.completedAt ?? followUp.updatedAt), today)}`;

/** Kinds one chooses from when adding; keep-in-touch and birthdays come by themselves. */
export const kindChoices: readonly { readonly value: FollowUpKind; readonly label: string }[] = (
  ['follow-up', 'meeting', 'thanks', 'report-back', 'ask', 'custom'] as const
).map((value) => ({ value, label: value === 'custom' ? 'Something else' : kindWords[value] }));

const minutesIn = { hour: 60, day: 24 * 60 } as const;

/** Reminders one chooses from. `''`: at the time itself, or at the reminder hour of a whole day. */
export const remindChoices = (
  hasTime: boolean,
): readonly { readonly value: string; readonly label: string }[] => [
  { value: '', label: hasTime ? 'As in Settings' : 'In the morning' },
  ...(hasTime
    ? [
        { value: '0', label: 'At the time' },
        { value: '10', label: '10 minutes before' },
        { value: '30', label: '30 minutes before' },
        { value: String(minutesIn.hour), label: '1 hour before' },
      ]
    : []),
  { value: String(minutesIn.day), label: '1 day before' },
  { value: String(2 * minutesIn.day), label: '2 days before' },
  { value: String(7 * minutesIn.day), label: '1 week before' },
];

/** The choices with the one that is set, when it is none of the usual ones. */
export const remindChoicesWith = (hasTime: boolean, remind: number | undefined) => {
  const choices = remindChoices(hasTime);
  const value = remind === undefined ? '' : String(remind);
  return choices.some((choice) => choice.value === value)
    ? choices
    : [...choices, { value, label: `${value} minutes before` }];
};
