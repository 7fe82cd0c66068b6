import { ActionIcon, Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useRunOrThrow } from '#client/index.ts';
import { errorToData } from '#contract/errors.ts';
import { pronounsOf } from '#domain/text/pronouns.ts';
import type { CalendarDate, Contact } from '#domain/records.ts';
import { SubmitButton } from '#ui/forms/SubmitButton.tsx';
import {
  afterWords,
  learnArgs,
  nextPlaceholder,
  noAnswers,
  type Answers,
  type Meeting,
} from './after-meeting.ts';
import classes from './after.module.css';
import { HelpAnswers } from './HelpAnswers.tsx';
import { NextAnswers } from './NextAnswers.tsx';
import { isPopupOpen } from '../popups.ts';

interface AfterMeetingProps {
  readonly contact: Contact;
  readonly meeting: Meeting;
  readonly today: CalendarDate;
  /** Answered or not: it goes, and the focus with it goes back to the line. */
  readonly onDone: () => void;
}

/**
 * Three questions after a meeting: did one ask how to help, what did they say, when does one follow up. They wait
 * below the line without taking the focus; leaving them unanswered is fine.
 */
export function AfterMeeting({ contact, meeting, today, onDone }: AfterMeetingProps) {
  const run = useRunOrThrow();
  const headingId = useId();
  const [asked, setAsked] = useState<boolean>();
  const [answers, setAnswers] = useState<Answers>(noAnswers);
  const [problem, setProblem] = useState<string>();
  const answer = (part: Partial<Answers>) => setAnswers((now) => ({ ...now, ...part }));
  const { subject: they, object: them } = pronounsOf(contact.pronouns);
  const planned = nextPlaceholder(answers);
  const args = learnArgs(contact.id, { ...answers, next: answers.next.trim() || planned });

  const keep = () => {
    if (args === undefined) {
      onDone();
      return;
    }
    run('interactions.learn', args).then(onDone, (error: unknown) => setProblem(errorToData(error).message));
  };
  return (
    <form
      className={classes['after']}
      aria-labelledby={headingId}
      onSubmit={(event) => {
        event.preventDefault();
        event.stopPropagation();
        keep();
      }}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing || isPopupOpen()) return;
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
          event.preventDefault();
          keep();
        }
        if (event.key !== 'Escape') return;
        // The panel would close too.
        event.preventDefault();
        event.stopPropagation();
        onDone();
      }}
    >
      <div className={classes['head']}>
        <h3 className={classes['title']} id={headingId}>
          {afterWords(meeting.kind)}
        </h3>
        <ActionIcon size={24} aria-label="Leave the questions" onClick={onDone}>
          <IconX size={16} stroke={1.5} aria-hidden="true" />
        </ActionIcon>
      </div>
      <div className={classes['question']} role="group" aria-label="Did you ask how you can help?">
        <span className={classes['words']}>Did you ask how you can help?</span>
        {([true, false] as const).map((choice) => (
          <Button
            key={String(choice)}
            size="compact-sm"
            variant={asked === choice ? 'filled' : 'default'}
            aria-pressed={asked === choice}
            onClick={() => setAsked(choice)}
          >
            {choice ? 'Yes' : 'Not yet'}
          </Button>
        ))}
      </div>
      {asked === false && (
        <p className={classes['hint']}>
          Next time: “What are you working on? How can I help?” Until then, when do you get back to {them}?
        </p>
      )}
      {asked === true && <HelpAnswers answers={answers} onAnswer={answer} they={they} />}
      {asked !== undefined && !meeting.hasFollowUp && (
        <NextAnswers answers={answers} onAnswer={answer} today={today} planned={planned} />
      )}
      {asked !== undefined && (
        <div className={classes['end']}>
          {problem !== undefined && (
            <p className={classes['problem']} role="alert">
              {problem}
            </p>
          )}
          <Button variant="subtle" onClick={onDone}>
            Skip
          </Button>
          <SubmitButton
            missing={args === undefined ? 'Answer one of the questions, or skip them.' : undefined}
          >
            Keep
          </SubmitButton>
        </div>
      )}
    </form>
  );
}
