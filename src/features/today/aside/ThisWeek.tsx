import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { Link } from 'wouter';
import type { People } from '#client/index.ts';
import type { TodayAside } from '#contract/values/insights.ts';
import { matchWords } from '#domain/method/matches.ts';
import { firstNameOf } from '#domain/people/names.ts';
import type { WeeklyGoal } from '#domain/profile.ts';
import { goalPartWords, goalProgress, isReached, type GoalWeek } from '#domain/method/weekly-goal.ts';
import { useDialogLink } from '#ui/dialogs/dialog-link.ts';
import { GoalRing } from '#ui/goals/GoalRing.tsx';
import classes from './aside.module.css';

interface ThisWeekProps {
  readonly weeks: readonly GoalWeek[];
  readonly goal: WeeklyGoal;
  readonly match: TodayAside['match'];
  readonly people: People;
}

const parts = [
  ['meet', 'met'],
  ['help', 'helped'],
] as const;

/** The week's goal, the weeks before, and somebody to bring together with somebody. */
export function ThisWeek({ weeks, goal, match, people }: ThisWeekProps) {
  const week = weeks.at(-1) ?? { start: '', met: 0, helped: 0 };
  const hasGoal = goal.meet + goal.help > 0;
  if (!hasGoal && match === undefined) return null;
  return (
    <section className={classes['card']} aria-labelledby="aside-week">
      <h2 className={classes['heading']} id="aside-week">
        {hasGoal ? 'This week' : 'They could help each other'}
      </h2>
      {hasGoal && (
        <>
          <div className={classes['goal']}>
            <GoalRing {...goalProgress(week, goal)} />
            <ul className={classes['parts']}>
              {parts
                .filter(([part]) => goal[part] > 0)
                .map(([part, of]) => (
                  <li key={part} className={classes['part']} data-done={week[of] >= goal[part] || undefined}>
                    <span className={classes['check']} aria-hidden="true">
                      {week[of] >= goal[part] && <IconCheck size="0.6875rem" stroke={2.5} />}
                    </span>
                    <span>
                      {goalPartWords(part, week[of], goal[part])}
                      {week[of] < goal[part] && <span className="kith-hidden"> (not yet)</span>}
                    </span>
                  </li>
                ))}
            </ul>
          </div>
          <PastWeeks weeks={weeks.slice(0, -1)} goal={goal} />
        </>
      )}
      {match !== undefined && <MatchHint match={match} people={people} isApart={hasGoal} />}
    </section>
  );
}

function PastWeeks({ weeks, goal }: { readonly weeks: readonly GoalWeek[]; readonly goal: WeeklyGoal }) {
  const reached = weeks.filter((week) => isReached(week, goal)).length;
  // Who has just begun has missed nothing.
  if (weeks.every((week) => goalProgress(week, goal).done === 0)) return null;
  return (
    <Link className={classes['past'] ?? ''} href="/insights#weeks">
      <span className={classes['dots']} aria-hidden="true">
        {weeks.map((week) => {
          const { done } = goalProgress(week, goal);
          return (
            <span
              key={week.start}
              className={classes['dot']}
              data-done={isReached(week, goal) ? 'all' : done > 0 ? 'some' : 'none'}
            />
          );
        })}
      </span>
      <span>
        {reached} of the last {weeks.length} weeks
      </span>
    </Link>
  );
}

interface MatchHintProps {
  readonly match: NonNullable<TodayAside['match']>;
  readonly people: People;
  readonly isApart: boolean;
}

function MatchHint({ match, people, isApart }: MatchHintProps) {
  const { open } = useDialogLink();
  const [needs, helper] = [people.name(match.needId), people.name(match.helperId)];
  return (
    <div className={classes['match']} data-apart={isApart || undefined}>
      <p dir="auto">{matchWords(match, firstNameOf(needs), firstNameOf(helper))}</p>
      <Button
        size="compact-sm"
        onClick={() =>
          open('introduction', {
            of: match.needId,
            with: match.helperId,
            about: `${firstNameOf(needs)} needs ${match.need}`,
          })
        }
      >
        Introduce them
      </Button>
    </div>
  );
}
