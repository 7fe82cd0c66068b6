import { useLiveQuery, useRun } from '#client/index.ts';
import { interviewOrder, interviewStepOf, interviewWords } from '#domain/interviews.ts';
import type { CalendarDate, Contact, Interview } from '#domain/records.ts';
import { ActionRow, type RowAction } from '#ui/ActionRow.tsx';
import { useDialogLink } from '#ui/dialog-link.ts';
import classes from './lists.module.css';
import { interviewsWith } from './person-queries.ts';

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
  const next = ({ id, ...interview }: Interview): readonly RowAction[] => {
    switch (interviewStepOf(interview)) {
      case 'wanted':
        return [
          { label: 'Asked', run: () => void run('interviews.update', { id, patch: { askedAt: today } }) },
        ];
      case 'asked':
        return [{ label: 'Book', run: () => open('interview', { of: id, kind: 'edit' }) }];
      case 'booked':
        return [{ label: 'Held', run: () => void run('interviews.hold', { id }) }];
      case 'held':
        return [{ label: 'Thank', run: () => void run('interviews.thank', { id }) }];
      case 'thanked':
        return [];
    }
  };
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
            actions={next(interview)}
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
