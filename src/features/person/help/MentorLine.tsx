import { Button } from '@mantine/core';
import { useState } from 'react';
import { useRun } from '#client/index.ts';
import { mentorLimit, mentorWords } from '#domain/stages/mentorship.ts';
import type { CalendarDate, Contact, Favour, Stage } from '#domain/records.ts';
import { stageOf } from '#domain/stages/stages.ts';
import { useDialogLink } from '#ui/dialogs/dialog-link.ts';
import { MentorQuestion } from '#ui/stages/MentorQuestion.tsx';
import classes from '../lists.module.css';

interface MentorLineProps {
  readonly contact: Contact;
  readonly stages: readonly Stage[];
  readonly favours: readonly Favour[];
  readonly today: CalendarDate;
}

/** What was agreed with a mentor, and how much of their time was asked for; nothing of anybody else. */
export function MentorLine({ contact, stages, favours, today }: MentorLineProps) {
  const run = useRun();
  const { open } = useDialogLink();
  const [asking, setAsking] = useState(false);
  const { id, fullName, mentorship } = contact;
  if (stageOf(stages, contact).meaning !== 'mentor') return null;
  const { requests, text } = mentorLimit(mentorship, favours, today);
  return (
    <section aria-label="Mentor">
      <h3 className={classes['day']}>Mentor</h3>
      <div className={classes['mentor']}>
        <p className={classes['rowLine']}>
          {mentorship === undefined
            ? 'No yes is noted yet: ask whether they want to be your mentor.'
            : [mentorWords(mentorship, requests, today), text].filter(Boolean).join(' ')}
        </p>
        {mentorship === undefined ? (
          <Button size="compact-sm" onClick={() => setAsking(true)}>
            They said yes
          </Button>
        ) : (
          <Button size="compact-sm" onClick={() => open('favour', { of: id, kind: 'received' })}>
            Note advice
          </Button>
        )}
      </div>
      {asking && (
        <MentorQuestion
          names={[fullName]}
          today={today}
          onYes={(agreedAt) => {
            setAsking(false);
            void run('contacts.update', { id, patch: { mentorship: { agreedAt } } });
          }}
          onNotYet={() => setAsking(false)}
        />
      )}
    </section>
  );
}
