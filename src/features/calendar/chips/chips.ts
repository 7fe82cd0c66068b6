/** Follow-ups and events as the calendar's chips: what stands on them, how they look, in which order. */
import { dateOf, timeOf } from '#domain/dates/dates.ts';
import { lastDayOf, minutesLong, type EventSpan } from '#domain/events/event-span.ts';
import type { CalendarDays } from '#contract/values/calendar.ts';
import { firstNameOf } from '#domain/people/names.ts';
import type {
  CalendarDate,
  Contact,
  DateOrDateTime,
  Event,
  FollowUp,
  Id,
  Interview,
} from '#domain/records.ts';
import { compare } from '#domain/text/compare.ts';

/**
 * - `timed`: at a time, to come.
 * - `open`: some time that day, to come.
 * - `overdue`: promised for a day that has passed.
 * - `quiet`: a keep-in-touch whose day has passed, or an event that is over: nothing was broken.
 * - `done`: struck through.
 * - `event`: lasts a day or more.
 * - `faint`: keep-in-touch to come, or a later one of a series: no promise yet.
 */
type ChipTone = 'timed' | 'open' | 'overdue' | 'quiet' | 'done' | 'event' | 'birthday' | 'faint';

export interface Chip {
  /** Unique among all chips. */
  readonly key: string;
  /** `turn`: a later one of a series, which is no record yet. */
  readonly kind: 'follow-up' | 'event' | 'birthday' | 'interview' | 'turn';
  readonly id: Id;
  readonly contactId?: Id;
  readonly from: CalendarDate;
  /** Last day it covers: the first for all but events of several days. */
  readonly to: CalendarDate;
  /** `HH:MM`; absent: the whole day. */
  readonly time?: string;
  /** How long it lasts on its day; absent: nobody said, or it has no time. */
  readonly minutes?: number;
  /** As it is in the record: what can be made longer and shorter has one. */
  readonly span?: EventSpan;
  /** What is to be done: "coffee". The person is read for what is shown only. */
  readonly what: string;
  readonly tone: ChipTone;
  readonly movable: boolean;
}

/** What a chip needs to know of a person. */
export type ChipContact = Pick<Contact, 'id' | 'fullName' | 'name' | 'nickname'>;

const wordsByKind: Readonly<Record<FollowUp['kind'], string>> = {
  'keep-in-touch': '',
  'follow-up': 'follow up',
  thanks: 'thank',
  'report-back': 'report back',
  ask: 'ask',
  meeting: 'meet',
  birthday: 'birthday',
  custom: '',
};

/** Their summary says why; what to do is always the same, as on cards and in lists. */
const isNamedByKind: ReadonlySet<FollowUp['kind']> = new Set(['keep-in-touch', 'thanks', 'report-back']);

/**
 * A chip puts the person first, so that the summary becomes the rest of a sentence: "Coffee" → "Ana, coffee".
 * Not where the capital is the word's own: "MBA papers", "LinkedIn note".
 */
const asRest = (summary: string): string =>
  /^\p{Lu}[^\p{Lu}]*(?:\s|$)/u.test(summary) ? summary.charAt(0).toLowerCase() + summary.slice(1) : summary;

/** The given name where there is one: "Ana". Scripts without spaces keep the whole name. */
const shortNameOf = (contact: ChipContact): string => contact.name?.given ?? firstNameOf(contact.fullName);

const toneOf = (followUp: FollowUp, today: CalendarDate): ChipTone => {
  if (followUp.status === 'done') return 'done';
  if (dateOf(followUp.due) < today) return followUp.kind === 'keep-in-touch' ? 'quiet' : 'overdue';
  if (followUp.kind === 'keep-in-touch') return 'faint';
  return timeOf(followUp.due) === undefined ? 'open' : 'timed';
};

export const followUpChip = (followUp: FollowUp, today: CalendarDate): Chip => {
  const [contactId] = followUp.contactIds;
  const time = timeOf(followUp.due);
  const summary = followUp.summary.replace(/\s+/gu, ' ').trim();
  const what = summary === '' || isNamedByKind.has(followUp.kind) ? wordsByKind[followUp.kind] : summary;
  return {
    key: `follow-up:${followUp.id}`,
    kind: 'follow-up',
    id: followUp.id,
    ...(contactId === undefined ? {} : { contactId }),
    from: dateOf(followUp.due),
    to: dateOf(followUp.due),
    ...(time === undefined ? {} : { time }),
    what: contactId === undefined ? what || 'Follow-up' : asRest(what),
    tone: toneOf(followUp, today),
    movable: followUp.status === 'open',
  };
};

export const eventChip = (event: Event, today: CalendarDate): Chip => {
  const from = dateOf(event.start);
  const to = lastDayOf(event);
  const time = from === to ? timeOf(event.start) : undefined;
  const minutes = minutesLong(event);
  return {
    key: `event:${event.id}`,
    kind: 'event',
    id: event.id,
    from,
    to,
    ...(time === undefined ? {} : { time }),
    ...(minutes === undefined ? {} : { minutes }),
    span: event.end === undefined ? { start: event.start } : { start: event.start, end: event.end },
    what: event.name,
    tone: to < today ? 'quiet' : time === undefined ? 'event' : 'timed',
    movable: true,
  };
};

type Anniversary = CalendarDays['anniversaries'][number];

export const anniversaryChip = ({ contactId, kind, on, years }: Anniversary): Chip => ({
  key: `${kind}:${contactId}`,
  kind: 'birthday',
  id: contactId,
  contactId,
  from: on,
  to: on,
  what: years === undefined || years === 0 ? kind : `${kind} (${String(years)})`,
  tone: 'birthday',
  movable: false,
});

/** A later one of a series: where it will be, if nothing is changed. */
export const turnChip = (
  { followUpId, ...turn }: CalendarDays['turns'][number],
  today: CalendarDate,
): Chip => {
  const followUp = { ...turn, kind: turn.kind as FollowUp['kind'] };
  const chip = followUpChip(
    { id: followUpId, status: 'open', createdAt: 0, updatedAt: 0, ...followUp },
    today,
  );
  return { ...chip, key: `turn:${followUpId}@${turn.due}`, kind: 'turn', tone: 'faint', movable: false };
};

export const interviewChip = (
  { id, contactId, heldAt }: Pick<Interview, 'id' | 'contactId' | 'heldAt'>,
  bookedFor: DateOrDateTime,
  today: CalendarDate,
): Chip => {
  const from = dateOf(bookedFor);
  const time = timeOf(bookedFor);
  return {
    key: `interview:${id}`,
    kind: 'interview',
    id,
    contactId,
    from,
    to: from,
    ...(time === undefined ? {} : { time }),
    what: 'interview',
    tone: heldAt !== undefined ? 'done' : from < today ? 'quiet' : time === undefined ? 'event' : 'timed',
    movable: heldAt === undefined,
  };
};

const rankOf = (chip: Chip): number =>
  chip.from !== chip.to
    ? 0
    : chip.time !== undefined
      ? 1
      : chip.kind === 'event' || chip.kind === 'birthday' || chip.kind === 'interview'
        ? 2
        : chip.tone === 'done' || chip.tone === 'faint'
          ? 4
          : 3;

/** Order in a day: what lasts days, then by time, then whole days, what is done last. */
export const compareChips = (a: Chip, b: Chip): number =>
  rankOf(a) - rankOf(b) ||
  compare(a.from, b.from) ||
  (a.time ?? '').localeCompare(b.time ?? '') ||
  compare(a.key, b.key);

const wordEdge = { before: '(?<![\\p{L}\\p{N}])', after: "(?:[’']s)?(?![\\p{L}\\p{N}])" } as const;
const loose = /^[\s,:;–-]+|[\s,:;–-]*(?:\s(?:with|to|for|from|about))?[\s,:;–-]*$/giu;

/** What is left to say after the name: "send Dmitri the template" → "send the template". */
const restOf = (what: string, { fullName, name }: ChipContact): string => {
  const said = what.toLowerCase();
  for (const named of [fullName, name?.given ?? '']) {
    const trimmed = named.trim();
    // Few summaries name the person, and a pattern costs more than a look.
    if (trimmed === '' || !said.includes(trimmed.toLowerCase())) continue;
    const words = trimmed.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
    const rest = what.replace(new RegExp(wordEdge.before + words + wordEdge.after, 'iu'), ' ');
    if (rest !== what) return asRest(rest.replace(loose, '').replace(/\s+/gu, ' '));
  }
  return what;
};

/** The chip in its two parts. Without `who` while the person is not read, and for what is about nobody. */
export const chipWords = (
  chip: Chip,
  contact: ChipContact | undefined,
): { readonly who: string; readonly what: string } => {
  if (contact === undefined) return { who: '', what: chip.what };
  const what = restOf(chip.what, contact);
  return { who: what === '' ? contact.fullName : shortNameOf(contact), what };
};

/** "Ana, coffee" */
export const chipText = (chip: Chip, contact: ChipContact | undefined): string => {
  const { who, what } = chipWords(chip, contact);
  return [who, what].filter((part) => part !== '').join(', ');
};

/** What is otherwise only drawn: ", done". */
export const stateWords = ({ tone }: Pick<Chip, 'tone'>): string =>
  tone === 'done' ? ', done' : tone === 'overdue' ? ', overdue' : '';

export const contactIdsOf = (chips: readonly Chip[]): readonly Id[] =>
  chips.map(({ contactId }) => contactId).filter((id) => id !== undefined);
