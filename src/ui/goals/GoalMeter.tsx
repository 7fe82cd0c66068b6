import type { Event } from '#domain/records.ts';
import classes from './GoalMeter.module.css';

interface GoalMeterProps {
  readonly goal: Event['goal'];
  readonly met: number;
  readonly helped: number;
}

interface PartProps {
  readonly count: number;
  readonly of: number;
  readonly word: string;
}

/** More marks than that say nothing: the words have to do. */
const maxMarks = 10;

function Part({ count, of, word }: PartProps) {
  return (
    <div className={classes['part']}>
      <p className={classes['words']}>
        <strong className={classes['count']}>{count}</strong>
        {of > 0 ? ` of ${of} ${word}` : ` ${word}`}
      </p>
      {of > 0 && (
        <span className={classes['marks']} aria-hidden="true">
          {Array.from({ length: Math.min(of, maxMarks) }, (_, index) => (
            <span key={index} className={classes['mark']} data-done={index < count || undefined} />
          ))}
        </span>
      )}
    </div>
  );
}

/** What one set out for and how far one is: people met, people helped. Never a percentage. */
export function GoalMeter({ goal, met, helped }: GoalMeterProps) {
  return (
    <div className={classes['meter']} role="group" aria-label="Goal" aria-live="polite">
      <Part count={met} of={goal?.meet ?? 0} word="met" />
      <Part count={helped} of={goal?.help ?? 0} word="helped" />
    </div>
  );
}
