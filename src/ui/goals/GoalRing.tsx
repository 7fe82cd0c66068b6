import type { GoalProgress } from '#domain/method/weekly-goal.ts';
import classes from './GoalRing.module.css';

const radius = 31;
const around = 2 * Math.PI * radius;

/** How far one is: a quiet ring with the figures in it. */
export function GoalRing({ done, of }: GoalProgress) {
  const share = of === 0 ? 0 : done / of;
  return (
    <span className={classes['ring']}>
      <svg viewBox="0 0 70 70" className={classes['circle']} aria-hidden="true">
        <circle className={classes['track']} cx="35" cy="35" r={radius} />
        {share > 0 && (
          <circle
            className={classes['done']}
            cx="35"
            cy="35"
            r={radius}
            strokeDasharray={`${String(around * share)} ${String(around)}`}
          />
        )}
      </svg>
      <span className={classes['figures']}>
        {done} of {of}
      </span>
    </span>
  );
}
