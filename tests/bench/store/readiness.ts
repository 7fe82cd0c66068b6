import { addDays } from '#domain/dates/dates.ts';
import { tallyOf } from '#domain/method/favours.ts';
import { createReadyLevel } from '#domain/method/ready-level.ts';
import type { CalendarDate, Favour, Lead, StageMeaning } from '#domain/records.ts';
import { stageMeanings } from '#domain/stages/stages.ts';
import type { Samples } from '../statistics.ts';

const people = 10_000;
const favoursEach = 10;
const runs = 200;
/** Until V8 has compiled both: before, one measures when it does. */
const warmUp = 300;
const today = '2026-03-12';

type Counted = Pick<Favour, 'direction' | 'status' | 'thankedAt'>;

interface Person {
  readonly favours: readonly Counted[];
  readonly leads: readonly Pick<Lead, 'status' | 'reportedAt'>[];
  readonly encounters: readonly CalendarDate[];
  readonly meaning: StageMeaning;
}

const makePerson = (index: number): Person => ({
  favours: Array.from({ length: favoursEach }, (_, at): Counted => ({
    direction: (index + at) % 2 === 0 ? 'given' : 'received',
    status: (index * 7 + at) % 5 === 0 ? 'asked' : 'done',
    ...(index % 3 === 0 && at === 1 ? {} : { thankedAt: today }),
  })),
  leads: index % 4 === 0 ? [{ status: 'followed', ...(index % 8 === 0 ? {} : { reportedAt: today }) }] : [],
  encounters: Array.from({ length: index % 9 }, (_, at) => addDays(today, -20 * (9 - at) - (index % 17))),
  meaning: stageMeanings[index % stageMeanings.length] ?? 'trust',
});

/** Given and received, and nothing else. */
const sumFavours = (all: readonly Person[]): number => {
  let balance = 0;
  for (const { favours } of all) {
    let given = 0;
    let received = 0;
    for (const { direction, status } of favours) {
      if (status !== 'done') continue;
      if (direction === 'given') given += 1;
      else received += 1;
    }
    balance += given * 2 - received;
  }
  return balance;
};

/** What it is ripe to ask each of 10,000 people for, from their favours on, over summing the same favours. */
export const measureReadiness = async (): Promise<Samples> => {
  const all = Array.from({ length: people }, (_, index) => makePerson(index));
  const measured: number[] = [];
  const control: number[] = [];
  const levels = new Uint32Array(5);
  let balance = 0;
  const rank = (): void => {
    const levelOf = createReadyLevel(today);
    for (const { favours, leads, encounters, meaning } of all) {
      const level = levelOf({ encounters, tally: tallyOf(favours, leads), meaning });
      levels[level] = (levels[level] ?? 0) + 1;
    }
  };
  const sum = (): void => {
    balance += sumFavours(all);
  };
  const timeOf = (work: () => void): number => {
    const startedAt = performance.now();
    work();
    return performance.now() - startedAt;
  };
  for (let run = -warmUp; run < runs; run += 1) {
    // In turns, as the second finds the favours in the processor's cache.
    const [first, second] = run % 2 === 0 ? ([rank, sum] as const) : ([sum, rank] as const);
    const times = new Map([[first, timeOf(first)]]);
    times.set(second, timeOf(second));
    if (run < 0) continue;
    measured.push(times.get(rank) ?? 0);
    control.push(times.get(sum) ?? 0);
  }
  if (balance === 0 || levels.some((count) => count === 0)) throw new Error('The people are all alike.');
  return Promise.resolve({ unit: 'ms', measured, control });
};
