import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Link } from 'wouter';
import { useEventScores, useLiveQuery, useToday } from '#client/index.ts';
import type { EventScoreRow } from '#contract/values/events.ts';
import { eventOrder, eventStateOf, eventWhenWords } from '#domain/events/events.ts';
import type { CalendarDate, Event } from '#domain/records.ts';
import { cx } from '#ui/cx.ts';
import { useActions } from '#ui/actions/ActionsProvider.tsx';
import { moveAmongRows } from '#ui/focus/arrow-rows.ts';
import { useDialogLink } from '#ui/dialogs/dialog-link.ts';
import { EmptyState } from '#ui/messages/EmptyState.tsx';
import { usePageReady } from '#ui/page-state.ts';
import { TopBar } from '#ui/top-bar/TopBar.tsx';
import sections from '#ui/sections.module.css';
import classes from './events.module.css';
import { rowWords } from './event-words.ts';

/** More than anybody goes to in years; the latest of them. */
const limit = 500;

/** Where one goes to meet people: what is coming, and what came of those that were. */
export function EventsPage() {
  const today = useToday();
  const { open } = useDialogLink();
  const events = useLiveQuery('events', { selector: {}, sort: [{ start: 'desc' }], limit });
  const scores = useEventScores();
  const isReady = events !== undefined && scores !== undefined;
  usePageReady(isReady);
  const plan = () => open('event');
  useActions([{ name: 'add-here', title: 'Plan an event', group: 'Events', shortcuts: ['N'], run: plan }]);
  const scoreById = new Map(scores?.map((score) => [score.id, score]));
  const { coming, past } = eventOrder(events ?? [], today);
  const part = (title: string, list: readonly Event[]) =>
    list.length > 0 && (
      <section className={sections['section']} aria-label={title}>
        <h2 className={sections['heading']}>
          {title} <span className={sections['count']}>{list.length}</span>
        </h2>
        <ul className={sections['rows']}>
          {list.map((event) => (
            <EventItem key={event.id} event={event} score={scoreById.get(event.id)} today={today} />
          ))}
        </ul>
      </section>
    );
  return (
    <>
      <TopBar
        title="Events"
        primary={
          <Button
            variant="filled"
            leftSection={<IconPlus size="1rem" stroke={1.75} aria-hidden="true" />}
            onClick={plan}
          >
            Event
          </Button>
        }
      />
      <div className={cx(sections['page'], classes['events'])} onKeyDown={moveAmongRows}>
        {isReady && events.length === 0 && (
          <EmptyState
            title="No events yet"
            action={
              <Button variant="filled" onClick={plan}>
                Plan an event
              </Button>
            }
          >
            Set out to meet a few people and to help one. Once you are there, Kith holds the place and the day
            while you note one person after another.
          </EmptyState>
        )}
        {isReady && (
          <>
            {part('Coming up', coming)}
            {part('Past', past)}
          </>
        )}
      </div>
    </>
  );
}

interface EventItemProps {
  readonly event: Event;
  readonly score: EventScoreRow | undefined;
  readonly today: CalendarDate;
}

function EventItem({ event, score, today }: EventItemProps) {
  const { id, name, place } = event;
  return (
    <li className={sections['row']} data-event={id} data-row={id}>
      <Link href={`/events/${id}`} className={sections['rowLink'] ?? ''} data-main>
        <span className={sections['rowName']} dir="auto">
          {name}
        </span>
        <span className={sections['rowQuiet']} data-now={eventStateOf(event, today) === 'now' || undefined}>
          {[eventWhenWords(event, today), place]
            .filter((part) => part !== undefined && part !== '')
            .join(' · ')}
        </span>
        <span className={sections['rowEnd']}>{rowWords(event, score, today)}</span>
      </Link>
    </li>
  );
}
