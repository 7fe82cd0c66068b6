/** What is typed into the capture window, and what it means. */
import type { PersonHit } from '#contract/values/search.ts';
import type { CommandArgs } from '#data/commands/specs.ts';
import { dayHeading, dayWords, timeWords } from '#domain/dates/date-words.ts';
import { dateOf, timeOf } from '#domain/dates/dates.ts';
import { parsePlainFollowUp, type PlainFollowUp } from '#domain/follow-ups/plain-follow-ups.ts';
import { parseQuickLog } from '#domain/log/quick-log.ts';
import type { CalendarDate, DateOrDateTime, Id } from '#domain/records.ts';
import { parseWho, personMeant } from '#domain/people/who.ts';

/** Plain text, as it stands in the fields. */
export interface CaptureDraft {
  readonly who: string;
  readonly where: string;
  readonly important: string;
  readonly followUp: string;
  /** Id of the stage of a new person; undefined: the one that means acquaintance. */
  readonly stage: string | undefined;
  /** Whom the user chose from the list; `new`: nobody of those. Undefined: the name decides. */
  readonly chosen: PersonHit | 'new' | undefined;
}

export const emptyDraft: CaptureDraft = {
  who: '',
  where: '',
  important: '',
  followUp: '',
  stage: undefined,
  chosen: undefined,
};

export const isEmptyDraft = (draft: CaptureDraft): boolean =>
  [draft.who, draft.where, draft.important, draft.followUp].every((text) => text.trim() === '');

/** For keeping it while nobody is added yet; '' when there is nothing but the place of the last one. */
export const draftToText = (draft: CaptureDraft): string => {
  const { who, where, important, followUp, stage } = draft;
  return isEmptyDraft({ ...draft, where: '' })
    ? ''
    : JSON.stringify({ who, where, important, followUp, stage });
};

/** Undefined for what {@link draftToText} has not written. */
export const draftFromText = (text: string): CaptureDraft | undefined => {
  try {
    const kept = JSON.parse(text) as Readonly<Record<string, unknown>>;
    const word = (key: string): string => (typeof kept[key] === 'string' ? kept[key] : '');
    const { stage } = kept;
    return {
      who: word('who'),
      where: word('where'),
      important: word('important'),
      followUp: word('followUp'),
      stage: typeof stage === 'string' ? stage : undefined,
      chosen: undefined,
    };
  } catch {
    return undefined;
  }
};

/** For the next person at the same place. */
export const nextDraft = ({ where, stage }: CaptureDraft): CaptureDraft => ({ ...emptyDraft, where, stage });

/** Who is meant: the one chosen from the list, else the one whose name it is. */
export const knownPerson = (
  { who, chosen }: Pick<CaptureDraft, 'who' | 'chosen'>,
  hits: readonly PersonHit[],
): PersonHit | undefined =>
  chosen === undefined ? personMeant(parseWho(who), hits) : chosen === 'new' ? undefined : chosen;

/** @param now local wall time, for "in 2 hours" */
export const followUpOf = (
  { followUp }: Pick<CaptureDraft, 'followUp'>,
  today: CalendarDate,
  now?: DateOrDateTime,
): PlainFollowUp | 'none' | 'not understood' =>
  followUp.trim() === '' ? 'none' : (parsePlainFollowUp(followUp, today, now) ?? 'not understood');

/** How a follow-up was understood: "Tue 1 Dec, 9:00", "Send the slides: Tomorrow". */
export const followUpWords = ({ due, summary }: PlainFollowUp, today: CalendarDate): string => {
  const time = timeOf(due);
  const day = dayHeading(dateOf(due), today);
  const when = time === undefined ? day : `${day}, ${timeWords(time)}`;
  return summary === '' ? when : `${summary}: ${when}`;
};

/** The day of what happened, for the end of the place's field: "today", "Fri". */
export const metWords = (
  { important }: Pick<CaptureDraft, 'important'>,
  known: boolean,
  today: CalendarDate,
): string => dayWords(known ? dateOf(parseQuickLog(important, today).at) : today, today);

const said = <K extends string>(key: K, text: string): Partial<Record<K, string>> =>
  text.trim() === '' ? {} : ({ [key]: text.trim() } as Record<K, string>);

/** The event that is held for everybody met there. */
export interface HeldEvent {
  readonly id: Id;
  /** The day on which one met, where nothing else is said. */
  readonly on: CalendarDate;
}

/** What was left empty is absent: an unknown value is no value. */
export const draftToArgs = (
  draft: CaptureDraft,
  known: PersonHit | undefined,
  today: CalendarDate,
  now?: DateOrDateTime,
  event?: HeldEvent,
): CommandArgs<'people.capture'> => {
  const followUp = followUpOf(draft, today, now);
  const log = parseQuickLog(draft.important, today);
  const { kind, summary } = log;
  const at = event !== undefined && log.at === today ? event.on : log.at;
  const usual = event === undefined ? 'met' : 'event';
  return {
    who: known === undefined ? parseWho(draft.who) : { fullName: known.fullName },
    ...said('where', draft.where),
    ...(event !== undefined && { eventId: event.id }),
    ...(typeof followUp === 'object' && { followUp }),
    ...(known === undefined
      ? { ...said('important', draft.important), ...(draft.stage !== undefined && { stage: draft.stage }) }
      : {
          contactId: known.id,
          // Met again, unless the words say how.
          ...(summary !== '' && { what: { kind: kind === 'other' ? usual : kind, at, summary } }),
        }),
  };
};
