/** What charts say, in sentences. */
import { weekdayNames } from '#domain/dates/date-words.ts';
import { totalOf, type MonthOfGrowth } from '#domain/insights/growth.ts';
import { busiestWeekday, type Heat } from '#domain/insights/heat.ts';
import type { RippleVia } from '#domain/insights/ripples.ts';
import { numberWords } from '#domain/text/number-words.ts';
import type { WeeklyGoal } from '#domain/profile.ts';
import { counted } from '#domain/text/text.ts';
import { isReached, type GoalWeek } from '#domain/method/weekly-goal.ts';
import { balanceWords } from '#domain/people/words.ts';

/** "132 people, 9 more than a year ago. 3 of them newly met this month." */
export const growthWords = (months: readonly MonthOfGrowth[]): string => {
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined || totalOf(last) === 0)
    return 'Nobody is here yet. People you add are counted from now on.';
  const change = totalOf(last) - totalOf(first);
  const span = months.length === 13 ? 'a year ago' : counted(months.length - 1, 'month') + ' ago';
  const compared =
    change === 0
      ? `as many as ${span}`
      : `${numberWords(Math.abs(change))} ${change > 0 ? 'more' : 'fewer'} than ${span}`;
  const met =
    last.met === 0
      ? 'Nobody was newly met this month.'
      : `${counted(last.met, 'person', 'people')} newly met this month.`;
  return `${numberWords(totalOf(last))} ${totalOf(last) === 1 ? 'person' : 'people'}, ${compared}. ${met}`;
};

/** "You reached the goal in 9 of the last 40 weeks": from the first week on in which there was anything. */
export const weeksWords = (weeks: readonly GoalWeek[], goal: WeeklyGoal): string => {
  if (goal.meet + goal.help === 0) return 'You have no weekly goal: both numbers in your profile are 0.';
  const first = weeks.findIndex(({ met, helped }) => met + helped > 0);
  if (first === -1) return 'No week has anything in it yet. People you meet and help are counted here.';
  const since = weeks.slice(first);
  const reached = since.filter((week) => isReached(week, goal)).length;
  if (since.length === 1)
    return reached === 1 ? 'You reached the goal in your first week.' : 'This is your first week.';
  return `You reached the goal in ${String(reached)} of the last ${String(since.length)} weeks.`;
};

/** "In touch 164 times in a year, most often on Tuesdays." */
export const heatWords = (heat: Heat): string => {
  const times = heat.counts.reduce((sum, count) => sum + count, 0);
  if (times === 0) return 'Nothing in a year yet. Conversations and messages you log show here.';
  const busiest = busiestWeekday(heat);
  const often = busiest === undefined ? '' : `, most often on ${weekdayNames[busiest] ?? ''}s`;
  return `In touch ${times === 1 ? 'once' : `${numberWords(times)} times`} in a year${often}.`;
};

/** "You helped 12 times, others helped 7 times." */
export const helpWords = (given: number, received: number): string =>
  given + received === 0
    ? 'No help noted yet. What you give and get shows here.'
    : `${balanceWords({ given, received }, 'others')}.`;

/** How somebody came to be known, below whoever led there. */
export const viaWords: Readonly<Record<RippleVia, string>> = {
  introduction: 'Introduced',
  met: 'Met through them',
  lead: 'Named in a lead',
  opening: 'Heard of it from them',
};
