import { ActionIcon, Button, Checkbox, Select, Textarea, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useRunOrThrow } from '#client/index.ts';
import { errorToData } from '#contract/errors.ts';
import { favourKindWords, favourKinds } from '#domain/method/favours.ts';
import { pronounsOf } from '#domain/text/pronouns.ts';
import type { CalendarDate, Contact } from '#domain/records.ts';
import { DueField } from '#ui/follow-up/DueField.tsx';
import { SubmitButton } from '#ui/forms/SubmitButton.tsx';
import {
  afterWords,
  followUpDays,
  learnArgs,
  nextPlaceholder,
  noAnswers,
  type Answers,
  type Meeting,
} from './after-meeting.ts';
import classes from './after.module.css';
import { isPopupOpen } from '../popups.ts';

interface AfterMeetingProps {
  readonly contact: Contact;
  readonly meeting: Meeting;
  readonly today: CalendarDate;
  /** Answered or not: it goes, and the focus with it goes back to the line. */
  readonly onDone: () => void;
}

const kinds = favourKinds.map((value) => ({ value, label: favourKindWords[value] }));

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
      {asked === true && (
        <>
          <Textarea
            label={`What do${they === 'they' ? '' : 'es'} ${they} need?`}
            description="One on each line"
            placeholder="A reviewer who knows tides"
            dir="auto"
            autosize
            autoFocus
            minRows={1}
            maxRows={6}
            value={answers.needs}
            onChange={({ currentTarget }) => answer({ needs: currentTarget.value })}
          />
          <Textarea
            label={`What could ${they} offer others?`}
            dir="auto"
            autosize
            minRows={1}
            maxRows={6}
            value={answers.offers}
            onChange={({ currentTarget }) => answer({ offers: currentTarget.value })}
          />
          <div className={classes['help']}>
            <TextInput
              label="How do you help?"
              placeholder="Send the grant template"
              dir="auto"
              autoComplete="off"
              value={answers.help}
              onChange={({ currentTarget }) => answer({ help: currentTarget.value })}
            />
            <Select
              label="Kind of help"
              data={kinds}
              allowDeselect={false}
              value={answers.helpKind}
              onChange={(value) => value !== null && answer({ helpKind: value })}
            />
          </div>
          {answers.help.trim() !== '' && (
            <Checkbox
              label="Done already"
              checked={answers.isHelpDone}
              onChange={({ currentTarget }) => answer({ isHelpDone: currentTarget.checked })}
            />
          )}
        </>
      )}
      {asked !== undefined && !meeting.hasFollowUp && (
        <>
          <div className={classes['days']} role="group" aria-label="When do you follow up?">
            <span className={classes['words']}>When do you follow up?</span>
            {followUpDays(today).map(({ label, due }) => (
              <Button
                key={label}
                size="compact-sm"
                variant={answers.due === due ? 'filled' : 'default'}
                aria-pressed={answers.due === due}
                onClick={() => answer({ due: answers.due === due ? undefined : due })}
              >
                {label}
              </Button>
            ))}
          </div>
          <div className={classes['next']}>
            <DueField label="Day" value={answers.due} onChange={(due) => answer({ due })} today={today} />
            <TextInput
              label="What"
              placeholder={planned}
              dir="auto"
              autoComplete="off"
              value={answers.next}
              onChange={({ currentTarget }) => answer({ next: currentTarget.value })}
            />
          </div>
        </>
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
