import { useEffect, useState } from 'react';
import { usePeopleOf, useRecord, useTodayAside } from '#client/index.ts';
import type { TodayAside as Hints } from '#contract/values/insights.ts';
import { profileFromSetting } from '#domain/profile.ts';
import type { CalendarDate, Stage } from '#domain/records.ts';
import { userWeekRules } from '#ui/dates/week-rules.ts';
import { Birthdays } from './Birthdays.tsx';
import { SuggestedMoveCard } from './SuggestedMoveCard.tsx';
import { ThisWeek } from './ThisWeek.tsx';
import classes from './aside.module.css';

/** Asked for once the list is there and painted: what looks at everybody takes a moment the first time. */
const laterMs = 200;
/** Weeks told of beside the ring. */
const weeks = 12;

/** The hints, once today's list is there. */
export const useHints = (isListed: boolean): Hints | undefined => {
  const [isAsked, setAsked] = useState(false);
  useEffect(() => {
    if (!isListed) return undefined;
    const timer = setTimeout(() => setAsked(true), laterMs);
    return () => clearTimeout(timer);
  }, [isListed]);
  return useTodayAside(isAsked ? { firstDay: userWeekRules().firstDay, weeks } : null);
};

interface TodayAsideProps {
  readonly hints: Hints | undefined;
  readonly today: CalendarDate;
  readonly stages: readonly Stage[];
}

/** Beside the list and below it on narrow windows: hints, none of which waits for anything. */
export function TodayAside({ hints, today, stages }: TodayAsideProps) {
  const goal = profileFromSetting(useRecord('settings', 'profile')?.value).weeklyGoal;
  const move = hints?.moves.moves[0];
  const people = usePeopleOf([
    hints?.match?.needId,
    hints?.match?.helperId,
    move?.id,
    ...(hints?.birthdays ?? []).map(({ contactId }) => contactId),
  ]);
  return (
    <div className={classes['aside']} data-hints={hints === undefined ? 'none' : 'ready'}>
      {hints !== undefined && (
        <>
          <ThisWeek weeks={hints.weeks} goal={goal} match={hints.match} people={people} />
          <SuggestedMoveCard moves={hints.moves} people={people} stages={stages} today={today} />
          <Birthdays birthdays={hints.birthdays} people={people} today={today} />
        </>
      )}
    </div>
  );
}
