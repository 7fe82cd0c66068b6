/** What happened with a person, of every kind, in one order. */
import { encounterDates } from '../method/readiness.ts';
import type {
  CalendarDate,
  Contact,
  DateOrDateTime,
  EpochMs,
  Favour,
  FollowUp,
  Id,
  Interaction,
  InteractionKind,
  Interview,
  Introduction,
  Lead,
} from '../records.ts';

export const timelineSources = [
  'interaction',
  'follow-up',
  'favour',
  'lead',
  'introduction',
  'interview',
  'move',
  'met',
] as const;
export type TimelineSource = (typeof timelineSources)[number];

/** An entry without its words: what sorts, filters and counts it. The record with its id has the rest. */
export interface TimelineItem {
  readonly source: TimelineSource;
  /** Of the record; of a move its place among the moves, of how one met the person's. */
  readonly id: Id;
  /** '' when nobody knows: such an entry comes last. */
  readonly at: DateOrDateTime | '';
  /** The kind of an interaction, the direction of a favour, else the source. */
  readonly kind: string;
  /** When the record was made: the order of what happened on one day. */
  readonly made: EpochMs;
}

export interface TimelineRecords {
  readonly interactions: readonly Interaction[];
  readonly followUps: readonly FollowUp[];
  readonly favours: readonly Favour[];
  readonly leads: readonly Lead[];
  readonly introductions: readonly Introduction[];
  readonly interviews: readonly Interview[];
}

/**
 * What a person's records say has happened. Done follow-ups that were logged as an interaction are that interaction;
 * what is only planned (an introduction nobody asked for yet, an interview not held) is no history.
 *
 * @param toLocal the local date and time of an instant
 */
export function itemsOf(
  records: TimelineRecords,
  toLocal: (at: EpochMs) => DateOrDateTime,
): readonly TimelineItem[] {
  const logged = new Set(records.interactions.map(({ followUpId }) => followUpId));
  const item = (
    source: TimelineSource,
    { id, createdAt }: { readonly id: Id; readonly createdAt: EpochMs },
    at: DateOrDateTime | undefined,
    kind: string = source,
  ): readonly TimelineItem[] => (at === undefined ? [] : [{ source, id, at, kind, made: createdAt }]);
  return [
    ...records.interactions.flatMap((one) => item('interaction', one, one.at, one.kind)),
    ...records.followUps
      .filter(({ id, status }) => status === 'done' && !logged.has(id))
      .flatMap((one) => item('follow-up', one, toLocal(one.completedAt ?? one.updatedAt))),
    ...records.favours.flatMap((one) => item('favour', one, one.at, one.direction)),
    ...records.leads.flatMap((one) => item('lead', one, one.at)),
    ...records.introductions.flatMap((one) =>
      item('introduction', one, one.madeAt ?? one.agreedAt ?? one.askedAt),
    ),
    ...records.interviews.flatMap((one) => item('interview', one, one.heldAt)),
  ];
}

/** What the person's own record tells: moves from stage to stage, and how one met. */
export function itemsOfContact(
  contact: Pick<Contact, 'id' | 'createdAt' | 'stageMoves' | 'met'>,
): readonly TimelineItem[] {
  const { id, createdAt, stageMoves = [], met } = contact;
  const moves = stageMoves.map(({ on }, index) => ({
    source: 'move' as const,
    id: String(index),
    at: on,
    kind: 'move',
    made: createdAt + index,
  }));
  if (met === undefined) return moves;
  // A day without its year has no place among days with one.
  const at = met.on === undefined || met.on.startsWith('--') ? '' : met.on;
  return [...moves, { source: 'met', id, at, kind: 'met', made: 0 }];
}

/** The latest first; on one day what has a time before what has none, then what was written down later. */
export function sortTimeline(items: readonly TimelineItem[]): readonly TimelineItem[] {
  return items.toSorted((a, b) => (a.at === b.at ? b.made - a.made : a.at < b.at ? 1 : -1));
}

/** The days on which one spoke with the person, each once, first to last. */
export function encountersIn(items: readonly TimelineItem[]): readonly CalendarDate[] {
  return encounterDates(
    items.flatMap(({ source, at, kind }) =>
      source === 'interaction' ? [{ at, kind: kind as InteractionKind }] : [],
    ),
  );
}

export const itemKey = ({ source, id }: Pick<TimelineItem, 'source' | 'id'>): string => `${source} ${id}`;
