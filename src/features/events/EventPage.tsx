import { Button } from '@mantine/core';
import { IconBolt } from '@tabler/icons-react';
import { Link, useLocation } from 'wouter';
import { useEventPeople, usePeopleOf, useRecord, useToday } from '#client/index.ts';
import type { EventPeople } from '#contract/values/events.ts';
import { eventWhenWords } from '#domain/events/events.ts';
import type { Event, Id } from '#domain/records.ts';
import { useActions } from '#ui/actions/ActionsProvider.tsx';
import { EmptyState } from '#ui/messages/EmptyState.tsx';
import { GoalMeter } from '#ui/goals/GoalMeter.tsx';
import { usePageReady } from '#ui/page-state.ts';
import { neighboursIn, usePersonList } from '#ui/person/person-list.ts';
import { TopBar } from '#ui/top-bar/TopBar.tsx';
import sections from '#ui/sections.module.css';
import { AfterEvent } from './AfterEvent.tsx';
import { EventFields } from './EventFields.tsx';
import { EventMenu } from './EventMenu.tsx';
import classes from './events.module.css';
import { MetList } from './MetList.tsx';

/** More than anybody meets in a day. */
const limit = 300;

/** One event: the plan, and afterwards who was met and what is to be done. */
export function EventPage({ id }: { readonly id: Id }) {
  const event = useRecord('events', id);
  const people = useEventPeople(id, limit);
  const [, navigate] = useLocation();
  usePageReady(event === null || (event !== undefined && people !== undefined));
  if (event === undefined) return null;
  if (event === null)
    return (
      <>
        <TopBar title="Event" />
        <div className={sections['page']}>
          <EmptyState
            title="This event is not here any more"
            action={<Button onClick={() => navigate('/events')}>All events</Button>}
          />
        </div>
      </>
    );
  return <EventView key={id} event={event} people={people ?? undefined} />;
}

interface EventViewProps {
  readonly event: Event;
  /** Undefined while they are looked up. */
  readonly people: EventPeople | undefined;
}

function EventView({ event, people }: EventViewProps) {
  const today = useToday();
  const [, navigate] = useLocation();
  const met = people?.met ?? [];
  const names = usePeopleOf(met.map(({ contactId }) => contactId));
  const mode = `/events/${event.id}/meet`;
  usePersonList((id) =>
    neighboursIn(
      met.map(({ contactId }) => contactId),
      id,
    ),
  );
  useActions([
    {
      name: 'event-mode',
      title: 'Event mode: note who you meet',
      group: 'Events',
      shortcuts: ['M'],
      run: () => navigate(mode),
    },
  ]);
  return (
    <>
      <TopBar
        title={event.name}
        aside={[eventWhenWords(event, today), event.place].filter(Boolean).join(' · ')}
        end={<EventMenu event={event} />}
        primary={
          <Button
            component={Link}
            href={mode}
            variant="filled"
            leftSection={<IconBolt size="1rem" stroke={1.75} aria-hidden="true" />}
          >
            Event mode
          </Button>
        }
      />
      <div className={sections['page']}>
        <div className={sections['split']}>
          <div className={sections['main']}>
            {people !== undefined && (
              <>
                <section className={classes['goal']} aria-label="What you set out for">
                  <GoalMeter goal={event.goal} met={people.total} helped={people.helped} />
                </section>
                <AfterEvent met={met} people={names} />
                <MetList event={event} met={met} total={people.total} people={names} />
              </>
            )}
          </div>
          <aside className={sections['aside']} aria-label="About the event">
            <EventFields event={event} />
          </aside>
        </div>
      </div>
    </>
  );
}
