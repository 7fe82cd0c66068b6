import { useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import { useRun, useToday } from '#client/index.ts';
import { dateOf, withTime } from '#domain/dates/dates.ts';
import type { CalendarDate, DateOrDateTime, FollowUp } from '#domain/records.ts';
import { useActions } from '#ui/actions/ActionsProvider.tsx';
import type { Action } from '#ui/actions/registry.ts';
import { isInFloat } from '#ui/follow-up/in-float.ts';
import { RescheduleForm } from '#ui/follow-up/ReschedulePopover.tsx';
import { userWeekRules } from '#ui/dates/week-rules.ts';
import { usePageTitle } from '#ui/page-state.ts';
import { useOpenPerson } from '#ui/person/person-link.ts';
import { AddOn } from './AddOn.tsx';
import { readAddress, writeAddress, type CalendarAddress } from './address.ts';
import { Agenda } from './agenda/Agenda.tsx';
import { AnchoredPopover, anchorOf, type Anchor } from './AnchoredPopover.tsx';
import { CalendarBar } from './CalendarBar.tsx';
import classes from './calendar.module.css';
import type { Chip } from './chips/chips.ts';
import { DayAside } from './aside/DayAside.tsx';
import { DayGrid } from './week/DayGrid.tsx';
import { spanOf, type HourRange } from './week/hour-range.ts';
import { MonthGrid } from './month/MonthGrid.tsx';
import { isIn, rangeOf, titleOf, turned, weeksOf, type CalendarView } from './range.ts';
import { useChips } from './chips/use-chips.ts';
import type { Follow } from './use-grid-keys.ts';
import { useMoves, type Movable } from './use-moves.ts';
import { YearGrid } from './year/YearGrid.tsx';
import type { Stretch } from './week/hour-grid.ts';
import { WeekGrid } from './week/WeekGrid.tsx';

/** The one popover that may be open: something new, or another day for what is there. */
type Asking =
  | {
      readonly for: 'add';
      readonly due: DateOrDateTime;
      readonly anchor: Anchor;
      /** For what was marked from `due` on. */
      readonly until?: DateOrDateTime;
      readonly hours?: HourRange;
    }
  | {
      readonly for: 'move';
      readonly what: Movable;
      readonly due: DateOrDateTime;
      readonly anchor: Anchor;
      /** The chip it was asked from, which takes the focus along. */
      readonly chip?: Chip;
    };

const noChips: readonly Chip[] = [];

const dueOf = (chip: Chip): DateOrDateTime => withTime(chip.from, chip.time);

export function CalendarPage() {
  const today = useToday();
  const [params, setParams] = useSearchParams();
  const [, navigate] = useLocation();
  const address = readAddress(params, today);
  const { view, date, day } = address;
  const rules = useMemo(() => userWeekRules(), []);
  const weeks = useMemo(() => weeksOf(view, date, rules.firstDay), [view, date, rules]);
  const range = rangeOf(weeks);
  const chips = useChips(view === 'year' ? null : range, today);
  const run = useRun();
  const person = useOpenPerson();
  const aside = useRef<HTMLElement>(null);
  const [addButton, setAddButton] = useState<HTMLButtonElement | null>(null);
  const [asking, setAsking] = useState<Asking>();
  const [follow, setFollow] = useState<Follow>();
  const title = titleOf(view, date, rules.firstDay);
  usePageTitle(title);

  // Turning pages is no history of its own: Back leaves the calendar.
  const go = (to: Partial<CalendarAddress>) =>
    setParams((now) => writeAddress(now, { ...readAddress(now, today), ...to }, today), { replace: true });
  /** Days of a neighbouring month in the same grid don't turn the page. */
  const choose = (to: CalendarDate) => go(isIn(range, to) ? { day: to } : { date: to, day: to });
  const turn = (by: number) => {
    const to = turned(view, date, by);
    const shows = rangeOf(weeksOf(view, to, rules.firstDay));
    const chosen = view === 'month' ? to.slice(0, 7) === today.slice(0, 7) : isIn(shows, today);
    go({ date: to, day: chosen ? today : to });
  };
  const toToday = () => go({ date: today, day: today });
  const showView = (to: CalendarView) => go({ view: to, date: isIn(range, day) ? day : date, day });
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
                onOpenMonth={(to) =>
                  go({
                    view: 'month',
                    date: to,
                    day: isIn(rangeOf(weeksOf('month', to, rules.firstDay)), today) ? today : to,
                  })
                }
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
      {asking?.for === 'add' && (
        <AddOn
          anchor={asking.anchor}
          due={asking.due}
          until={asking.until}
          today={today}
          onFollowUp={({ contactIds, ...rest }) => {
            setAsking(undefined);
            void run('follow-ups.create', { ...rest, contactIds: [...contactIds], kind: 'follow-up' });
          }}
          onEvent={(event) => {
            setAsking(undefined);
            void run('events.create', { ...event, notes: '', attended: false });
          }}
          onClose={() => setAsking(undefined)}
        />
      )}
      {asking?.for === 'move' && (
        <AnchoredPopover anchor={asking.anchor} title="Move" onClose={() => setAsking(undefined)}>
          <RescheduleForm
            due={asking.due}
            today={today}
            onReschedule={(due) => {
              setAsking(undefined);
              if (asking.chip !== undefined) {
                choose(dateOf(due));
                setFollow({ key: asking.chip.key });
              }
              void move(asking.what, due);
            }}
          />
        </AnchoredPopover>
      )}
    </>
  );
}
