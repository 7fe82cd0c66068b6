import { ActionIcon, Button, SegmentedControl, Select, Tooltip } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconChevronLeft, IconChevronRight, IconPlus } from '@tabler/icons-react';
import type { Ref } from 'react';
import { Link } from 'wouter';
import type { CalendarDate } from '#domain/records.ts';
import { TopBar } from '#ui/top-bar/TopBar.tsx';
import classes from './calendar.module.css';
import { calendarViews, type CalendarView } from './range.ts';

export interface CalendarBarProps {
  readonly title: string;
  readonly view: CalendarView;
  readonly date: CalendarDate;
  readonly addButton: Ref<HTMLButtonElement>;
  readonly onView: (view: CalendarView) => void;
  /** Pages: 1 is the next, -1 the one before. */
  readonly onTurn: (by: number) => void;
  readonly onToday: () => void;
  readonly onAdd: () => void;
}

const viewWords: Readonly<Record<CalendarView, string>> = {
  year: 'Year',
  month: 'Month',
  week: 'Week',
  day: 'Day',
  agenda: 'Agenda',
};

const views = calendarViews.map((value) => ({ value, label: viewWords[value] }));

/** What is shown, what else could be, and how to turn the pages. */
export function CalendarBar(props: CalendarBarProps) {
  const { title, view, date, addButton, onView, onTurn, onToday, onAdd } = props;
  // Twice the text size in a window that is not full: the views side by side would cover what turns the pages.
  const isNarrow = useMediaQuery('(width < 50rem)', undefined, { getInitialValueInEffect: false }) === true;
  const show = (to: string | null) => onView(calendarViews.find((each) => each === to) ?? 'month');
  return (
    <TopBar
      title={title}
      ruled
      end={
        isNarrow ? (
          <Select
            aria-label="Show"
            w="6.5rem"
            allowDeselect={false}
            value={view}
            onChange={show}
            data={views}
          />
        ) : (
          <SegmentedControl
            aria-label="Show"
            classNames={{ label: classes['view'] ?? '' }}
            value={view}
            onChange={show}
            data={views}
          />
        )
      }
      primary={
        <Button
          ref={addButton}
          variant="filled"
          leftSection={<IconPlus size="1rem" stroke={1.75} aria-hidden="true" />}
          onClick={onAdd}
        >
          Add
        </Button>
      }
    >
      <div className={classes['turns']}>
        <Tooltip label={`Previous ${view}`}>
          <ActionIcon aria-label={`Previous ${view}`} onClick={() => onTurn(-1)}>
            <IconChevronLeft size="1.125rem" stroke={1.5} />
          </ActionIcon>
        </Tooltip>
        <Tooltip label={`Next ${view}`}>
          <ActionIcon aria-label={`Next ${view}`} onClick={() => onTurn(1)}>
            <IconChevronRight size="1.125rem" stroke={1.5} />
          </ActionIcon>
        </Tooltip>
        <Button className={classes['toToday'] ?? ''} onClick={onToday}>
          Today
        </Button>
        <Button
          className={classes['toReview'] ?? ''}
          variant="subtle"
          component={Link}
          href={`/review?of=${view === 'month' || view === 'year' ? 'month' : 'week'}&date=${date}`}
        >
          Review
        </Button>
      </div>
    </TopBar>
  );
}
