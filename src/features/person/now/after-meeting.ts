import type { CommandArgs } from '#data/commands/specs.ts';
import { encounterKinds } from '#domain/method/readiness.ts';
import type { CalendarDate, DateOrDateTime, FavourKind, Id, InteractionKind } from '#domain/records.ts';
import { addDays } from '#domain/dates/dates.ts';
import { interactionWords } from '../person-view.ts';

/** What was just logged. */
export interface Meeting {
  readonly kind: InteractionKind;
  /** What is agreed next came with the line: it isn't asked again. */
  readonly hasFollowUp: boolean;
}

/** Whether one could have asked how to help. */
export const isMeeting = (kind: InteractionKind): boolean => encounterKinds.has(kind);

/** "After the coffee", "After you met" */
export const afterWords = (kind: InteractionKind): string =>
  kind === 'met' ? 'After you met' : `After the ${interactionWords[kind].toLowerCase()}`;

/** The answers as they are typed. */
export interface Answers {
  /** A need a line. */
  readonly needs: string;
  /** An offer a line. */
  readonly offers: string;
  readonly help: string;
  readonly helpKind: FavourKind;
  readonly isHelpDone: boolean;
  readonly due: DateOrDateTime | undefined;
  readonly next: string;
}

/** For the fields of some of the answers. */
export interface AnswersProps {
  readonly answers: Answers;
  readonly onAnswer: (part: Partial<Answers>) => void;
}

export const noAnswers: Answers = {
  needs: '',
  offers: '',
  help: '',
  helpKind: 'information',
  isHelpDone: false,
  due: undefined,
  next: '',
};

const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** What of the answers is worth keeping; undefined when that is nothing. */
export const learnArgs = (
  contactId: Id,
  { needs, offers, help, helpKind, isHelpDone, due, next }: Answers,
): CommandArgs<'interactions.learn'> | undefined => {
  const args = {
    contactId,
    needs: lines(needs),
    offers: lines(offers),
    ...(help.trim() === ''
      ? {}
      : {
          favour: {
            kind: helpKind,
            what: help.trim(),
            status: isHelpDone ? ('done' as const) : ('offered' as const),
          },
        }),
    ...(due === undefined ? {} : { followUp: { due, summary: next.trim() } }),
  };
  const says =
    args.needs.length > 0 || args.offers.length > 0 || help.trim() !== '' || args.followUp !== undefined;
  return says ? args : undefined;
};

/** What one promised is what there is to do, unless other words are there. */
export const nextPlaceholder = ({ help, isHelpDone }: Answers): string =>
  help.trim() === '' || isHelpDone ? 'Ask how it went' : help.trim();

/** Days one usually follows up after. */
export const followUpDays = (
  today: CalendarDate,
): readonly { readonly label: string; readonly due: CalendarDate }[] => [
  { label: 'Tomorrow', due: addDays(today, 1) },
  { label: 'In a week', due: addDays(today, 7) },
  { label: 'In 2 weeks', due: addDays(today, 14) },
  { label: 'In a month', due: addDays(today, 30) },
];
