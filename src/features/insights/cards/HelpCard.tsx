import { usePeopleOf } from '#client/index.ts';
import { favourKindWords } from '#domain/method/favours.ts';
import type { Help } from '#domain/insights/help.ts';
import { timesWords } from '#domain/people/words.ts';
import { PersonLink } from '#ui/person/PersonLink.tsx';
import { ChartCard } from '../charts/ChartCard.tsx';
import { Bars, Legend } from '../charts/charts.tsx';
import classes from '../insights.module.css';
import { helpWords } from '../words.ts';

const yours = 'var(--kith-accent)';
const theirs = 'var(--kith-referrer-dot)';

/** What was given and got, and to whom one could give next. */
export function HelpCard({ help }: { readonly help: Help }) {
  const people = usePeopleOf(help.ahead.map(({ contactId }) => contactId));
  const total = (direction: 'given' | 'received') =>
    help.kinds.reduce((sum, kind) => sum + kind[direction], 0);
  const words = helpWords(total('given'), total('received'));
  return (
    <ChartCard
      id="help"
      title="Help"
      words={words}
      chart={
        <>
          <Bars
            label={words}
            rows={help.kinds.map(({ kind, given, received }) => ({
              key: kind,
              label: favourKindWords[kind],
              bars: [
                { key: 'given', value: given, colour: yours },
                { key: 'received', value: received, colour: theirs },
              ],
            }))}
          />
          <Legend
            items={[
              { key: 'given', label: 'You helped', colour: yours },
              { key: 'received', label: 'They helped', colour: theirs },
            ]}
          />
        </>
      }
      table={{
        columns: ['Kind', 'You helped', 'They helped'],
        rows: help.kinds.map(({ kind, given, received }) => ({
          key: kind,
          cells: [favourKindWords[kind], given, received],
        })),
      }}
    >
      {help.ahead.length > 0 && (
        <div className={classes['more']}>
          <h3 className={classes['moreTitle']}>They helped more than you did</h3>
          <ul className={classes['list']}>
            {help.ahead.map(({ contactId, given, received }) => (
              <li key={contactId} className={classes['item']}>
                <PersonLink id={contactId} people={people} />
                <span className={classes['quiet']}>
                  {timesWords(received)}, you {given === 0 ? 'not yet' : timesWords(given)}
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </ChartCard>
  );
}
