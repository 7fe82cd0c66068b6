import { TextInput } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useState, type RefObject } from 'react';
import { useRunOrThrow } from '#client/index.ts';
import { errorToData } from '#contract/errors.ts';
import { timeOf, withTime } from '#domain/dates.ts';
import { parseQuickLog } from '#domain/quick-log.ts';
import type { CalendarDate, Id, InteractionKind } from '#domain/records.ts';
import { Kbd } from '#ui/Kbd.tsx';
import classes from './now.module.css';
import { QuickLogChips } from './QuickLogChips.tsx';

interface QuickLogProps {
  readonly contactId: Id;
  readonly today: CalendarDate;
  readonly field: RefObject<HTMLInputElement | null>;
}

/** Lines not logged yet, by person: closing the panel must not throw a half-written one away. */
const unfinished = new Map<Id, string>();

/** What the user chose instead of what the words say. */
interface Chosen {
  readonly kind?: InteractionKind;
  readonly day?: CalendarDate;
}

/** What happened, in one line. It shows what it understood, and Enter keeps it. */
export function QuickLog({ contactId, today, field }: QuickLogProps) {
  const run = useRunOrThrow();
  const [text, setTextState] = useState(() => unfinished.get(contactId) ?? '');
  const [chosen, setChosen] = useState<Chosen>({});
  const [problem, setProblem] = useState<string>();
  const setText = (next: string) => {
    setTextState(next);
    if (next === '') unfinished.delete(contactId);
    else unfinished.set(contactId, next);
  };

  const understood = parseQuickLog(text, today);
  const kind = chosen.kind ?? understood.kind;
  const at = chosen.day === undefined ? understood.at : withTime(chosen.day, timeOf(understood.at));

  const log = () => {
    if (text.trim() === '') return;
    setText('');
    setChosen({});
    setProblem(undefined);
    run('interactions.log', { kind, at, contactIds: [contactId], summary: understood.summary }).catch(
      (error: unknown) => {
        // What was written comes back, unless the next line is being written already.
        if (!unfinished.has(contactId)) setText(text);
        setProblem(errorToData(error).message);
      },
    );
  };

  return (
    <div className={classes['log']}>
      <TextInput
        ref={field}
        className={classes['logField'] ?? ''}
        aria-label="What happened?"
        placeholder="What happened? “Coffee yesterday, moves in May”"
        dir="auto"
        autoComplete="off"
        leftSection={<IconPencil size={16} stroke={1.5} aria-hidden="true" />}
        rightSection={<Kbd shortcut={text === '' ? 'E' : 'Enter'} />}
        error={problem}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
          event.preventDefault();
          log();
        }}
      />
      {text.trim() !== '' && (
        <QuickLogChips
          kind={kind}
          at={at}
          today={today}
          onKind={(value) => setChosen({ ...chosen, kind: value })}
          onDay={(value) => setChosen({ ...chosen, day: value })}
        />
      )}
    </div>
  );
}
