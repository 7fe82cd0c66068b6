import { Button } from '@mantine/core';
import { useLiveQuery, useRun, useToday, usePeopleOf, type People } from '#client/index.ts';
import {
  introductionStateWords,
  introductionTitle,
  nextStep,
  peopleIn,
} from '#domain/method/introductions.ts';
import type { CalendarDate, Introduction } from '#domain/records.ts';
import { ActionRow } from '#ui/rows/ActionRow.tsx';
import { useDialogLink } from '#ui/dialogs/dialog-link.ts';
import { EmptyState } from '#ui/messages/EmptyState.tsx';
import { introductionSteps } from '#ui/method/next-steps.ts';
import { useOpenPerson } from '#ui/person/person-link.ts';
import { PersonFace } from '#ui/person/PersonFace.tsx';
import classes from '../leads.module.css';
import type { TabProps } from '../LeadsPage.tsx';
import { useReady } from '../use-ready.ts';

/** More than anybody makes in years; the latest of them. */
const limit = 300;

/** Introductions in both directions: what is under way first. */
export function IntroductionsList({ onReady }: TabProps) {
  const today = useToday();
  const { open } = useDialogLink();
  const introductions = useLiveQuery('introductions', { selector: {}, sort: [{ id: 'desc' }], limit });
  const people = usePeopleOf((introductions ?? []).flatMap(peopleIn));
  useReady(introductions !== undefined, onReady);
  if (introductions === undefined) return null;
  if (introductions.length === 0)
    return (
      <div className={classes['page']}>
        <EmptyState
          title="No introductions yet"
          action={
            <Button variant="filled" onClick={() => open('introduction')}>
              Introduce two people
            </Button>
          }
        >
          Bring two people together who could help each other, and ask both first: Kith drafts the texts.
        </EmptyState>
      </div>
    );
  const part = (title: string, list: readonly Introduction[]) =>
    list.length > 0 && (
      <section className={classes['list']} aria-label={title}>
        <h2 className={classes['listTitle']}>
          {title} <span className={classes['count']}>{list.length}</span>
        </h2>
        <ul className={classes['rows']}>
          {list.map((introduction) => (
            <IntroductionRow
              key={introduction.id}
              introduction={introduction}
              people={people}
              today={today}
            />
          ))}
        </ul>
      </section>
    );
  return (
    <div className={classes['page']}>
      {part(
        'Under way',
        introductions.filter((each) => nextStep(each) !== undefined),
      )}
      {part(
        'Done',
        introductions.filter((each) => nextStep(each) === undefined),
      )}
    </div>
  );
}

interface IntroductionRowProps {
  readonly introduction: Introduction;
  readonly people: People;
  readonly today: CalendarDate;
}

function IntroductionRow({ introduction, people, today }: IntroductionRowProps) {
  const run = useRun();
  const { open } = useOpenPerson();
  const { id } = introduction;
  const title = introductionTitle(introduction, people.name);
  const all = peopleIn(introduction);
  const [first] = all;
  return (
    <ActionRow
      label={title}
      lead={<PersonFace id={first} people={people} />}
      title={title}
      line={introductionStateWords(introduction, today)}
      note={introduction.notes}
      done={nextStep(introduction) === undefined}
      actions={introductionSteps(introduction, { run })}
      more={[
        ...all.map((person) => ({ label: `Open ${people.name(person)}`, run: () => open(person) })),
        { label: 'Delete', danger: true, run: () => void run('introductions.remove', { id }) },
      ]}
    />
  );
}
