import { dateOf, timeOf } from '#domain/dates.ts';
import type { CalendarDate, Interaction } from '#domain/records.ts';
import { dayHeading, fullDateWords, timeWords } from '#domain/words.ts';
import { interactionWords } from './person-view.ts';

export interface TimelineDay {
  readonly date: CalendarDate;
  /** "Today", "Fri 6 Mar", "24 Feb" */
  readonly heading: string;
  /** "Friday 6 March 2026" */
  readonly fullDate: string;
  readonly entries: readonly Interaction[];
}

/** Interactions by day, the latest day and the latest entry of a day first. */
export const timelineDays = (
  interactions: readonly Interaction[],
  today: CalendarDate,
): readonly TimelineDay[] => {
  const byDate = new Map<CalendarDate, Interaction[]>();
  const latestFirst = [...interactions].sort((a, b) =>
    a.at === b.at ? b.createdAt - a.createdAt : a.at < b.at ? 1 : -1,
  );
  for (const interaction of latestFirst) {
    const date = dateOf(interaction.at);
    byDate.set(date, [...(byDate.get(date) ?? []), interaction]);
  }
  return [...byDate]
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .map(([date, entries]) => ({
      date,
      heading: dayHeading(date, today),
      fullDate: fullDateWords(date),
      entries,
    }));
};

/** The first line of an entry: its summary, else what it was and where. */
export const entryTitle = ({
  kind,
  summary,
  place,
}: Pick<Interaction, 'kind' | 'summary' | 'place'>): string => {
  if (summary.trim() !== '') return summary;
  return place === undefined || place === ''
    ? interactionWords[kind]
    : `${interactionWords[kind]} at ${place}`;
};

/** What the title does not say: "Coffee, Samovar, 10:30". */
export const entryDetail = (interaction: Pick<Interaction, 'kind' | 'summary' | 'place' | 'at'>): string => {
  const { kind, summary, place, at } = interaction;
  const time = timeOf(at);
  const says = (word: string) => summary.toLowerCase().includes(word.toLowerCase());
  const own = summary.trim() !== '';
  return [
    own && kind !== 'other' && !says(interactionWords[kind]) ? interactionWords[kind] : undefined,
    own && place !== undefined && !says(place) ? place : undefined,
    time === undefined ? undefined : timeWords(time),
  ]
    .filter((part) => part !== undefined && part !== '')
    .join(', ');
};
