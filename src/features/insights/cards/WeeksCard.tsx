import { dateWords, monthNames } from '#domain/dates/date-words.ts';
import { partsOf } from '#domain/dates/dates.ts';
import type { WeeklyGoal } from '#domain/profile.ts';
import type { CalendarDate } from '#domain/records.ts';
import { goalProgress, isReached, weekWords, type GoalWeek } from '#domain/method/weekly-goal.ts';
import { ChartCard } from '../charts/ChartCard.tsx';
import classes from '../insights.module.css';
import { weeksWords } from '../words.ts';

interface WeeksCardProps {
  readonly weeks: readonly GoalWeek[];
  readonly goal: WeeklyGoal;
  readonly today: CalendarDate;
}

const stateOf = (week: GoalWeek, goal: WeeklyGoal): 'all' | 'some' | 'none' =>
  isReached(week, goal) ? 'all' : goalProgress(week, goal).done > 0 ? 'some' : 'none';

const stateWords = { all: 'reached', some: 'in part', none: 'not reached' } as const;

/** Weeks of each month, by the day they begin on. */
const byMonth = (weeks: readonly GoalWeek[]): readonly (readonly GoalWeek[])[] => {
  const months: GoalWeek[][] = [];
  for (const week of weeks) {
    const last = months.at(-1);
    if (last?.[0]?.start.slice(0, 7) === week.start.slice(0, 7)) last.push(week);
    else months.push([week]);
  }
  return months;
};

export function WeeksCard({ weeks, goal, today }: WeeksCardProps) {
  const said = weeksWords(weeks, goal);
  return (
    <ChartCard
      id="weeks"
      title="Weeks"
      words={said}
      chart={
        <div role="img" aria-label={said}>
          <div className={classes['weeks']}>
            {byMonth(weeks).map((month) => (
              <div key={month[0]?.start} className={classes['month']}>
                {month.map((week) => (
                  <span
                    key={week.start}
                    className={classes['week']}
                    data-state={stateOf(week, goal)}
                    title={`Week of ${dateWords(week.start, today)}: ${weekWords(week)}`}
                  />
                ))}
                <span className={classes['monthName']}>
                  {(monthNames[partsOf(month[0]?.start ?? today).month - 1] ?? '').slice(0, 3)}
                </span>
              </div>
            ))}
          </div>
          <div className={classes['weekLegend']} aria-hidden="true">
            {(['all', 'some', 'none'] as const).map((state) => (
              <span key={state}>
                <span className={classes['week']} data-state={state} />
                {stateWords[state]}
              </span>
            ))}
          </div>
        </div>
      }
      table={{
        columns: ['Week of', 'Met', 'Helped', 'Goal'],
        // Weeks without anything are many, and say nothing.
        rows: weeks
          .filter(({ met, helped }) => met + helped > 0)
          .toReversed()
          .map((week) => ({
            key: week.start,
            cells: [dateWords(week.start, today), week.met, week.helped, stateWords[stateOf(week, goal)]],
          })),
      }}
    />
  );
}
