import { chanceWords, type Chances, type ChanceSource } from '#domain/insights/chances.ts';
import { ChartCard } from '../charts/ChartCard.tsx';
import { Bars } from '../charts/charts.tsx';

const sourceWords: Readonly<Record<ChanceSource, string>> = {
  person: 'From people',
  posting: 'From postings',
  unknown: 'Not noted',
};
const colours: Readonly<Record<ChanceSource, string>> = {
  person: 'var(--kith-accent)',
  posting: 'var(--kith-acquaintance-dot)',
  unknown: 'var(--kith-to-meet-dot)',
};

/** How many openings one heard of from people, and how many were posted. */
export function ChancesCard({ chances }: { readonly chances: readonly Chances[] }) {
  const words = chanceWords(chances);
  const isEmpty = chances.every(({ all }) => all === 0);
  return (
    <ChartCard
      id="chances"
      title="Openings"
      words={words}
      chart={
        !isEmpty && (
          <Bars
            label={words}
            rows={chances.map(({ source, all }) => ({
              key: source,
              label: sourceWords[source],
              bars: [{ key: source, value: all, colour: colours[source] }],
            }))}
          />
        )
      }
      table={{
        columns: ['Where from', 'All', 'Open', 'In talks', 'Accepted', 'Closed'],
        rows: chances.map(({ source, all, open, talks, accepted, closed }) => ({
          key: source,
          cells: [sourceWords[source], all, open, talks, accepted, closed],
        })),
      }}
    />
  );
}
