import { Button } from '@mantine/core';
import { usePeopleOf, useRecords, useRun, useToday, type People } from '#client/index.ts';
import type { RadarAnswer } from '#contract/values/insights.ts';
import { dateWords, fullDateWords } from '#domain/dates/date-words.ts';
import { radarWords } from '#domain/insights/radar.ts';
import { counted } from '#domain/text/text.ts';
import { ComingDayField } from '#ui/dates/DayFields.tsx';
import { WhenLeft } from '#ui/dates/WhenLeft.tsx';
import { useDialogLink } from '#ui/dialogs/dialog-link.ts';
import { PersonLink } from '#ui/person/PersonLink.tsx';
import { WarmthDot } from '#ui/person/WarmthDot.tsx';
import { ChartCard, focusCard } from '../charts/ChartCard.tsx';
import { StackedBar } from '../charts/charts.tsx';
import classes from '../insights.module.css';

const warmths = ['warm', 'cooling', 'cold'] as const;
/** Of whom to see, before "and 5 more". */
const shown = 5;

/** Toward the planned move: how warm it is in target companies, and a calendar of whom to see until then. */
export function RadarCard({ radar }: { readonly radar: RadarAnswer }) {
  const { open } = useDialogLink();
  const companies = useRecords(
    'organizations',
    radar.companies.map(({ companyId }) => companyId),
  );
  const words =
    radar.targets === 0
      ? 'Name the companies you aim at, and see how warm you are with the people there.'
      : radarWords(radar);
  const all = radar.warm + radar.cooling + radar.cold;
  return (
    <ChartCard
      id="radar"
      title="Toward your move"
      words={words}
      chart={
        all > 0 && (
          <>
            <StackedBar
              label={words}
              parts={warmths.map((warmth) => ({
                key: warmth,
                value: radar[warmth],
                colour: `var(--kith-${warmth})`,
              }))}
            />
            <ul className={classes['warmths']}>
              {warmths.map((warmth) => (
                <li key={warmth} className={classes['warmth']}>
                  <WarmthDot warmth={warmth} decorative /> {warmth} <b>{radar[warmth]}</b>
                </li>
              ))}
            </ul>
          </>
        )
      }
      table={{
        columns: ['Company', 'Warm', 'Cooling', 'Cold'],
        rows: radar.companies.map(({ companyId, warm, cooling, cold }) => ({
          key: companyId,
          cells: [companies.get(companyId)?.name ?? '', warm, cooling, cold],
        })),
      }}
    >
      {radar.targets === 0 ? (
        <Button className={classes['button'] ?? ''} onClick={() => open('company')}>
          Add a target company
        </Button>
      ) : (
        all > 0 && <Plan radar={radar} />
      )}
    </ChartCard>
  );
}

function Plan({ radar }: { readonly radar: RadarAnswer }) {
  const today = useToday();
  const run = useRun();
  const { plan, planned, moveOn } = radar;
  const people = usePeopleOf(plan.slice(0, shown).map(({ contactId }) => contactId));
  const isAhead = moveOn !== undefined && moveOn > today;
  return (
    <div className={classes['more']}>
      <WhenLeft value={moveOn} onSave={(day) => void run('profile.update', { patch: { moveOn: day ?? '' } })}>
        {(field) => (
          <ComingDayField
            label="When your next move is planned"
            className={classes['date']}
            today={today}
            error={field.value !== undefined && field.value <= today ? 'This day has passed.' : undefined}
            {...field}
          />
        )}
      </WhenLeft>
      {isAhead && (
        <>
          <p className={classes['quiet']}>{planWords(radar, moveOn)}</p>
          {plan.length > 0 && (
            <>
              <PlannedPeople plan={plan} people={people} />
              <Button
                className={classes['button'] ?? ''}
                onClick={() => {
                  // The button goes with what it did.
                  focusCard('radar');
                  void run('follow-ups.spread', {
                    people: plan.map(({ contactId: id, due }) => ({ id, due })),
                  });
                }}
              >
                Put {counted(plan.length, 'follow-up')} into the calendar
              </Button>
            </>
          )}
          {plan.length === 0 && planned === 0 && (
            <p className={classes['quiet']}>Keep in touch as you do: your calendar has the rest.</p>
          )}
        </>
      )}
    </div>
  );

  function planWords({ plan: toSee, planned: already }: RadarAnswer, until: string): string {
    const before = `before ${dateWords(until, today)}`;
    const rest =
      already === 0
        ? ''
        : ` ${String(already)} more ${already === 1 ? 'is' : 'are'} in the calendar already.`;
    if (toSee.length > 0)
      return `${counted(toSee.length, 'person', 'people')} to get in touch with ${before}.${rest}`;
    return already > 0
      ? `${already === 1 ? 'Whoever is' : `All ${String(already)} who are`} not warm ${already === 1 ? 'is' : 'are'} in the calendar ${before}.`
      : 'Everybody there is warm.';
  }
}

interface PlannedPeopleProps {
  readonly plan: RadarAnswer['plan'];
  readonly people: People;
}

function PlannedPeople({ plan, people }: PlannedPeopleProps) {
  const today = useToday();
  return (
    <>
      <ul className={classes['list']}>
        {plan.slice(0, shown).map(({ contactId, warmth, due }) => (
          <li key={contactId} className={classes['item']}>
            <WarmthDot warmth={warmth} />
            <PersonLink id={contactId} people={people} />
            <span className={classes['quiet']} title={fullDateWords(due)}>
              {dateWords(due, today)}
            </span>
          </li>
        ))}
      </ul>
      {plan.length > shown && <p className={classes['quiet']}>and {plan.length - shown} more</p>}
    </>
  );
}
