/** Readiness without its words: for lists of thousands, where a sentence each would be thrown away. */
import { addDays } from '../dates/dates.ts';
import { askKinds, bars, stageLevel, type AskKind, type ReadinessInput } from './readiness.ts';
import type { CalendarDate } from '../records.ts';

/** How many of {@link askKinds}, from the first, it is ripe to ask for: who may be asked for more may be asked for less. */
export type ReadyLevel = 0 | 1 | 2 | 3 | 4;

export const isReadyAt = (level: ReadyLevel, kind: AskKind): boolean => askKinds.indexOf(kind) < level;

/**
 * Says what {@link readinessOf} says, for one day.
 *
 * @returns of somebody's encounters (each day once, first to last: see `encounterDates`), tally and stage
 */
export const createReadyLevel = (
  today: CalendarDate,
): ((input: Omit<ReadinessInput, 'today'>) => ReadyLevel) => {
  const steps = askKinds.map((kind) => {
    const { stage, span } = bars[kind];
    return {
      ...bars[kind],
      knownSince: addDays(today, -span),
      level: stage === 'any' ? 0 : stageLevel[stage],
    };
  });
  return ({ encounters, tally, meaning }) => {
    let count = encounters.length;
    while (count > 0 && (encounters[count - 1] as CalendarDate) > today) count -= 1;
    const first = encounters[0];
    // Of two days, the first is before the last, and so before today.
    if (count === 0 || first === undefined || (count === 1 && first >= today)) return 0;
    const level = stageLevel[meaning];
    const owes = tally.unthanked > 0 || tally.unreported > 0;
    let ready = 0;
    for (const step of steps) {
      if (
        count < step.encounters ||
        level < step.level ||
        (step.nothingOwed && owes) ||
        (step.givenFirst && tally.given === 0) ||
        (step.balanced && tally.given < tally.received)
      )
        break;
      ready += 1;
    }
    // Strings last, as the dearest to compare, and from the longest time on: it holds the shorter ones.
    while (ready > 0 && first > (steps[ready - 1]?.knownSince ?? today)) ready -= 1;
    return ready as ReadyLevel;
  };
};
