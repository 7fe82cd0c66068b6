import { TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useRunOrThrow, useToday } from '#client/index.ts';
import { isKithError } from '#contract/errors.ts';
import type { CalendarDate, Stage } from '#domain/records.ts';
import { parseWho, personOf } from '#domain/people/who.ts';
import { MentorQuestion } from '#ui/stages/MentorQuestion.tsx';
import classes from './BoardColumn.module.css';

interface QuickAddProps {
  readonly stage: Stage;
  readonly place: 'top' | 'bottom';
  readonly onClose: () => void;
}

/** A name, perhaps with what they do and where, Enter, the next name. Esc, or leaving it empty, closes. */
export function QuickAdd({ stage, place, onClose }: QuickAddProps) {
  const run = useRunOrThrow();
  const field = useRef<HTMLInputElement>(null);
  const cameFrom = useRef<Element | null>(null);
  const [name, setName] = useState('');
  const [problem, setProblem] = useState<string>();
  /** Whether they said yes: a mentor takes that. */
  const [asking, setAsking] = useState(false);
  const today = useToday();

  useEffect(() => {
    cameFrom.current = document.activeElement;
    field.current?.focus();
  }, []);

  const close = () => {
    onClose();
    if (cameFrom.current instanceof HTMLElement && cameFrom.current.isConnected) cameFrom.current.focus();
  };

  const add = (agreedAt?: CalendarDate) => {
    const who = parseWho(name);
    if (who.fullName === '') return;
    setAsking(false);
    if (stage.meaning === 'mentor' && agreedAt === undefined) {
      setAsking(true);
      return;
    }
    setName('');
    setProblem(undefined);
    const mentorship = agreedAt === undefined ? {} : { mentorship: { agreedAt } };
    run('contacts.create', { ...personOf(who), stage: stage.id, place, ...mentorship }).catch(
      (error: unknown) => {
        // What was typed comes back, unless the next name is being typed already.
        setName((now) => (now === '' ? name : now));
        setProblem(isKithError(error) ? error.message : `${who.fullName} could not be added. Try again.`);
      },
    );
  };

  return (
    <div className={classes['quickAdd']}>
      <TextInput
        ref={field}
        aria-label={`Name of the person to add to ${stage.name}`}
        placeholder="Name"
        dir="auto"
        autoComplete="off"
        value={name}
        error={problem}
        onChange={(event) => setName(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter') {
            event.preventDefault();
            add();
          }
          if (event.key === 'Escape') {
            event.preventDefault();
            event.stopPropagation();
            close();
          }
        }}
        onBlur={() => {
          if (name.trim() === '') onClose();
        }}
      />
      {asking && (
        <MentorQuestion
          names={[parseWho(name).fullName]}
          today={today}
          onYes={add}
          onNotYet={() => setAsking(false)}
        />
      )}
    </div>
  );
}
