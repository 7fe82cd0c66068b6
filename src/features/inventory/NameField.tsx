import { TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { usePeopleMatch, useRunOrThrow, useStoreRequest } from '#client/index.ts';
import { errorToData } from '#contract/errors.ts';
import { circleWords } from '#domain/people/circles.ts';
import { numberWords } from '#domain/text/number-words.ts';
import { counted } from '#domain/text/text.ts';
import { parsePeople, parseWho, personMeant } from '#domain/people/who.ts';
import { useAnnounce } from '#ui/messages/announce.tsx';
import type { InventoryStep } from './inventory-view.ts';
import classes from './inventory.module.css';

/** As many as one command takes: a list of that length is better imported. */
const mostAtOnce = 1_000;

interface NameFieldProps {
  readonly step: InventoryStep;
  /** Enter with nothing typed. */
  readonly onNext: () => void;
}

/** A name, Enter, the next name. A pasted list adds a person for each line. */
export function NameField({ step, onNext }: NameFieldProps) {
  const run = useRunOrThrow();
  const announce = useAnnounce();
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string>();
  const who = parseWho(text);
  /** What is in the field, for when it goes away. */
  const typed = useRef('');
  const known = personMeant(who, usePeopleMatch(useStoreRequest(), who.fullName));

  const add = async (list: string): Promise<void> => {
    const people = parsePeople(list);
    if (people.length === 0) return;
    if (people.length > mostAtOnce) {
      setProblem(
        `That is more than ${numberWords(mostAtOnce)} lines. Nothing was added: import it as a file.`,
      );
      return;
    }
    typed.current = '';
    setText('');
    setProblem(undefined);
    try {
      const result = await run('inventory.add', { circle: step.circle, people: [...people] });
      const parts = [
        result.added.length === 0 ? '' : `${counted(result.added.length, 'person', 'people')} added`,
        result.known.length === 0
          ? ''
          : `${counted(result.known.length, 'person', 'people')} you have already`,
      ].filter((part) => part !== '');
      announce(`${circleWords[step.circle]}: ${parts.join(', ')}`);
    } catch (error) {
      // What was typed comes back, unless the next name is being typed already.
      if (typed.current === '' && people.length === 1) {
        typed.current = list;
        setText(list);
      }
      setProblem(errorToData(error).message);
    }
  };

  // A name that nobody pressed Enter on is added all the same, and can be undone: not lost with the circle or the page.
  const addTyped = useRef<() => void>(undefined);
  useEffect(() => {
    addTyped.current = () => {
      if (typed.current.trim() !== '') void add(typed.current);
    };
  });
  useEffect(() => () => addTyped.current?.(), []);

  return (
    <TextInput
      ref={field}
      className={classes['nameField'] ?? ''}
      label={`Name of somebody: ${step.title.toLowerCase()}`}
      labelProps={{ className: 'kith-hidden' }}
      placeholder="Ana Ruiz, Acme"
      dir="auto"
      autoComplete="off"
      spellCheck={false}
      autoFocus
      value={text}
      error={problem}
      rightSectionWidth="10.5rem"
      rightSectionProps={{ className: classes['aside'] }}
      rightSection={
        known !== undefined && (
          <span className={classes['hint']}>you have {known.archived ? 'them, archived' : 'them'}</span>
        )
      }
      onChange={({ currentTarget }) => {
        typed.current = currentTarget.value;
        setText(currentTarget.value);
        setProblem(undefined);
      }}
      onPaste={(event) => {
        const pasted = event.clipboardData.getData('text/plain');
        // One line is typing; several would be run together by the field.
        if (!/[\r\n]\s*\S/u.test(pasted)) return;
        event.preventDefault();
        void add(pasted);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
        event.preventDefault();
        if (text.trim() === '' || event.ctrlKey || event.metaKey) {
          void add(text);
          onNext();
        } else void add(text);
      }}
    />
  );
}
