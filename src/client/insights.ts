/** What the store works out from everybody: asked again after each change. */
import type { TodayAside } from '#contract/insights.ts';
import type { GoalWeek } from '#domain/weekly-goal.ts';
import { useAnswer } from './answers.ts';
import { useStoreRequest } from './hooks.ts';
import { useToday } from './time.ts';

interface Weeks {
  /** Of the user's week: 0 is Sunday. */
  readonly firstDay: number;
  readonly weeks: number;
}

const keyOf = (today: string, { firstDay, weeks }: Weeks): string =>
  `${today} ${String(firstDay)} ${String(weeks)}`;

/** Hints beside today's list; null asks nothing. */
export const useTodayAside = (question: Weeks | null): TodayAside | undefined => {
  const request = useStoreRequest();
  const today = useToday();
  return useAnswer<TodayAside | undefined>(question === null ? '' : keyOf(today, question), async () =>
    question === null ? undefined : await request('today.aside', question),
  );
};

/** Weeks of the goal, the oldest first. */
export const useGoalWeeks = (question: Weeks): readonly GoalWeek[] | undefined => {
  const request = useStoreRequest();
  const today = useToday();
  return useAnswer<readonly GoalWeek[]>(keyOf(today, question), () => request('goal.weeks', question));
};
