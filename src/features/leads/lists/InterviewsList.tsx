import { Button } from '@mantine/core';
import { useLiveQuery, usePeopleOf, useRun, useToday } from '#client/index.ts';
import { interviewOrder, interviewStepOf, interviewWords } from '#domain/method/interviews.ts';
import { ActionRow } from '#ui/rows/ActionRow.tsx';
import { useDialogLink } from '#ui/dialogs/dialog-link.ts';
import { EmptyState } from '#ui/messages/EmptyState.tsx';
import { interviewSteps } from '#ui/method/next-steps.ts';
import { useOpenPerson } from '#ui/person/person-link.ts';
import { PersonFace } from '#ui/person/PersonFace.tsx';
import classes from '../leads.module.css';
import type { TabProps } from '../LeadsPage.tsx';
import { useReady } from '../use-ready.ts';

/** More than anybody holds in years; the latest of them. */
const limit = 300;

/** Informational interviews: what is under way, the furthest first. */
export function InterviewsList({ onReady }: TabProps) {
  const run = useRun();
  const today = useToday();
  const { open } = useDialogLink();
  const { open: openPerson } = useOpenPerson();
  const interviews = useLiveQuery('interviews', { selector: {}, sort: [{ id: 'desc' }], limit });
  const people = usePeopleOf((interviews ?? []).map(({ contactId }) => contactId));
  useReady(interviews !== undefined, onReady);
  if (interviews === undefined) return null;
  if (interviews.length === 0)
    return (
      <div className={classes['page']}>
        <EmptyState
          title="No informational interviews yet"
          action={
            <Button variant="filled" onClick={() => open('interview')}>
              Plan an interview
            </Button>
          }
        >
          Ask somebody for half an hour to learn what they do: no job, no favour, and thanks within a day.
        </EmptyState>
      </div>
    );
  return (
    <div className={classes['page']}>
      <section className={classes['list']} aria-label="Informational interviews">
        <h2 className={classes['listTitle']}>
          Informational interviews <span className={classes['count']}>{interviews.length}</span>
        </h2>
        <ul className={classes['rows']}>
          {interviewOrder(interviews).map((interview) => {
            const { id, contactId, questions, learned } = interview;
            const name = people.name(contactId);
            return (
              <ActionRow
                key={id}
                label={`interview with ${name}`}
                lead={<PersonFace id={contactId} people={people} />}
                title={name}
                line={`${interviewWords(interview, today)}${questions.length === 0 ? '' : `. Bring: ${questions.join(' ')}`}`}
                note={learned}
                done={interviewStepOf(interview) === 'thanked'}
                actions={interviewSteps(interview, today, { run, open })}
                more={[
                  { label: `Open ${name}`, run: () => openPerson(contactId) },
                  { label: 'Edit', run: () => open('interview', { of: id, kind: 'edit' }) },
                  { label: 'Delete', danger: true, run: () => void run('interviews.remove', { id }) },
                ]}
              />
            );
          })}
        </ul>
      </section>
    </div>
  );
}
