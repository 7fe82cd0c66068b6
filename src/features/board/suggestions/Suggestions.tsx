import { Popover } from '@mantine/core';
import { memo, useEffect, useRef, useState } from 'react';
import { useRun, useSuggestedMoves } from '#client/index.ts';
import type { SuggestedMove } from '#contract/values/people.ts';
import { numberWords } from '#domain/text/number-words.ts';
import { whoMustAgree } from '#domain/stages/mentorship.ts';
import type { CalendarDate, Stage } from '#domain/records.ts';
import { stageById } from '#domain/stages/stages.ts';
import { FilterButton } from '#ui/filters/FilterButton.tsx';
import { MentorQuestion } from '#ui/stages/MentorQuestion.tsx';
import { SuggestionRow } from './SuggestionRow.tsx';
import classes from './suggestions.module.css';

/** Asked for this long after one began to work on the board: it looks at everybody, and keeps them in memory. */
const laterMs = 1000;
/** How many are listed; the rest comes as these are answered. */
const shownAtOnce = 12;

interface SuggestionsProps {
  readonly stages: readonly Stage[];
  readonly today: CalendarDate;
}

/** Moves that Kith suggests, with their reasons. Nothing is shown while there are none. */
export const Suggestions = memo(function Suggestions({ stages, today }: SuggestionsProps) {
  const [limit, setLimit] = useState<number | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const start = () => {
      timer ??= setTimeout(() => setLimit(shownAtOnce), laterMs);
    };
    const began = ['pointerdown', 'keydown'] as const;
    for (const type of began) window.addEventListener(type, start, { passive: true });
    return () => {
      clearTimeout(timer);
      for (const type of began) window.removeEventListener(type, start);
    };
  }, []);
  const suggested = useSuggestedMoves(limit);
  const run = useRun();
  const list = useRef<HTMLDivElement>(null);
  const [opened, setOpened] = useState(false);
  const [asking, setAsking] = useState<SuggestedMove>();
  const total = suggested?.total ?? 0;
  if (total === 0 && !opened) return null;

  /** The row goes: the focus stays in the list. */
  const keepFocus = () => list.current?.focus();
  const move = async ({ id, to }: SuggestedMove, agreedAt?: CalendarDate) => {
    setAsking(undefined);
    keepFocus();
    await run('contacts.set-stage', {
      ids: [id],
      stage: to,
      ...(agreedAt === undefined ? {} : { agreedAt }),
    });
  };
  const accept = (suggestion: SuggestedMove) => {
    const to = stageById(stages, suggestion.to);
    if (to === undefined) return;
    const person = { ...suggestion, stage: suggestion.from };
    if (whoMustAgree([person], to, stages).length > 0) setAsking(suggestion);
    else void move(suggestion);
  };
  const dismiss = ({ id, to }: SuggestedMove) => {
    keepFocus();
    void run('contacts.dismiss-move', { id, stage: to });
  };

  return (
    <>
      <Popover
        opened={opened && asking === undefined}
        onChange={setOpened}
        position="bottom-start"
        trapFocus
        returnFocus
        width={360}
      >
        <Popover.Target>
          <FilterButton
            title={`${numberWords(total)} could move on`}
            active={false}
            opened={opened}
            onClick={() => setOpened(!opened)}
          />
        </Popover.Target>
        <Popover.Dropdown className={classes['dropdown'] ?? ''}>
          <div ref={list} tabIndex={-1} data-autofocus className={classes['list']}>
            {total === 0 && <p className={classes['none']}>Nobody else for now.</p>}
            <ul className={classes['rows']}>
              {suggested?.moves.map((suggestion) => (
                <SuggestionRow
                  key={`${suggestion.id} ${suggestion.to}`}
                  suggestion={suggestion}
                  stages={stages}
                  onAccept={accept}
                  onDismiss={dismiss}
                  onOpened={() => setOpened(false)}
                />
              ))}
            </ul>
          </div>
        </Popover.Dropdown>
      </Popover>
      {asking !== undefined && (
        <MentorQuestion
          names={[asking.fullName]}
          today={today}
          onYes={(agreedAt) => void move(asking, agreedAt)}
          onNotYet={() => setAsking(undefined)}
        />
      )}
    </>
  );
});
