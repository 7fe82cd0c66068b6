/** What the store works out from everybody: asked again after each change. */
import type { Growth, RadarAnswer, RippleList, TodayAside } from '#contract/values/insights.ts';
import type { Chances } from '#domain/insights/chances.ts';
import type { Heat } from '#domain/insights/heat.ts';
import type { Help } from '#domain/insights/help.ts';
import type { GoalWeek } from '#domain/method/weekly-goal.ts';
import { useAnswer } from './answers.ts';
import { useStoreRequest } from '../hooks.ts';
import { useToday } from '../time.ts';

export interface WeeksUntilNow {
  /** Of the user's week: 0 is Sunday. */
  readonly firstDay: number;
  readonly weeks: number;
}

const keyOf = (today: string, { firstDay, weeks }: WeeksUntilNow): string =>
  `${today} ${String(firstDay)} ${String(weeks)}`;

/** Hints beside today's list; null asks nothing. */
export const useTodayAside = (question: WeeksUntilNow | null): TodayAside | undefined => {
  const request = useStoreRequest();
  const today = useToday();
  return useAnswer<TodayAside | undefined>(
    question === null ? undefined : keyOf(today, question),
    async () => (question === null ? undefined : request('today.aside', question)),
  );
};

export interface InsightsQuestion extends WeeksUntilNow {
  readonly months: number;
  /** People and chances in all trees of who led to whom. */
  readonly ripples: number;
}

export interface Insights {
  readonly weeks: readonly GoalWeek[];
  readonly growth: Growth;
  readonly heat: Heat;
  readonly help: Help;
  readonly chances: readonly Chances[];
  readonly ripples: RippleList;
  readonly radar: RadarAnswer;
}

/** Everything that Insights shows, a request for each; undefined until all of it is there. */
export const useInsights = (question: InsightsQuestion): Insights | undefined => {
  const request = useStoreRequest();
  const today = useToday();
  const { firstDay, weeks: count, months, ripples: limit } = question;
  const range = { firstDay, weeks: count };
  return useAnswer<Insights>(`${keyOf(today, range)} ${String(months)} ${String(limit)}`, async () => {
    const [weeks, growth, heat, help, chances, ripples, radar] = await Promise.all([
      request('goal.weeks', range),
      request('insights.growth', { months }),
      request('insights.heat', range),
      request('insights.help', undefined),
      request('insights.chances', undefined),
      request('insights.ripples', { limit }),
      request('insights.radar', undefined),
    ]);
    return { weeks, growth, heat, help, chances, ripples, radar };
  });
};
