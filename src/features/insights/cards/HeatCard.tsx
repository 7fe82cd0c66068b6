import { fullDateWords, monthNames, weekdayNames } from '#domain/dates/date-words.ts';
import { addDays, partsOf, weekday } from '#domain/dates/dates.ts';
import { heatLevel, heatMonths, type Heat } from '#domain/insights/heat.ts';
import { cx } from '#ui/cx.ts';
import { ChartCard } from '../charts/ChartCard.tsx';
import classes from './heat.module.css';
import { heatWords } from '../words.ts';

const levels = [0, 1, 2, 3, 4] as const;
const timesWords = (n: number): string => (n === 1 ? 'once' : `${String(n)} times`);

/** Where a month's name stands: over the first week that begins in it. */
const monthMarks = ({ start, counts }: Heat): readonly { readonly week: number; readonly name: string }[] => {
  const marks: { week: number; name: string }[] = [];
  for (let week = 0; week * 7 < counts.length; week += 1) {
    const { month, day } = partsOf(addDays(start, week * 7));
    if (day <= 7) marks.push({ week, name: (monthNames[month - 1] ?? '').slice(0, 3) });
  }
  return marks;
};

/** A square for each day of a year: the deeper, the more often one was in touch. */
export function HeatCard({ heat }: { readonly heat: Heat }) {
  const { start, counts } = heat;
  const most = Math.max(...counts);
  const words = heatWords(heat);
  const first = weekday(start);
  return (
    <ChartCard
      id="heat"
      title="In touch"
      isWide
      words={words}
      chart={
        <div className={classes['heat']} role="img" aria-label={words}>
          <div className={classes['months']} aria-hidden="true">
            {monthMarks(heat).map(({ week, name }) => (
              <span key={week} style={{ gridColumnStart: week + 1 }}>
                {name}
              </span>
            ))}
          </div>
          <div className={classes['weekdays']} aria-hidden="true">
            {[0, 1, 2, 3, 4, 5, 6].map((row) => (
              <span key={row}>
                {row % 2 === 0 ? '' : (weekdayNames[(first + row) % 7] ?? '').slice(0, 3)}
              </span>
            ))}
          </div>
          <div className={classes['days']}>
            {counts.map((count, index) => {
              const day = addDays(start, index);
              return (
                <span
                  key={day}
                  className={classes['day']}
                  data-level={heatLevel(count, most)}
                  title={`${fullDateWords(day)}: ${count === 0 ? 'nothing' : timesWords(count)}`}
                />
              );
            })}
          </div>
          <p className={classes['scale']} aria-hidden="true">
            Less
            {levels.map((level) => (
              <span key={level} className={cx(classes['day'], classes['sample'])} data-level={level} />
            ))}
            More
          </p>
        </div>
      }
      table={{
        columns: ['Month', 'In touch', 'On days'],
        rows: heatMonths(heat)
          .toReversed()
          .map(({ month, times, days }) => ({
            key: month,
            cells: [`${monthNames[Number(month.slice(5)) - 1] ?? ''} ${month.slice(0, 4)}`, times, days],
          })),
      }}
    />
  );
}
