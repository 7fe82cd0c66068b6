/** Events: where one goes to meet people and to be of use, and what is left to do afterwards. */
import { dateWords, dayHeading, dayWords, timeWords } from '../dates/date-words.ts';
import { addDays, dateOf, timeOf } from '../dates/dates.ts';
import { isBackwards } from './event-span.ts';
import { encounterKinds } from '../method/readiness.ts';
import type {
  CalendarDate,
  Contact,
  DateOrDateTime,
  Event,
  Favour,
  FollowUp,
  Id,
  Interaction,
} from '../records.ts';
import { compare } from '../text/compare.ts';
import { counted } from '../text/text.ts';

/** What a new event waits for, as a sentence; undefined: nothing. */
export const eventMissing = (
  name: string,
  start: DateOrDateTime | undefined,
  end: DateOrDateTime | undefined,
): string | undefined => {
  if (name.trim() === '') return 'Type the event’s name.';
  if (start === undefined) return 'Say when it starts.';
  return isBackwards(end === undefined ? { start } : { start, end }) ? endsTooEarly : undefined;
};

export const endsTooEarly = 'It can’t end before it starts.';

export const eventKinds = [
  'conference',
  'meet-up',
  'association',
  'talk',
  'course',
  'volunteering',
  'other',
] as const satisfies readonly Event['kind'][];

export const eventKindWords: Readonly<Record<Event['kind'], string>> = {
  conference: 'Conference',
  'meet-up': 'Meet-up',
  association: 'Association',
  talk: 'Talk',
  course: 'Course',
  volunteering: 'Volunteering',
  other: 'Something else',
};

/** What one sets out for where nothing was said: the same as for a week. */
export const defaultGoal = { meet: 1, help: 1 } as const;

type Dated = Pick<Event, 'start' | 'end'>;

/** First and last day; an end before the start is none. */
export function eventDays({ start, end }: Dated): {
  readonly first: CalendarDate;
  readonly last: CalendarDate;
} {
  const first = dateOf(start);
  const last = end === undefined ? first : dateOf(end);
  return { first, last: last < first ? first : last };
}

export type EventState = 'upcoming' | 'now' | 'past';

export function eventStateOf(event: Dated, today: CalendarDate): EventState {
  const { first, last } = eventDays(event);
  return today < first ? 'upcoming' : today > last ? 'past' : 'now';
}

/** The day on which somebody met there was met: its last one once it is over, else today. */
export function dayOfMeeting(event: Dated, today: CalendarDate): CalendarDate {
  const { last } = eventDays(event);
  return today > last ? last : today;
}

/** "Today, 18:00", "Fri 13 Mar", "12 Mar to 14 Mar" */
export function eventWhenWords({ start, end }: Dated, today: CalendarDate): string {
  const { first, last } = eventDays({ start, ...(end === undefined ? {} : { end }) });
  if (last !== first) return `${dateWords(first, today)} to ${dateWords(last, today)}`;
  const time = timeOf(start);
  return time === undefined ? dayHeading(first, today) : `${dayHeading(first, today)}, ${timeWords(time)}`;
}

/** Running and coming ones, the soonest first, then past ones, the latest first. */
export function eventOrder<E extends Dated & { readonly id: Id }>(
  events: readonly E[],
  today: CalendarDate,
): { readonly coming: readonly E[]; readonly past: readonly E[] } {
  const by = (sign: 1 | -1) => (a: E, b: E) => sign * (compare(a.start, b.start) || compare(a.id, b.id));
  const isPast = (event: E) => eventStateOf(event, today) === 'past';
  return {
    coming: events.filter((event) => !isPast(event)).toSorted(by(1)),
    past: events.filter(isPast).toSorted(by(-1)),
  };
}

export interface EventScore {
  /** Different people one spoke with there. */
  readonly met: number;
  /** Of these: helped since, each once. */
  readonly helped: number;
}

/** "2 of 3 met, 0 of 1 helped"; without a goal "2 met, nobody helped yet"; nothing while there is nothing to say. */
export function scoreWords({ met, helped }: EventScore, goal: Event['goal']): string {
  if (goal !== undefined && goal.meet + goal.help > 0)
    return [
      ...(goal.meet > 0 ? [`${met} of ${goal.meet} met`] : []),
      ...(goal.help > 0 ? [`${helped} of ${goal.help} helped`] : []),
    ].join(', ');
  return met === 0 ? '' : `${met} met, ${helped === 0 ? 'nobody helped yet' : `${helped} helped`}`;
}

/** "Meet 3 people, help 1"; empty without a goal. */
export function goalWords(goal: Event['goal']): string {
  if (goal === undefined) return '';
  const meet = goal.meet > 0 ? `meet ${counted(goal.meet, 'person', 'people')}` : '';
  const help = goal.help > 0 ? `help ${goal.help}` : '';
  const words = [meet, help].filter((part) => part !== '').join(', ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Days after the event in which help still counts towards what one set out for, and the three questions are asked. */
const afterDays = 14;

type AfterWant = 'follow-up' | 'questions' | 'thanks';

export interface MetThere {
  readonly contactId: Id;
  readonly at: CalendarDate;
  /** They were met here first: their card says so. */
  readonly isNew: boolean;
  readonly helped: boolean;
  /** What is left to do. */
  readonly wants: readonly AfterWant[];
  /** The soonest thing agreed with them since. */
  readonly next?: Pick<FollowUp, 'id' | 'due' | 'summary'> | undefined;
  /** The favour to thank for, the oldest. */
  readonly thankFor?: Pick<Favour, 'id' | 'what'> | undefined;
}

export interface MetInput {
  readonly contact: Pick<
    Contact,
    'id' | 'met' | 'needs' | 'offers' | 'discouraging' | 'archivedAt' | 'binnedAt'
  >;
  /** With this person, at least all since the event began. */
  readonly interactions: readonly Pick<Interaction, 'at' | 'kind' | 'eventId'>[];
  readonly favours: readonly Pick<Favour, 'id' | 'direction' | 'status' | 'at' | 'thankedAt' | 'what'>[];
  readonly followUps: readonly Pick<FollowUp, 'id' | 'kind' | 'status' | 'due' | 'summary'>[];
}

/**
 * Somebody met at an event, and what is left: a follow-up where none was agreed and one has not been in touch since,
 * the questions after a meeting while they are fresh, and thanks. Whoever is to be kept away from, archived or in the
 * bin is nothing to do.
 */
export function metThere(event: Dated & Pick<Event, 'id'>, input: MetInput, today: CalendarDate): MetThere {
  const { contact, interactions, favours, followUps } = input;
  const { first, last } = eventDays(event);
  const here = interactions.filter(({ eventId }) => eventId === event.id).map(({ at }) => dateOf(at));
  const at = here.toSorted()[0] ?? dayOfMeeting(event, today);
  const given = favours.filter((favour) => favour.direction === 'given' && favour.at >= first);
  const helped = given.some((favour) => favour.status === 'done' && favour.at <= addDays(last, afterDays));
  const isSettled = contact.discouraging || contact.archivedAt !== 0 || contact.binnedAt !== 0;
  const agreed = followUps
    .filter(({ kind, status }) => kind !== 'keep-in-touch' && status !== 'cancelled')
    // What was done before the event began is about something else.
    .filter(({ due, status }) => status === 'open' || dateOf(due) >= first)
    .toSorted((a, b) => compare(a.due, b.due));
  const spokeSince = interactions.some(
    ({ at: day, kind, eventId }) => eventId !== event.id && dateOf(day) > last && encounterKinds.has(kind),
  );
  const asked =
    given.length > 0 ||
    [...contact.needs, ...contact.offers].some(({ at: day }) => day >= first) ||
    today > addDays(last, afterDays);
  const thankFor = favours
    .filter((favour) => favour.direction === 'received' && favour.status === 'done')
    .filter((favour) => favour.thankedAt === undefined && favour.at >= first)
    .toSorted((a, b) => compare(a.at, b.at))[0];
  const wants: readonly AfterWant[] = isSettled
    ? []
    : [
        ...(agreed.length === 0 && !spokeSince ? (['follow-up'] as const) : []),
        ...(asked || spokeSince ? [] : (['questions'] as const)),
        ...(thankFor === undefined ? [] : (['thanks'] as const)),
      ];
  const next = agreed.find(({ status }) => status === 'open');
  return {
    contactId: contact.id,
    at,
    isNew: contact.met?.eventId === event.id,
    helped,
    wants,
    ...(next === undefined ? {} : { next: { id: next.id, due: next.due, summary: next.summary } }),
    ...(thankFor === undefined ? {} : { thankFor: { id: thankFor.id, what: thankFor.what } }),
  };
}

/** "No follow-up yet. Did you ask how you can help?" */
export function wantWords({ wants, thankFor }: Pick<MetThere, 'wants' | 'thankFor'>): string {
  const sentence: Readonly<Record<AfterWant, string>> = {
    'follow-up': 'No follow-up yet.',
    questions: 'Did you ask how you can help?',
    thanks: `Not thanked yet: ${thankFor?.what ?? 'their help'}.`,
  };
  return wants.map((want) => sentence[want]).join(' ');
}

/** Of those met: how many there are, and how many were helped. */
export const scoreOf = (met: readonly Pick<MetThere, 'helped'>[]): EventScore => ({
  met: met.length,
  helped: met.filter(({ helped }) => helped).length,
});

/** "Met there on Fri", "Met again on 12 Mar" */
export function metThereWords({ at, isNew }: Pick<MetThere, 'at' | 'isNew'>, today: CalendarDate): string {
  const day = dayWords(at, today);
  const when = /^(?:today|yesterday)$/.test(day) ? day : `on ${day}`;
  return isNew ? `New, met ${when}` : `Met again ${when}`;
}
