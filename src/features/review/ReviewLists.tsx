import { Button } from '@mantine/core';
import { useRef, useState, type ReactNode } from 'react';
import { currentZone, useRun, useStages } from '#client/index.ts';
import { agoWords, dayWords, fullDateWords } from '#domain/dates/date-words.ts';
import { addDays, isCalendarDate, startOfWeek, weekday } from '#domain/dates/dates.ts';
import { TitleWords } from '#ui/follow-up/TitleWords.tsx';
import { followUpTitle } from '#domain/follow-ups/follow-up-title.ts';
import type { CalendarDate, Contact, FollowUp, Id } from '#domain/records.ts';
import { stageOf } from '#domain/stages/stages.ts';
import { todayIn } from '#domain/dates/zones.ts';
import { Avatar } from '#ui/person/Avatar.tsx';
import { ReschedulePopover } from '#ui/follow-up/ReschedulePopover.tsx';
import { userWeekRules } from '#ui/dates/week-rules.ts';
import { useOpenPerson } from '#ui/person/person-link.ts';
import classes from './review.module.css';

interface ListProps {
  readonly followUps: readonly FollowUp[];
  readonly contacts: ReadonlyMap<Id, Contact>;
  readonly today: CalendarDate;
}

const titleOf = (followUp: FollowUp, contacts: ListProps['contacts']): string =>
  followUpTitle(
    followUp,
    followUp.contactIds.flatMap((id) => contacts.get(id)?.fullName ?? []),
  );

/** What was promised for these days and is still open. */
export function SlippedList({ followUps, contacts, today }: ListProps) {
  const run = useRun();
  const weekStart = addDays(startOfWeek(today, userWeekRules().firstDay), 7);
  // A week that starts on Sunday is worked from Monday.
  const nextWeek = weekday(weekStart) === 0 ? addDays(weekStart, 1) : weekStart;
  return (
    <ReviewSection
      title="Slipped"
      count={followUps.length}
      none="Nothing: what was promised was done."
      action={
        followUps.length > 1 && (
          <Button
            size="compact-sm"
            onClick={() =>
              void run('follow-ups.move-all', { ids: followUps.map(({ id }) => id), to: nextWeek })
            }
          >
            Move all to {dayWords(nextWeek, today)}
          </Button>
        )
      }
    >
      {followUps.map((followUp) => (
        <ReviewRow
          key={followUp.id}
          followUp={followUp}
          contact={contacts.get(followUp.contactIds[0] ?? '')}
          title={titleOf(followUp, contacts)}
          line={`since ${dayWords(followUp.due.slice(0, 10), today)}`}
          today={today}
          tools="done"
        />
      ))}
    </ReviewSection>
  );
}

/** Whose rhythm ran out in these days. */
export function QuietList({ followUps, contacts, today }: ListProps) {
  return (
    <ReviewSection title="Went quiet" count={followUps.length} none="Nobody.">
      {followUps.map((followUp) => {
        const contact = contacts.get(followUp.contactIds[0] ?? '');
        const last = contact?.lastInteractionAt ?? '';
        return (
          <ReviewRow
            key={followUp.id}
            followUp={followUp}
            contact={contact}
            title={contact?.fullName ?? titleOf(followUp, contacts)}
            line={isCalendarDate(last) ? `You last spoke ${agoWords(last, today)}` : ''}
            today={today}
            tools="skip"
          />
        );
      })}
    </ReviewSection>
  );
}

/** What was done, the latest first. */
export function DoneList({ followUps, contacts, today }: ListProps) {
  const at = ({ completedAt = 0 }: FollowUp) => completedAt;
  return (
    <ReviewSection title="Done" count={followUps.length} none="No follow-up yet.">
      {followUps
        .toSorted((a, b) => at(b) - at(a))
        .map((followUp) => (
          <ReviewRow
            key={followUp.id}
            followUp={followUp}
            contact={contacts.get(followUp.contactIds[0] ?? '')}
            title={titleOf(followUp, contacts)}
            line={dayWords(todayIn(at(followUp), currentZone()), today)}
            today={today}
          />
        ))}
    </ReviewSection>
  );
}

interface SectionProps {
  readonly title: string;
  readonly count: number;
  readonly none: string;
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

function ReviewSection({ title, count, none, action, children }: SectionProps) {
  const id = `review-${title.toLowerCase().replaceAll(' ', '-')}`;
  return (
    <section aria-labelledby={id}>
      <div className={classes['head']}>
        <h2 className={classes['heading']} id={id}>
          {title} {count > 0 && <span className={classes['count']}>{count}</span>}
        </h2>
        {action}
      </div>
      {count === 0 ? (
        <p className={classes['none']}>{none}</p>
      ) : (
        <ul className={classes['rows']}>{children}</ul>
      )}
    </section>
  );
}

interface RowProps {
  readonly followUp: FollowUp;
  readonly contact: Contact | undefined;
  readonly title: string;
  readonly line: string;
  readonly today: CalendarDate;
  /** What can be done about an open one, beside moving it. */
  readonly tools?: 'done' | 'skip';
}

function ReviewRow({ followUp, contact, title, line, today, tools }: RowProps) {
  const run = useRun();
  const stages = useStages();
  const person = useOpenPerson();
  const row = useRef<HTMLLIElement>(null);
  const [moving, setMoving] = useState(false);
  const { id, due } = followUp;
  /** The row goes: the focus goes to its neighbour, or to the heading's section. */
  const leave = (does: () => unknown) => {
    const next = row.current?.nextElementSibling ?? row.current?.previousElementSibling;
    next?.querySelector<HTMLElement>('[data-main]')?.focus();
    void does();
  };
  const words = (
    <>
      <span className={classes['title']}>
        <TitleWords title={title} name={contact?.fullName} />
      </span>
      <span className={classes['line']}>{line}</span>
    </>
  );
  return (
    <li ref={row} className={classes['row']}>
      {contact === undefined ? (
        <span className={classes['nobody']} />
      ) : (
        <Avatar
          name={contact.fullName}
          stage={stageOf(stages, contact).meaning}
          photo={contact.photo}
          size={28}
        />
      )}
      {contact === undefined ? (
        <span className={classes['words']}>{words}</span>
      ) : (
        <button type="button" data-main className={classes['words']} onClick={() => person.open(contact.id)}>
          {words}
        </button>
      )}
      {tools !== undefined && (
        <span className={classes['tools']}>
          {tools === 'done' && (
            <Button
              size="compact-sm"
              aria-label={`Done: ${title}`}
              onClick={() => leave(() => run('follow-ups.complete', { id }))}
            >
              Done
            </Button>
          )}
          {tools === 'skip' && (
            <Button
              size="compact-sm"
              aria-label={`Skip this time: ${title}`}
              onClick={() => leave(() => run('follow-ups.skip', { id }))}
            >
              Skip this time
            </Button>
          )}
          <ReschedulePopover
            due={due}
            today={today}
            opened={moving}
            onChange={setMoving}
            onReschedule={(to) => leave(() => run('follow-ups.reschedule', { id, due: to }))}
          >
            <Button
              size="compact-sm"
              aria-label={`Move from ${fullDateWords(due)}: ${title}`}
              onClick={() => setMoving(!moving)}
            >
              Move…
            </Button>
          </ReschedulePopover>
        </span>
      )}
    </li>
  );
}
