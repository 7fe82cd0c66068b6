import { useLiveQuery, useRun } from '#client/index.ts';
import { interviewOrder, interviewStepOf, interviewWords } from '#domain/method/interviews.ts';
import type { CalendarDate, Contact } from '#domain/records.ts';
import { ActionRow } from '#ui/rows/ActionRow.tsx';
import { useDialogLink } from '#ui/dialogs/dialog-link.ts';
import { interviewSteps } from '#ui/method/next-steps.ts';
import classes from '../lists.module.css';
import { interviewsWith } from '../person-queries.ts';

interface InterviewListProps {
  readonly contact: Contact;
  readonly today: CalendarDate;
}

/** Informational interviews with a person: how far each is, and what comes next. */
export function InterviewList({ contact, today }: InterviewListProps) {
  const run = useRun();
  const { open } = useDialogLink();
  const interviews = useLiveQuery('interviews', interviewsWith(contact.id));
  if (interviews === undefined || interviews.length === 0) return null;
  return (
    <section>
      <h3 className={classes['day']}>Informational interviews</h3>
      <ul className={classes['rows']}>
        {interviewOrder(interviews).map((interview) => (
          <ActionRow
            key={interview.id}
            label="Informational interview"
            title={interviewWords(interview, today)}
            line={interview.questions.length === 0 ? undefined : `Bring: ${interview.questions.join(' ')}`}
            note={interview.learned}
            done={interviewStepOf(interview) === 'thanked'}
            actions={interviewSteps(interview, today, { run, open })}
            more={[
              { label: 'Edit', run: () => open('interview', { of: interview.id, kind: 'edit' }) },
              {
                label: 'Note a lead from it',
                run: () => open('lead', { of: contact.id, kind: 'interview', with: interview.id }),
              },
              {
                label: 'Delete',
                danger: true,
                run: () => void run('interviews.remove', { id: interview.id }),
              },
            ]}
          />
        ))}
      </ul>
    </section>
  );
}
