import { useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useLocation } from 'wouter';
import { useRun, useToday } from '#client/index.ts';
import { dateOf, withTime } from '#domain/dates/dates.ts';
import type { CalendarDate, DateOrDateTime, FollowUp } from '#domain/records.ts';
import { useActions } from '#ui/actions/ActionsProvider.tsx';
import type { Action } from '#ui/actions/registry.ts';
import { isInFloat } from '#ui/follow-up/in-float.ts';
import { userWeekRules } from '#ui/dates/week-rules.ts';
import { usePageTitle } from '#ui/page-state.ts';
import { useOpenPerson } from '#ui/person/person-link.ts';
import { Agenda } from './agenda/Agenda.tsx';
import { anchorOf, type Anchor } from './popover/AnchoredPopover.tsx';
import { Asking, type Asked } from './popover/Asking.tsx';
import { CalendarBar } from './CalendarBar.tsx';
import classes from './calendar.module.css';
import type { Chip } from './chips/chips.ts';
import { DayAside } from './aside/DayAside.tsx';
import { DayGrid } from './day/DayGrid.tsx';
import { spanOf, type HourRange } from './hours/hour-range.ts';
import { MonthGrid } from './month/MonthGrid.tsx';
import { isIn, rangeOf, titleOf, weeksOf } from './range.ts';
import { useChips } from './chips/use-chips.ts';
import type { Follow } from './use-grid-keys.ts';
import { useCalendarAddress } from './use-calendar-address.ts';
import { useMoves } from './use-moves.ts';
import { YearGrid } from './year/YearGrid.tsx';
import type { Stretch } from './hours/hour-grid.ts';
import { WeekGrid } from './week/WeekGrid.tsx';

const noChips: readonly Chip[] = [];

const dueOf = (chip: Chip): DateOrDateTime => withTime(chip.from, chip.time);

/** Year, month, week, day or agenda, with the chosen day beside, and the popover that adds and moves. */
export function CalendarPage() {
  const today = useToday();
  const [, navigate] = useLocation();
  const rules = useMemo(() => userWeekRules(), []);
  const { view, date, day, go, choose, turn, toToday, showView, openMonth } = useCalendarAddress(
    today,
    rules,
  );
  const weeks = useMemo(() => weeksOf(view, date, rules.firstDay), [view, date, rules]);
  const range = rangeOf(weeks);
  const chips = useChips(view === 'year' ? null : range, today);
  const run = useRun();
  const person = useOpenPerson();
  const aside = useRef<HTMLElement>(null);
  const [addButton, setAddButton] = useState<HTMLButtonElement | null>(null);
  const [asking, setAsking] = useState<Asked>();
  const [follow, setFollow] = useState<Follow>();
  const title = titleOf(view, date, rules.firstDay);
  usePageTitle(title);

  const add = () => {
    if (addButton !== null) setAsking({ for: 'add', due: day, anchor: anchorOf(addButton) });
  };

  const { move, stretch } = useMoves();
  const moveChip = (chip: Chip, to: DateOrDateTime) => {
    if (to !== dueOf(chip)) void move(chip, to);
  };
  const complete = ({ id }: Pick<FollowUp, 'id'>) => void run('follow-ups.complete', { id });
  const open = (chip: Chip) => {
    choose(isIn(range, chip.from) ? chip.from : day);
    if (chip.kind === 'event') navigate(`/events/${encodeURIComponent(chip.id)}`);
    else if (chip.contactId !== undefined) person.open(chip.contactId);
  };
  const more = (to: CalendarDate) => {
    choose(to);
    aside.current?.focus();
  };
  const onKey = (chip: Chip, event: KeyboardEvent<HTMLElement>): boolean => {
    if (!chip.movable || event.altKey) return false;
    const key = event.key.toLowerCase();
    if (key === 'r' && event.target instanceof HTMLElement)
      setAsking({ for: 'move', what: chip, due: dueOf(chip), anchor: anchorOf(event.target), chip });
    else if (key === 'd' && chip.kind === 'follow-up') {
      setFollow({ key: chip.key });
      complete(chip);
    } else return false;
    return true;
  };

  const action = (name: string, words: string, shortcut: string, does: () => void): Action => ({
    name,
    title: words,
    group: 'Calendar',
    shortcuts: [shortcut],
    when: () => !isInFloat(),
    run: does,
  });
  useActions([
    action('calendar-today', 'Go to today', 'T', toToday),
    action('calendar-next', 'Next year, month, week or day', 'N', () => turn(1)),
    action('calendar-previous', 'Year, month, week or day before', 'P', () => turn(-1)),
    action('calendar-year', 'Show the year', 'Y', () => showView('year')),
    action('calendar-month', 'Show the month', 'M', () => showView('month')),
    action('calendar-week', 'Show the week', 'W', () => showView('week')),
    action('calendar-day', 'Show the day', 'D', () => showView('day')),
    action('calendar-agenda', 'Show the agenda', 'A', () => showView('agenda')),
    action('add-follow-up', 'Add a follow-up', 'F', add),
  ]);

  const grid = {
    weeks,
    day,
    today,
    rules,
    chips: chips ?? noChips,
    isRead: chips !== undefined,
    follow,
    onDay: choose,
    onAdd: (due: DateOrDateTime, cell: HTMLElement) => setAsking({ for: 'add', due, anchor: anchorOf(cell) }),
    onMore: more,
    onOpen: open,
    onStretch: (chip: Chip, by: Stretch) => void stretch(chip, by),
    onKey,
  };
  const hours = {
    marked: asking?.for === 'add' ? asking.hours : undefined,
    onMark: (marked: HourRange, anchor: Anchor) => {
      choose(marked.day);
      setAsking({ for: 'add', ...spanOf(marked), hours: marked, anchor });
    },
  };

  return (
    <>
      <CalendarBar
        title={title}
        view={view}
        date={date}
        addButton={setAddButton}
        onView={showView}
        onTurn={turn}
        onToday={toToday}
        onAdd={add}
      />
      <div className={classes['page']}>
        <div className={classes['body']}>
          <div className={classes['grid']}>
            {view === 'year' ? (
              <YearGrid
                {...grid}
                onOpenDay={(to) => go({ view: 'day', date: to, day: to })}
                onOpenMonth={openMonth}
              />
            ) : view === 'agenda' ? (
              <Agenda {...grid} onMove={(chip, to) => moveChip(chip, withTime(to, chip.time))} />
            ) : view === 'day' ? (
              <DayGrid {...grid} {...hours} day={date} onMove={moveChip} />
            ) : view === 'month' ? (
              <MonthGrid
                {...grid}
                date={date}
                onWeek={(to) => go({ view: 'week', date: to, day: to })}
                onMove={(chip, to) => moveChip(chip, withTime(dateOf(to), chip.time))}
                onMarkDays={(due, until, cell) =>
                  setAsking({ for: 'add', due, ...(until === due ? {} : { until }), anchor: anchorOf(cell) })
                }
              />
            ) : (
              <WeekGrid {...grid} {...hours} onMove={moveChip} />
            )}
          </div>
          {/* The others are lists of days themselves. */}
          {(view === 'month' || view === 'week') && (
            <DayAside
              ref={aside}
              day={day}
              today={today}
              count={(chips ?? noChips).filter(({ from, to }) => from <= day && day <= to).length}
              onOpen={person.open}
              onDone={complete}
              onMove={({ id, due }, anchor) =>
                setAsking({ for: 'move', what: { kind: 'follow-up', id }, due, anchor })
              }
            />
          )}
        </div>
      </div>
      {asking !== undefined && (
        <Asking
          asked={asking}
          today={today}
          onMove={(what, due, chip) => {
            if (chip !== undefined) {
              choose(dateOf(due));
              setFollow({ key: chip.key });
            }
            void move(what, due);
          }}
          onClose={() => setAsking(undefined)}
        />
      )}
    </>
  );
}
