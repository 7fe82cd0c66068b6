import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { currentZone, useShell, useStoreRequest, useToday } from '#client/index.ts';
import { errorToData } from '#contract/errors.ts';
import type { CalendarImport, LiveCalendar } from '#contract/values/calendar.ts';
import { onWords } from '#domain/dates/date-words.ts';
import { counted } from '#domain/text/text.ts';
import { localOf } from '#domain/dates/zones.ts';
import { Row, Section } from './Section.tsx';
import classes from './settings.module.css';

/** Kith's days in other calendars, and theirs here. */
export function CalendarsSection() {
  return (
    <Section title="Calendars">
      <LiveRow />
      <ImportRow />
    </Section>
  );
}

function LiveRow() {
  const shell = useShell();
  const request = useStoreRequest();
  const today = useToday();
  const [live, setLive] = useState<LiveCalendar>();
  const [problem, setProblem] = useState<string>();
  useEffect(() => {
    request('calendar.live', undefined).then(setLive, () => undefined);
  }, [request]);

  const told = (error: unknown) => setProblem(errorToData(error).message);
  const choose = async () => {
    setProblem(undefined);
    const folder = await shell.invoke('dialog.exportFolder', undefined);
    if (folder !== undefined) setLive(await request('calendar.set-live', { folder }));
  };
  const stop = async () => {
    setProblem(undefined);
    setLive(await request('calendar.set-live', { folder: null }));
  };
  const path = live?.path ?? undefined;
  const failed = problem ?? live?.problem;

  return (
    <Row
      title="A calendar file that stays current"
      control={
        <div className={classes['buttons']}>
          {path !== undefined && <Button onClick={() => void stop().catch(told)}>Stop</Button>}
          <Button disabled={live === undefined} onClick={() => void choose().catch(told)}>
            {path === undefined ? 'Choose a folder…' : 'Another folder…'}
          </Button>
        </div>
      }
    >
      <span role="status">
        {path === undefined ? (
          'Follow-ups, events, interviews and birthdays in one file that other calendars can subscribe to. It is not encrypted.'
        ) : (
          <>
            <span className={classes['path']}>{path}</span>
            {live?.at !== undefined && <> · written {onWords(localOf(live.at, currentZone()), today)}</>}
          </>
        )}
        {failed !== undefined && <span data-tone="red"> {failed}</span>}
      </span>
    </Row>
  );
}

const importWords = ({ events, followUps, known, skipped, broken = [] }: CalendarImport): string => {
  const rest = [
    known > 0 ? `${String(known)} here already` : '',
    skipped > 0 ? `${String(skipped)} left out` : '',
  ].filter((part) => part !== '');
  const added =
    events + followUps === 0
      ? 'Nothing new'
      : `Added ${counted(events, 'event')} and ${counted(followUps, 'follow-up')}`;
  const lines = broken.map(
    ({ row, title, reason }) => `Line ${String(row)}${title === '' ? '' : `, “${title}”`}: ${reason}`,
  );
  return [`${[added, ...rest].join(', ')}.`, ...lines].join('\n');
};

function ImportRow() {
  const shell = useShell();
  const request = useStoreRequest();
  const [said, setSaid] = useState<{ readonly text: string; readonly isProblem?: boolean }>();
  const choose = async () => {
    setSaid(undefined);
    const [file] = await shell.invoke('dialog.openImport', { format: 'calendar' });
    if (file !== undefined) setSaid({ text: importWords(await request('calendar.import', { file })) });
  };
  return (
    <Row
      title="From another calendar"
      control={
        <Button
          onClick={() =>
            void choose().catch((error: unknown) =>
              setSaid({ text: errorToData(error).message, isProblem: true }),
            )
          }
        >
          Choose a file…
        </Button>
      }
    >
      <span
        role="status"
        className={classes['told']}
        data-tone={said?.isProblem === true ? 'red' : undefined}
      >
        {said?.text ??
          'Events of an .ics file become events, its tasks follow-ups. One undo takes them back.'}
      </span>
    </Row>
  );
}
