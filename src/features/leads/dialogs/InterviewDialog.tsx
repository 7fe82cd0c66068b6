import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useRecord, useRunOrThrow, useToday } from '#client/index.ts';
import { interviewQuestions } from '#domain/method/interviews.ts';
import type { DateOrDateTime, Id, Interview } from '#domain/records.ts';
import { LineField, LinesField } from '#ui/forms/fields.tsx';
import { PastDayField } from '#ui/dates/DayFields.tsx';
import { DueField } from '#ui/follow-up/DueField.tsx';
import { PersonField, useChosenPerson } from './form/PersonField.tsx';
import classes from './form/dialogs.module.css';
import { FormDialog, type DialogProps } from './form/FormDialog.tsx';

/** An informational interview. `of`: the person, or with `kind=edit` the interview. */
export function InterviewDialog({ link, onClose }: DialogProps) {
  const isEdit = link.kind === 'edit';
  const interview = useRecord('interviews', isEdit ? link.of : undefined);
  if (isEdit && (interview === undefined || interview === null)) return null;
  return (
    <InterviewForm
      interview={interview ?? undefined}
      contactId={interview?.contactId ?? link.of}
      onClose={onClose}
    />
  );
}

interface InterviewFormProps {
  readonly interview: Interview | undefined;
  readonly contactId: Id | undefined;
  readonly onClose: () => void;
}

function InterviewForm({ interview, contactId, onClose }: InterviewFormProps) {
  const run = useRunOrThrow();
  const today = useToday();
  const who = useChosenPerson(contactId);
  const [askedAt, setAskedAt] = useState(interview?.askedAt);
  const [bookedFor, setBookedFor] = useState<DateOrDateTime | undefined>(interview?.bookedFor);
  const [questions, setQuestions] = useState<readonly string[]>(
    interview?.questions ?? interviewQuestions.slice(0, 3),
  );
  const [own, setOwn] = useState('');
  const [learned, setLearned] = useState(interview?.learned ?? '');
  const choices = [...new Set([...interviewQuestions, ...questions])];

  const save = () => {
    const id = who.person?.id;
    if (id === undefined) return Promise.resolve();
    const all = own.trim() === '' ? questions : [...questions, own.trim()];
    return interview === undefined
      ? run('interviews.create', {
          contactId: id,
          wantedAt: today,
          questions: [...all],
          ...(askedAt === undefined ? {} : { askedAt }),
          ...(bookedFor === undefined ? {} : { bookedFor }),
          ...(learned.trim() === '' ? {} : { learned: learned.trim() }),
        })
      : run('interviews.update', {
          id: interview.id,
          patch: {
            contactId: id,
            questions: [...all],
            askedAt: askedAt ?? null,
            bookedFor: bookedFor ?? null,
            learned: learned.trim(),
          },
        });
  };

  return (
    <FormDialog
      title={interview === undefined ? 'Informational interview' : 'Change the interview'}
      save="Save"
      size={560}
      missing={who.person === undefined ? 'Choose whom it is with.' : undefined}
      onSave={save}
      onClose={onClose}
    >
      <PersonField label="With" chosen={who} takesFocus={contactId === undefined} />
      <div className={classes['pair']}>
        <PastDayField label="Asked on" value={askedAt} today={today} onChange={setAskedAt} />
        <DueField
          label="Booked for"
          value={bookedFor}
          onChange={setBookedFor}
          today={today}
          takesFocus={contactId !== undefined}
        />
      </div>
      <Checkbox.Group
        label="Questions to bring"
        value={[...questions]}
        onChange={(values) => setQuestions(values)}
      >
        <div className={classes['questions']}>
          {choices.map((question) => (
            <Checkbox key={question} value={question} label={question} />
          ))}
        </div>
      </Checkbox.Group>
      <LineField label="One of your own" value={own} onChange={setOwn} />
      <LinesField label="What you learned" value={learned} onChange={setLearned} />
    </FormDialog>
  );
}
