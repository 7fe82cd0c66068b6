import { Button } from '@mantine/core';
import { Link, useLocation } from 'wouter';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { useEventPeople, usePeopleOf, useRecord, useStages, useStore, useToday } from '#client/index.ts';
import type { EventPeople } from '#contract/values/events.ts';
import { dayOfMeeting, eventWhenWords } from '#domain/events/events.ts';
import type { Event, Id } from '#domain/records.ts';
import { EmptyState } from '#ui/messages/EmptyState.tsx';
import { GoalMeter } from '#ui/goals/GoalMeter.tsx';
import { usePageReady } from '#ui/page-state.ts';
import { TopBar } from '#ui/top-bar/TopBar.tsx';
import { CaptureForm } from './CaptureForm.tsx';
import { isEmptyDraft } from './capture-draft.ts';
import classes from './event-mode.module.css';
import { Pile } from './Pile.tsx';
import { useCapture } from './use-capture.ts';

/** Cards of the pile that are shown; the event's own page has them all. */
const shown = 60;

/** Event mode: place and day are held for the whole pile of cards, and one person follows another. */
export function EventModePage({ id }: { readonly id: Id }) {
  const event = useRecord('events', id);
  const people = useEventPeople(id, shown);
  usePageReady(event === null || (event !== undefined && people !== undefined));
  if (event === undefined) return null;
  if (event === null)
    return (
      <>
        <TopBar title="Event mode" />
        <EmptyState
          title="This event is not here any more"
          action={
            <Button component={Link} href="/events">
              All events
            </Button>
          }
        />
      </>
    );
  return <EventMode key={id} event={event} people={people ?? undefined} />;
}

interface EventModeProps {
  readonly event: Event;
  readonly people: EventPeople | undefined;
}

function EventMode({ event, people }: EventModeProps) {
  const { id, name, place, goal } = event;
  const today = useToday();
  const stages = useStages();
  const { requests } = useStore();
  const [, navigate] = useLocation();
  const capture = useCapture(requests, { id, on: dayOfMeeting(event, today) });
  const { draft, problem } = capture;
  const met = people?.met ?? [];
  const names = usePeopleOf(met.map(({ contactId }) => contactId));
  const who = useRef<HTMLInputElement>(null);
  const followUp = useRef<HTMLInputElement>(null);
  const isEmpty = isEmptyDraft({ ...draft, where: '' });

  useEffect(() => who.current?.focus(), []);
  useEffect(() => {
    if (problem === 'no name') who.current?.focus();
    if (problem === 'no day') followUp.current?.focus();
  }, [problem]);

  const save = async () => {
    if (await capture.save()) who.current?.focus();
  };
  const onKeyDown = (press: KeyboardEvent) => {
    if (press.defaultPrevented || press.nativeEvent.isComposing) return;
    const mod = press.ctrlKey || press.metaKey;
    if (press.key === 'Enter' && !press.shiftKey) {
      // On a button it presses that.
      if (press.target instanceof HTMLButtonElement && !mod) return;
      press.preventDefault();
      void save();
    } else if (mod && press.key.toLowerCase() === 'z' && isEmpty && capture.captured?.undone === false) {
      press.preventDefault();
      press.stopPropagation();
      void capture.undo();
    } else if (press.key === 'Escape' && isEmpty) {
      press.preventDefault();
      navigate(`/events/${id}`);
    }
  };
  const stage = stages.find(({ id: stageId, meaning }) =>
    draft.stage === undefined ? meaning === 'acquaintance' : stageId === draft.stage,
  );

  return (
    <>
      <TopBar
        title={name}
        aside={['Event mode', eventWhenWords(event, today), place].filter(Boolean).join(' · ')}
        primary={
          <Button component={Link} href={`/events/${id}`}>
            Done
          </Button>
        }
      />
      <div className={classes['page']}>
        <section className={classes['form']} aria-label="Someone you met" onKeyDown={onKeyDown}>
          <CaptureForm
            capture={capture}
            stages={stages}
            stage={stage}
            failure={undefined}
            who={who}
            followUp={followUp}
            onSave={() => void save()}
            isPlaceHeld
          />
        </section>
        <section className={classes['pile']} aria-label="The pile of cards">
          <GoalMeter goal={goal} met={people?.total ?? 0} helped={people?.helped ?? 0} />
          <Pile met={met} people={names} today={today} />
        </section>
      </div>
    </>
  );
}
