/** The palette's list while something is done with one person. */
import { interactionWords } from '#features/person/person-view.ts';
import { dayHeading, dayWords, timeWords } from '#domain/dates/date-words.ts';
import { dateOf, timeOf } from '#domain/dates/dates.ts';
import { peopleWords } from '#domain/follow-ups/follow-up-title.ts';
import { whoMustAgree } from '#domain/stages/mentorship.ts';
import { parsePlainFollowUp } from '#domain/follow-ups/plain-follow-ups.ts';
import { parsePlainDate } from '#domain/dates/plain-dates.ts';
import type { QuickLine } from '#domain/log/quick-line.ts';
import type { CalendarDate, Contact, DateOrDateTime, Id, Stage } from '#domain/records.ts';
import { queryWords } from '#domain/text/search-text.ts';
import { capitalised, foldText } from '#domain/text/text.ts';
import type { PalettePerson, Row, Section } from '../rows.ts';

const dayAndTime = (due: DateOrDateTime, today: CalendarDate): string => {
  const time = timeOf(due);
  const day = dayHeading(dateOf(due), today);
  return time === undefined ? day : `${day}, ${timeWords(time)}`;
};

const oneSection = (title: string, rows: readonly Row[]): readonly Section[] =>
  rows.length === 0 ? [] : [{ title, rows }];

export interface LogInput {
  readonly person: PalettePerson;
  readonly line: QuickLine;
  /** Who else is named in it. */
  readonly others: readonly { readonly id: Id; readonly fullName: string }[];
  readonly today: CalendarDate;
}

/** What a line was understood as; Enter keeps it. "Follow up in 2 weeks" alone is no conversation. */
export const logSections = ({ person, line, others, today }: LogInput): readonly Section[] => {
  const { kind, at, summary, followUp } = line;
  const contactIds = [...new Set([person.id, ...others.map(({ id }) => id)])];
  if (followUp !== undefined && summary === '') {
    const args = { ...followUp, contactIds, kind: 'follow-up' } as const;
    const row: Row = {
      id: 'save',
      icon: { kind: 'follow-up' },
      title: followUp.summary === '' ? `Follow up with ${person.fullName}` : followUp.summary,
      detail: dayAndTime(followUp.due, today),
      verb: 'Add',
      act: { do: 'save-follow-up', args },
    };
    return oneSection('Follow-up', [row]);
  }
  if (summary === '') return [];
  const more = [
    interactionWords[kind],
    dayWords(dateOf(at), today),
    ...(others.length === 0 ? [] : [`with ${peopleWords(others.map(({ fullName }) => fullName))}`]),
    ...(followUp === undefined ? [] : [`follow-up ${dayAndTime(followUp.due, today)}`]),
  ];
  const row: Row = {
    id: 'save',
    icon: { kind: 'interaction', of: kind },
    title: summary,
    detail: more.join(' · '),
    verb: 'Log',
    act: {
      do: 'save-log',
      args: { kind, at, contactIds, summary, ...(followUp === undefined ? {} : { followUp }) },
    },
  };
  return oneSection('Log', [row]);
};

const suggestedDays = ['tomorrow', 'in a week', 'in 2 weeks', 'in a month', 'in 3 months'] as const;

/** A day in the line is understood; without one, some are offered. */
export const followUpSections = (
  person: PalettePerson,
  text: string,
  today: CalendarDate,
  now: DateOrDateTime,
): readonly Section[] => {
  const toRow = (id: string, summary: string, due: DateOrDateTime, when: string): Row => ({
    id,
    icon: { kind: 'follow-up' },
    title: summary === '' ? when : summary,
    detail: summary === '' ? dayAndTime(due, today) : `${when} · ${dayAndTime(due, today)}`,
    verb: 'Add',
    act: { do: 'save-follow-up', args: { contactIds: [person.id], kind: 'follow-up', summary, due } },
  });
  const said = text.replace(/\s+/gu, ' ').trim();
  const understood = parsePlainFollowUp(said, today, now);
  if (understood !== undefined) {
    const { summary, due } = understood;
    const row = toRow('save', summary, due, 'Follow up');
    return oneSection('Follow-up', [summary === '' ? row : { ...row, detail: dayAndTime(due, today) }]);
  }
  const rows = suggestedDays.flatMap((words) => {
    const due = parsePlainDate(words, today, now);
    return due === undefined ? [] : [toRow(words, said, due, capitalised(words))];
  });
  return oneSection('When', rows);
};

/**
 * The stages, or those whose name begins so.
 * @param contact the person's record; undefined while it is loading
 */
export const moveSections = (
  person: PalettePerson,
  contact: Pick<Contact, 'stage' | 'mentorship'> | undefined,
  stages: readonly Stage[],
  text: string,
): readonly Section[] => {
  if (contact === undefined) return [];
  const words = queryWords(text);
  const fitting = stages.filter(({ name }) => {
    const named = foldText(name).split(' ');
    return words.every((word) => named.some((one) => one.startsWith(word)));
  });
  return oneSection(
    'Move to',
    fitting.map((stage): Row => {
      const isHere = stage.id === contact.stage;
      const mustAgree = whoMustAgree([contact], stage, stages).length > 0;
      return {
        id: `stage-${stage.id}`,
        icon: { kind: 'stage', stage: stage.colour },
        title: stage.name,
        mark: text,
        detail: isHere ? 'now' : '',
        verb: isHere ? 'Stays here' : 'Move',
        act: isHere ? { do: 'nothing' } : { do: 'move-to', person, stage, mustAgree },
      };
    }),
  );
};
