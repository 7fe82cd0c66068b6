import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconCalendarPlus, IconCheck, IconTicket } from '@tabler/icons-react';
import { useState, type Ref } from 'react';
import { currentZone, useLiveQuery, useRecords, useStages } from '#client/index.ts';
import { addDays } from '#domain/dates/dates.ts';
import type { CalendarDate, FollowUp, Id } from '#domain/records.ts';
import { stageOf } from '#domain/stages/stages.ts';
import { fullDateWords } from '#domain/people/words.ts';
import { Avatar } from '#ui/person/Avatar.tsx';
import { anchorOf, type Anchor } from '../popover/AnchoredPopover.tsx';
import classes from './day-aside.module.css';
import { dayCounts, dayList, type DayRow } from './day-list.ts';
import { dayTitle } from '../range.ts';
import { shownDue } from '../chips/snoozed.ts';
import { eventsIn, useFollowUpsOf } from '../chips/use-chips.ts';

export interface DayAsideProps {
  readonly day: CalendarDate;
  readonly today: CalendarDate;
  /** How many there are on that day, listed or not. */
  readonly count: number;
  readonly onOpen: (contactId: Id) => void;
  readonly onDone: (followUp: FollowUp) => void;
  readonly onMove: (followUp: FollowUp, anchor: Anchor) => void;
  readonly ref?: Ref<HTMLElement>;
}

/** Rows at a time: a day may have hundreds. */
const page = 30;

export function DayAside({ day, today, count, onOpen, onDone, onMove, ref }: DayAsideProps) {
  const [shown, setShown] = useState({ day, rows: page });
  const most = shown.day === day ? shown.rows : page;
  const range = { from: day, to: day === today ? addDays(day, 1) : day };
  const followUps = useFollowUpsOf(range, today, most + 1);
  const events = useLiveQuery('events', eventsIn(range));
  const late = useLiveQuery(
    'follow-ups',
    day === today
      ? {
          selector: { status: 'open', due: { $lt: today }, kind: { $ne: 'keep-in-touch' } },
          sort: [{ status: 'desc' }, { due: 'desc' }],
          limit: page + 1,
        }
      : null,
  );
  const overdue = late?.filter((followUp) => shownDue(followUp, today, currentZone()) < today);
  const listed = [...(followUps ?? []), ...(overdue ?? [])];
  const contacts = useRecords(
    'contacts',
    listed.flatMap(({ contactIds }) => contactIds),
  );
  const stages = useStages();

  const sections = dayList({
    day,
    today,
    followUps: followUps ?? [],
    overdue: overdue?.slice(0, page) ?? [],
    events: events ?? [],
    nameOf: (id) => contacts.get(id)?.fullName,
  });
  const stillOpen = overdue?.length ?? 0;

  return (
    <aside ref={ref} className={classes['aside']} tabIndex={-1} aria-labelledby="calendar-day">
      <h2 className={classes['title']} id="calendar-day">
        {dayTitle(day, today)}
      </h2>
      <p className={classes['counts']}>
        {followUps !== undefined &&
          dayCounts(day, today, count, stillOpen > page ? `${page}+` : String(stillOpen))}
      </p>
      {sections.map((section) => (
        <section key={section.title} className={classes['section']}>
          {section.title !== '' && <h3 className={classes['heading']}>{section.title}</h3>}
          <ul className={classes['rows']}>
            {section.rows.map((row) => {
              const contact = contacts.get(row.contactId ?? '');
              return (
                <DayItem
                  key={row.key}
                  row={row}
                  avatar={
                    contact && (
                      <Avatar
                        name={contact.fullName}
                        stage={stageOf(stages, contact).meaning}
                        photo={contact.photo}
                        size={24}
                      />
                    )
                  }
                  onOpen={onOpen}
                  onDone={onDone}
                  onMove={onMove}
                />
              );
            })}
          </ul>
        </section>
      ))}
      {(followUps?.length ?? 0) > most && (
        <Button size="compact-sm" onClick={() => setShown({ day, rows: most + page })}>
          Show more
        </Button>
      )}
    </aside>
  );
}

interface DayItemProps extends Pick<DayAsideProps, 'onOpen' | 'onDone' | 'onMove'> {
  readonly row: DayRow;
  readonly avatar: React.ReactNode;
}

function DayItem({ row, avatar, onOpen, onDone, onMove }: DayItemProps) {
  const { followUp, contactId } = row;
  // Under the pointer or with the focus: a day may have many rows, each with two buttons and their tips.
  const [isActive, setIsActive] = useState(false);
  const words = (
    <>
      <span className={classes['name']}>{row.title}</span>
      {row.detail !== '' && <span className={classes['detail']}>{row.detail}</span>}
    </>
  );
  return (
    <li
      className={classes['row']}
      data-tone={row.tone}
      onPointerEnter={() => setIsActive(true)}
      onPointerLeave={({ currentTarget }) => setIsActive(currentTarget.contains(document.activeElement))}
      onFocusCapture={() => setIsActive(true)}
      onBlurCapture={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) setIsActive(currentTarget.matches(':hover'));
      }}
    >
      <span className={classes['picture']}>
        {avatar ?? <IconTicket size="0.875rem" stroke={1.5} aria-hidden="true" />}
      </span>
      {contactId === undefined ? (
        <span className={classes['words']}>{words}</span>
      ) : (
        <button type="button" className={classes['words']} onClick={() => onOpen(contactId)}>
          {words}
        </button>
      )}
      {isActive && followUp !== undefined && (
        <span className={classes['tools']}>
          <Tooltip label="Done">
            <ActionIcon size={24} aria-label={`Done: ${row.title}`} onClick={() => onDone(followUp)}>
              <IconCheck size="1rem" stroke={1.5} />
            </ActionIcon>
          </Tooltip>
          <Tooltip label={`Move from ${fullDateWords(followUp.due)}`}>
            <ActionIcon
              size={24}
              aria-label={`Move to another day: ${row.title}`}
              onClick={({ currentTarget }) => onMove(followUp, anchorOf(currentTarget))}
            >
              <IconCalendarPlus size="1rem" stroke={1.5} />
            </ActionIcon>
          </Tooltip>
        </span>
      )}
    </li>
  );
}
