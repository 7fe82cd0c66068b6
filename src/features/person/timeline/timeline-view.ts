import { dateOf } from '#domain/dates/dates.ts';
import type { CalendarDate } from '#domain/records.ts';
import { timelineSources, type TimelineItem, type TimelineSource } from '#domain/log/timeline.ts';
import { dayHeading, fullDateWords, partialDateWords } from '#domain/people/words.ts';
import { interactionWords } from '../person-view.ts';

/** An entry in its place. */
export interface TimelineRow {
  readonly item: TimelineItem;
  /** The first of its day: which one that is ('' when nobody knows). Its words are for the rows in view only. */
  readonly day?: string;
  /** Another entry of the same day follows. */
  readonly joined: boolean;
}

const dayOf = ({ at }: TimelineItem): string => (at === '' ? '' : dateOf(at));

export const headingOf = (
  day: string,
  today: CalendarDate,
): { readonly words: string; readonly full: string } => {
  if (day === '') return { words: 'Some day', full: 'Nobody wrote down when' };
  if (day.length < 10) return { words: partialDateWords(day), full: partialDateWords(day) };
  return { words: dayHeading(day, today), full: fullDateWords(day) };
};

export const timelineRows = (items: readonly TimelineItem[]): readonly TimelineRow[] =>
  items.map((item, index) => {
    const day = dayOf(item);
    const before = items[index - 1];
    const after = items[index + 1];
    const first = before === undefined || dayOf(before) !== day;
    return {
      item,
      ...(first ? { day } : {}),
      joined: after !== undefined && dayOf(after) === day,
    };
  });

/** What the list can be narrowed to: each kind of interaction, and each other source. */
export interface TimelineFilter {
  readonly key: string;
  readonly label: string;
  readonly count: number;
}

/** What an entry is that is no interaction. */
export const sourceWords: Readonly<Record<Exclude<TimelineSource, 'interaction'>, string>> = {
  'follow-up': 'Done',
  favour: 'Help',
  lead: 'Leads',
  introduction: 'Introductions made',
  interview: 'Informational interviews',
  move: 'Moves',
  met: 'How you met',
};

export const filterKey = ({ source, kind }: Pick<TimelineItem, 'source' | 'kind'>): string =>
  source === 'interaction' ? `interaction ${kind}` : source;

/** Only what is there, interactions first, in the order in which kinds are chosen elsewhere. */
export const timelineFilters = (items: readonly TimelineItem[]): readonly TimelineFilter[] => {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(filterKey(item), (counts.get(filterKey(item)) ?? 0) + 1);
  const choices = [
    ...Object.entries(interactionWords).map(([kind, label]) => ({ key: `interaction ${kind}`, label })),
    ...timelineSources
      .filter((source) => source !== 'interaction')
      .map((source) => ({ key: source as string, label: sourceWords[source] })),
  ];
  return choices
    .map((choice) => ({ ...choice, count: counts.get(choice.key) ?? 0 }))
    .filter(({ count }) => count > 0);
};
