import { monthNames } from '#domain/dates/date-words.ts';
import { partsOf } from '#domain/dates/dates.ts';
import { totalOf, type MonthOfGrowth } from '#domain/insights/growth.ts';
import type { CalendarDate, Stage } from '#domain/records.ts';
import { ChartCard } from '../charts/ChartCard.tsx';
import { Legend, StackedColumns } from '../charts/charts.tsx';
import { growthWords } from '../words.ts';

interface GrowthCardProps {
  readonly months: readonly MonthOfGrowth[];
  readonly stages: readonly Stage[];
}

const colourOf = (stage: Stage): string => `var(--kith-${stage.colour}-dot)`;
const monthOf = (end: CalendarDate): string => monthNames[partsOf(end).month - 1] ?? '';

/** How many people there are, and in which stages, month by month. */
export function GrowthCard({ months, stages }: GrowthCardProps) {
  const last = months.at(-1);
  const words = growthWords(months);
  return (
    <ChartCard
      id="growth"
      title="People and stages"
      words={words}
      chart={
        <>
          <StackedColumns
            label={words}
            columns={months.map(({ end, counts }) => ({
              key: end,
              label: monthOf(end).slice(0, 3),
              parts: stages.map((stage, index) => ({
                key: stage.id,
                value: counts[index] ?? 0,
                colour: colourOf(stage),
              })),
            }))}
          />
          <Legend
            items={stages.map((stage, index) => ({
              key: stage.id,
              label: stage.name,
              colour: colourOf(stage),
              value: last?.counts[index] ?? 0,
            }))}
          />
        </>
      }
      table={{
        columns: ['End of', ...stages.map(({ name }) => name), 'All', 'Newly met'],
        rows: months.toReversed().map((month) => ({
          key: month.end,
          cells: [
            `${monthOf(month.end)} ${month.end.slice(0, 4)}`,
            ...stages.map((_, index) => month.counts[index] ?? 0),
            totalOf(month),
            month.met,
          ],
        })),
      }}
    />
  );
}
