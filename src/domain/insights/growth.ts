/** How many people one knew at the end of each month, and in which stages they stood. */
import { dateOfDayNumber } from '../dates/civil.ts';
import { addDays, addMonths } from '../dates/dates.ts';
import type { CalendarDate, Contact, EpochMs, Stage } from '../records.ts';
import { movesOf } from '../stages/stage-moves.ts';

export interface Grown extends Pick<Contact, 'stage' | 'stageMoves' | 'createdAt' | 'archivedAt'> {
  /** The day of the first meeting, where it is known. */
  readonly metOn?: CalendarDate | undefined;
}

export interface MonthOfGrowth {
  /** Its last day; today, for this month. */
  readonly end: CalendarDate;
  /** How many stood in each stage, in the stages' order. */
  readonly counts: readonly number[];
  /** People first met in it. */
  readonly met: number;
}

const dayMs = 86_400_000;

/** By universal time: a day off at most, which no month's figure hangs on for long. */
const dayOf = (at: EpochMs): CalendarDate => dateOfDayNumber(Math.floor(at / dayMs));

/** The first day that anything tells of somebody: met, moved, or written down. */
export function knownSince(person: Grown, today: CalendarDate): CalendarDate {
  const days = [dayOf(person.createdAt), today, person.metOn, movesOf(person)[0]?.on];
  return days.filter((day) => day !== undefined).reduce((a, b) => (a < b ? a : b));
}

/** The stage somebody stood in at the end of a day, as far as it was kept: before the first move, where that began. */
export function stageOn(person: Pick<Grown, 'stage' | 'stageMoves'>, day: CalendarDate): string {
  const { stage } = person;
  const moves = movesOf(person);
  const [first] = moves;
  if (first === undefined) return stage;
  const next = moves.findIndex(({ on }) => on > day);
  // What happened after the last move (a stage removed, cards merged) was no move.
  if (next === -1) return stage;
  return next === 0 ? first.from : (moves[next - 1]?.to ?? stage);
}

/** Ends of months, the oldest first; the last one is today. */
export function monthEnds(today: CalendarDate, months: number): readonly CalendarDate[] {
  const first = `${today.slice(0, 7)}-01`;
  return Array.from({ length: months }, (_, index) =>
    index === months - 1 ? today : addDays(addMonths(first, index - months + 2), -1),
  );
}

/** The months up to this one, the oldest first. Whoever was archived is no longer counted from that day on. */
export function growthOf(
  people: Iterable<Grown>,
  {
    stages,
    today,
    months,
  }: { readonly stages: readonly Stage[]; readonly today: CalendarDate; readonly months: number },
): readonly MonthOfGrowth[] {
  const ends = monthEnds(today, months);
  const columnOf = new Map(stages.map(({ id }, index) => [id, index]));
  const counts = ends.map(() => stages.map(() => 0));
  const met = ends.map(() => 0);
  for (const person of people) {
    const since = knownSince(person, today);
    const until = person.archivedAt === 0 ? undefined : dayOf(person.archivedAt);
    for (const [index, end] of ends.entries()) {
      if (end < since || (until !== undefined && until <= end)) continue;
      const row = counts[index];
      // A stage that is gone shows its people in the first one, as the board does.
      const column = columnOf.get(stageOn(person, end)) ?? 0;
      if (row !== undefined) row[column] = (row[column] ?? 0) + 1;
    }
    const { metOn } = person;
    const month = metOn === undefined ? -1 : ends.findIndex((end) => metOn.slice(0, 7) === end.slice(0, 7));
    if (month >= 0) met[month] = (met[month] ?? 0) + 1;
  }
  return ends.map((end, index) => ({ end, counts: counts[index] ?? [], met: met[index] ?? 0 }));
}

export const totalOf = ({ counts }: Pick<MonthOfGrowth, 'counts'>): number =>
  counts.reduce((sum, count) => sum + count, 0);
