import { currentZone, useNow } from '#client/index.ts';
import { timeOf } from '#domain/dates/dates.ts';
import { localOf } from '#domain/dates/zones.ts';
import classes from './day.module.css';
import { minutesOf } from '../week/week-events.ts';

const dayMinutes = 24 * 60;

/** Where the day is now, as the week draws it: among the hours of today only. */
export function NowLine() {
  const at = minutesOf(timeOf(localOf(useNow(), currentZone())) ?? '00:00');
  return (
    <div
      className={classes['now']}
      style={{ top: `${String((at / dayMinutes) * 100)}%` }}
      data-now
      aria-hidden="true"
    />
  );
}
