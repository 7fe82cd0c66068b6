import { Button } from '@mantine/core';
import { Fragment, useCallback, useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useLocation } from 'wouter';
import { useRecord, useStages, useToday } from '#client/index.ts';
import { reminderSettingsOf } from '#domain/follow-ups/reminder-settings.ts';
import { EmptyState } from '#ui/messages/EmptyState.tsx';
import { usePageReady, usePageTitle } from '#ui/page-state.ts';
import { neighboursIn, usePersonList } from '#ui/person/person-list.ts';
import { TopBar } from '#ui/top-bar/TopBar.tsx';
import { isFocusLost } from '#ui/focus/focus.ts';
import { AddFollowUp } from './AddFollowUp.tsx';
import { EditFollowUp } from './EditFollowUp.tsx';
import type { OwedRow } from './owed/owed-rows.ts';
import { OwedSection } from './owed/OwedSection.tsx';
import { TodayAside, useHints } from './aside/TodayAside.tsx';
import { focusNeighbour, focusRow, keepFocus, moveByKey, rowIdAt } from './rows/row-focus.ts';
import type { RowOpening } from './rows/RowTools.tsx';
import { TodayItem } from './rows/TodayItem.tsx';
import classes from './today.module.css';
import type { SectionName, TodayRow } from './rows/today-rows.ts';
import { dayWords } from './today-words.ts';
import { useLeaving } from './rows/use-leaving.ts';
import { useOwedCommands, useOwedRows } from './owed/use-owed-rows.ts';
import { useRowActions } from './rows/use-row-actions.ts';
import { useRowCommands } from './rows/use-row-commands.ts';
import { useTodaySections, type TodaySection } from './use-today.ts';

const idOf = ({ followUp }: TodayRow): string => followUp.id;
const noSections: readonly TodaySection[] = [];
const noOwed: readonly OwedRow[] = [];

/** What is overdue, due and coming up, what one owes, and the aside: rows that pointer and keys act on. */
export function TodayPage() {
  const today = useToday();
  const stages = useStages();
  const [, navigate] = useLocation();
  const [pages, setPages] = useState<Readonly<Partial<Record<SectionName, number>>>>({});
  const data = useTodaySections(pages);
  const sections = data?.sections ?? noSections;
  const { reminderTime } = reminderSettingsOf(useRecord('settings', 'reminders')?.value);
  const list = useRef<HTMLDivElement>(null);
  /** The row last reached by pointer or focus: the one that keys act on and whose tools show. */
  const [active, setActive] = useState<string>();
  const [focused, setFocused] = useState<string>();
  const [stop, setStop] = useState<string>();
  const [opening, setOpening] = useState<{ readonly id: string; readonly is: RowOpening }>();
  usePageTitle('Today');
  const rows = useMemo(() => sections.flatMap((section) => section.rows), [sections]);
  const owed = useOwedRows(rows);
  const isListed = data?.hasNames === true && owed !== undefined;
  usePageReady(isListed);
  const hints = useHints(isListed);
  const ids = [...rows.map(idOf), ...(owed ?? []).map(({ key }) => key)];
  /** Nothing is due, and nobody waits for thanks or word. */
  const isClear = data?.isClear === true && owed?.length === 0;
  usePersonList((id) =>
    neighboursIn(
      sections
        .flatMap((section) => [...(section.name === 'coming-up' ? (owed ?? []) : []), ...section.rows])
        .flatMap(({ contact }) => contact?.id ?? []),
      id,
    ),
  );

  const leave = useCallback((id: string) => {
    setOpening(undefined);
    setActive(undefined);
    // Only who works with the keyboard, or in a menu of the row, has the focus there.
    const focus = document.activeElement;
    if (rowIdAt(focus) === id || focus?.closest('[data-portal]') != null) focusNeighbour(list.current, id);
  }, []);
  const isRestoring = useRef(false);
  useEffect(
    () =>
      list.current === null
        ? undefined
        : keepFocus(list.current, (now) => {
            isRestoring.current = now;
          }),
    [],
  );
  const commands = useRowCommands(leave);
  const owedCommands = useOwedCommands(leave);

  const onOpening = useCallback((id: string, is: RowOpening | undefined) => {
    setOpening(is === undefined ? undefined : { id, is });
    if (is !== undefined) return;
    requestAnimationFrame(() => {
      if (isFocusLost()) focusRow(list.current, id);
    });
  }, []);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const onRow = event.target instanceof HTMLElement && event.target.dataset['main'] !== undefined;
    const id = rowIdAt(event.target);
    if (!onRow || id === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    const row = rows.find(({ followUp }) => followUp.id === id);
    const owedRow = owed?.find(({ key }) => key === id);
    if (event.key === ' ' && row !== undefined) commands.complete(row);
    else if (event.key === ' ' && owedRow !== undefined) owedCommands.settle(owedRow);
    else if (!moveByKey(list.current, id, event.key)) return;
    event.preventDefault();
  };

  useRowActions({
    active: rows.find(({ followUp }) => followUp.id === active),
    hasRows: rows.length > 0,
    isOpening: opening !== undefined,
    onOpen: ({ followUp }, is) => setOpening({ id: followUp.id, is }),
    onComplete: commands.complete,
  });

  const stopId = stop !== undefined && ids.includes(stop) ? stop : ids[0];
  const editing =
    opening?.is === 'edit' ? rows.find(({ followUp }) => followUp.id === opening.id) : undefined;

  return (
    <>
      <TopBar title="Today" aside={dayWords(today)} primary={<AddFollowUp today={today} />} />
      <div className={classes['page']}>
        <div
          className={classes['list']}
          ref={list}
          onPointerMove={({ target, movementX, movementY }) => {
            // Rows that move under a resting pointer send this too: it must not choose among them.
            if (movementX !== 0 || movementY !== 0) setActive(rowIdAt(target) ?? focused);
          }}
          onPointerLeave={() => setActive(focused)}
          onFocusCapture={({ target }) => {
            setFocused(rowIdAt(target));
            const id = rowIdAt(target);
            if (isRestoring.current) setActive((now) => now ?? id);
            else setActive(id);
            setStop((now) => rowIdAt(target) ?? now);
          }}
          onBlurCapture={({ relatedTarget }) => {
            // From one tool of a row to the next: without its tools in between, the click would meet nothing.
            if (focused !== undefined && rowIdAt(relatedTarget) === focused) return;
            setFocused(undefined);
            setActive((now) => (now === focused ? undefined : now));
          }}
          onKeyDownCapture={onKeyDown}
        >
          {isClear && (
            <div className={classes['clear']}>
              <EmptyState
                title="Nothing waits for you today"
                action={
                  hints?.match === undefined ? (
                    <Button onClick={() => navigate('/board')}>Open the board</Button>
                  ) : (
                    <Button onClick={() => navigate('/leads?tab=matches')}>See who needs what</Button>
                  )
                }
              >
                A good day to give: look for somebody you could help.
              </EmptyState>
            </div>
          )}
          {sections.map((section) => (
            <Fragment key={section.name}>
              {section.name === 'coming-up' && (
                <OwedSection
                  rows={owed ?? noOwed}
                  stages={stages}
                  stop={stopId}
                  active={active}
                  commands={owedCommands}
                />
              )}
              <TodayList
                section={section}
                title={
                  data?.isClear === true && section.name === 'coming-up' ? 'Next' : titleByName[section.name]
                }
                onMore={() => setPages((now) => ({ ...now, [section.name]: (now[section.name] ?? 1) + 1 }))}
                item={(row, isLeaving) => (
                  <TodayItem
                    key={row.followUp.id}
                    row={row}
                    section={section.name}
                    today={today}
                    stages={stages}
                    reminderTime={reminderTime}
                    isLeaving={isLeaving}
                    isStop={row.followUp.id === stopId}
                    isActive={row.followUp.id === active}
                    opened={opening?.id === row.followUp.id ? opening.is : undefined}
                    onOpening={onOpening}
                    commands={commands}
                  />
                )}
              />
            </Fragment>
          ))}
        </div>
        <TodayAside hints={hints} today={today} stages={stages} />
      </div>
      {editing !== undefined && (
        <EditFollowUp
          followUp={editing.followUp}
          title={editing.title}
          today={today}
          onClose={() => onOpening(editing.followUp.id, undefined)}
        />
      )}
    </>
  );
}

const titleByName: Readonly<Record<SectionName, string>> = {
  overdue: 'Overdue',
  today: 'Due today',
  'coming-up': 'Coming up',
  'going-cold': 'Going cold',
};

interface TodayListProps {
  readonly section: TodaySection;
  readonly title: string;
  readonly onMore: () => void;
  readonly item: (row: TodayRow, isLeaving: boolean) => React.ReactNode;
}

function TodayList({ section, title, onMore, item }: TodayListProps) {
  const shown = useLeaving(section.rows, idOf);
  if (shown.length === 0) return null;
  const id = `today-${section.name}`;
  return (
    <section className={classes['section']} aria-labelledby={id}>
      <h2 className={classes['heading']} id={id} data-section={section.name}>
        {title}
        {title !== 'Next' && (
          <span className={classes['count']}>
            {section.rows.length}
            {section.hasMore && '+'}
          </span>
        )}
      </h2>
      <ul className={classes['rows']}>{shown.map(({ row, isLeaving }) => item(row, isLeaving))}</ul>
      {section.hasMore && (
        <Button size="compact-sm" variant="subtle" className={classes['showMore'] ?? ''} onClick={onMore}>
          Show more
        </Button>
      )}
    </section>
  );
}
