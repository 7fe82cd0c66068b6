import { TextInput } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useState, type RefObject } from 'react';
import { currentZone, useKeptDraft, useNow, useRunOrThrow, useStoreRequest } from '#client/index.ts';
import { errorToData } from '#contract/errors.ts';
import { timeOf, withTime } from '#domain/dates/dates.ts';
import { isNamed, parseQuickLine } from '#domain/log/quick-line.ts';
import type { CalendarDate, Contact, DateOrDateTime, Id, InteractionKind } from '#domain/records.ts';
import { localOf } from '#domain/dates/zones.ts';
import { Kbd } from '#ui/actions/Kbd.tsx';
import { isMeeting, type Meeting } from './after-meeting.ts';
import classes from './now.module.css';
import { QuickLogChips } from './QuickLogChips.tsx';
import { FollowUpChip, PersonChip } from './QuickLogMore.tsx';
import { useNamedPeople } from './use-named-people.ts';

interface QuickLogProps {
  readonly contact: Contact;
  readonly today: CalendarDate;
  readonly field: RefObject<HTMLInputElement | null>;
  /** A meeting was logged: there is something to ask about it. */
  readonly onMeeting: (meeting: Meeting) => void;
}

/** Lines not logged yet, by person: closing the panel must not throw a half-written one away. '' where one was. */
const unfinished = new Map<Id, string>();

/** What the user chose instead of what the words say. */
interface Chosen {
  readonly kind?: InteractionKind;
  readonly day?: CalendarDate;
  /** By the words that name them; undefined: nobody. */
  readonly people?: Readonly<Record<string, Id | undefined>>;
  readonly due?: DateOrDateTime;
  readonly noFollowUp?: boolean;
}

/** What happened, in one line. It shows what it understood, and Enter keeps it. */
export function QuickLog({ contact, today, field, onMeeting }: QuickLogProps) {
  const run = useRunOrThrow();
  const { id, fullName } = contact;
  const [text, setTextState] = useState(() => unfinished.get(id) ?? '');
  const [chosen, setChosen] = useState<Chosen>({});
  const [problem, setProblem] = useState<string>();
  const now = useNow();
  const draft = useKeptDraft(useStoreRequest(), `log/${id}`, (found) => {
    // Unless somebody types already, or this window has a later one.
    if (text === '' && !unfinished.has(id)) setTextState(found);
  });
  const setText = (next: string) => {
    setTextState(next);
    unfinished.set(id, next);
    draft.keep(next);
  };

  const understood = parseQuickLine(text, today, localOf(now, currentZone()));
  const kind = chosen.kind ?? understood.kind;
  const at = chosen.day === undefined ? understood.at : withTime(chosen.day, timeOf(understood.at));
  const due = chosen.due ?? understood.followUp?.due;
  const followUp =
    understood.followUp === undefined || due === undefined || chosen.noFollowUp === true
      ? undefined
      : { ...understood.followUp, due };

  // On a person's page that person is meant, whoever else has the name.
  const named = useNamedPeople(understood.names)
    .filter(({ phrase }) => !isNamed(fullName, phrase))
    .map((one) => {
      const choice = chosen.people ?? {};
      const only = one.people.length === 1 ? one.people[0]?.id : undefined;
      const isDecided = Object.hasOwn(choice, one.phrase);
      const who = isDecided ? choice[one.phrase] : only;
      return { ...one, isDropped: isDecided && who === undefined, who: one.people.find((p) => p.id === who) };
    });
  const others = named.flatMap(({ who }) => (who === undefined ? [] : [who.id]));

  // "follow up in 2 weeks": nothing happened yet.
  const isOnlyNext = followUp !== undefined && understood.summary === '';

  const log = () => {
    if (text.trim() === '') return;
    setText('');
    setChosen({});
    setProblem(undefined);
    const contactIds = [...new Set([id, ...others])];
    const done = isOnlyNext
      ? run('follow-ups.create', { ...followUp, contactIds, kind: 'follow-up' })
      : run('interactions.log', {
          kind,
          at,
          contactIds,
          summary: understood.summary,
          ...(followUp === undefined ? {} : { followUp }),
        });
    if (!isOnlyNext && isMeeting(kind)) {
      const meeting = { kind, hasFollowUp: followUp !== undefined };
      // Where it could not be kept, there is nothing to ask about.
      void done.then(
        () => onMeeting(meeting),
        () => undefined,
      );
    }
    done.catch((error: unknown) => {
      // What was written comes back, unless the next line is being written already.
      if (!unfinished.get(id)) setText(text);
      setProblem(errorToData(error).message);
    });
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
        onBlur={draft.flush}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
          event.preventDefault();
          log();
        }}
      />
      {text.trim() !== '' && (
        <div className={classes['chips']}>
          {!isOnlyNext && (
            <QuickLogChips
              kind={kind}
              at={at}
              today={today}
              onKind={(value) => setChosen({ ...chosen, kind: value })}
              onDay={(value) => setChosen({ ...chosen, day: value })}
            />
          )}
          {named
            .filter(({ isDropped }) => !isDropped)
            .map(({ who, phrase, people }) => (
              <PersonChip
                key={phrase}
                named={{ phrase, people }}
                chosen={who}
                onChoose={(person) =>
                  setChosen({ ...chosen, people: { ...chosen.people, [phrase]: person } })
                }
              />
            ))}
          {followUp !== undefined && (
            <FollowUpChip
              followUp={followUp}
              today={today}
              onDue={(next) => setChosen({ ...chosen, due: next })}
              onDrop={() => {
                setChosen({ ...chosen, noFollowUp: true });
                field.current?.focus();
              }}
            />
          )}
        </div>
      )}
    </div>
  );
}
