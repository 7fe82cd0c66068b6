import { TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { Kbd } from '#ui/actions/Kbd.tsx';
import classes from '../today.module.css';

export interface LogLineProps {
  /** "Report back to Ana Ruiz Quintero" */
  readonly about: string;
  readonly onLog: (text: string) => void;
  readonly onCancel: () => void;
}

/** One line of what happened, in the place of the row's words: Enter saves, Escape leaves it. */
export function LogLine({ about, onLog, onCancel }: LogLineProps) {
  const [text, setText] = useState('');
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  return (
    <form
      className={classes['logLine']}
      onSubmit={(event) => {
        event.preventDefault();
        onLog(text);
      }}
    >
      <TextInput
        ref={input}
        aria-label={`What happened: ${about}`}
        placeholder="What happened? “Coffee yesterday, moves in May”"
        autoComplete="off"
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          onCancel();
        }}
        onBlur={() => {
          if (text.trim() === '') onCancel();
        }}
        rightSection={<Kbd shortcut="Enter" />}
        rightSectionWidth="2.5rem"
      />
    </form>
  );
}
