import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { currentZone, useNow, useShell, useToday } from '#client/index.ts';
import { onWords } from '#domain/dates/date-words.ts';
import { localOf } from '#domain/dates/zones.ts';
import { Row } from '../Section.tsx';
import classes from '../settings.module.css';

/** No reminders for a while: the same pause as the tray's. */
export function PauseRow() {
  const shell = useShell();
  const now = useNow();
  const today = useToday();
  const [until, setUntil] = useState<number | null>();
  useEffect(() => {
    shell.invoke('reminders.paused', undefined).then(
      (pause) => setUntil(pause.until),
      () => undefined,
    );
    return shell.on('reminders.paused', (pause) => setUntil(pause.until));
  }, [shell]);

  const pause = (to: 'hour' | 'tomorrow' | null) => {
    shell.invoke('reminders.pause', { until: to }).then(
      (paused) => setUntil(paused.until),
      () => undefined,
    );
  };
  const isPaused = typeof until === 'number' && until > now;

  return (
    <Row
      title="Pause"
      control={
        <div className={classes['buttons']}>
          {isPaused ? (
            <Button onClick={() => pause(null)}>Resume reminders</Button>
          ) : (
            <>
              <Button disabled={until === undefined} onClick={() => pause('hour')}>
                For an hour
              </Button>
              <Button disabled={until === undefined} onClick={() => pause('tomorrow')}>
                Until tomorrow
              </Button>
            </>
          )}
        </div>
      }
    >
      <span role="status">
        {isPaused
          ? `Paused until ${onWords(localOf(until, currentZone()), today).replace(/^today at /, '')}. What comes due waits.`
          : 'What comes due in a pause is told when it ends.'}
      </span>
    </Row>
  );
}
