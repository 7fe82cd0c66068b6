import { useGoalWeeks } from '#client/index.ts';
import type { GoalWeek } from '#domain/weekly-goal.ts';
import { userWeekRules } from '#ui/follow-up/week-rules.ts';

/** Weeks that are looked back on. */
const weeksShown = 53;

export interface AllInsights {
  readonly weeks: readonly GoalWeek[];
}

/** Undefined until all of it is there: the page is painted once. */
export const useInsights = (): AllInsights | undefined => {
  const { firstDay } = userWeekRules();
  const weeks = useGoalWeeks({ firstDay, weeks: weeksShown });
  return weeks === undefined ? undefined : { weeks };
};
