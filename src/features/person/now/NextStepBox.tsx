import { Button } from '@mantine/core';
import { useState } from 'react';
import { currentZone, useNow, useRun } from '#client/index.ts';
import { cadenceOf } from '#domain/stages/cadence.ts';
import type { CalendarDate, Contact, Stage } from '#domain/records.ts';
import { warmthOf } from '#domain/stages/warmth.ts';
import { SnoozeMenu } from '#ui/follow-up/SnoozeMenu.tsx';
import { Kbd } from '#ui/actions/Kbd.tsx';
import { DoneCircle } from './DoneCircle.tsx';
import { nextStepView } from '../person-view.ts';
import classes from './now.module.css';

interface NextStepBoxProps {
  readonly contact: Contact;
  readonly stages: readonly Stage[];
  readonly today: CalendarDate;
  readonly onAdd: () => void;
}

/** What comes next with this person: the soonest open follow-up, or the way to add one. */
export function NextStepBox({ contact, stages, today, onAdd }: NextStepBoxProps) {
  const run = useRun();
  const now = useNow();
  const [snoozing, setSnoozing] = useState(false);
  const { nextStep, lastInteractionAt } = contact;
  if (nextStep === undefined) {
    return (
      <section className={classes['next']} aria-label="Next step">
        <p className={classes['noNext']}>No next step.</p>
        <Button variant="default" onClick={onAdd} rightSection={<Kbd shortcut="F" />}>
          Follow up
        </Button>
      </section>
    );
  }
  const warmth = warmthOf({ lastInteractionAt, cadenceDays: cadenceOf(contact, stages), today });
  const { followUpId, title, line, tone } = nextStepView(nextStep, lastInteractionAt, warmth, today);
  const complete = () => void run('follow-ups.complete', { id: followUpId });
  return (
    <section className={classes['next']} aria-label="Next step">
      <DoneCircle done={false} label={`Done: ${title}`} onClick={complete} />
      <div className={classes['nextWords']}>
        <p className={classes['nextTitle']} dir="auto">
          {title}
        </p>
        <p className={classes['nextLine']} data-tone={tone}>
          {line}
        </p>
      </div>
      <SnoozeMenu
        now={now}
        today={today}
        zone={currentZone()}
        opened={snoozing}
        onChange={setSnoozing}
        onSnooze={(until) => {
          setSnoozing(false);
          void run('follow-ups.snooze', { id: followUpId, until });
        }}
      >
        <Button variant="subtle">Snooze</Button>
      </SnoozeMenu>
      <Button variant="filled" onClick={complete}>
        Done
      </Button>
    </section>
  );
}
