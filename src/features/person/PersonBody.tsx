import { Tabs } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { CalendarDate, Contact, Stage } from '#domain/records.ts';
import { useActions } from '#ui/actions/ActionsProvider.tsx';
import { takeWanted, type CardAct } from '#ui/actions/card-actions.ts';
import { AfterMeeting } from './now/AfterMeeting.tsx';
import type { Meeting } from './now/after-meeting.ts';
import { ChangedTwiceBox } from './history/ChangedTwiceBox.tsx';
import { BalanceLine } from './now/BalanceLine.tsx';
import { Details } from './details/Details.tsx';
import { FollowUps } from './follow-ups/FollowUps.tsx';
import { HelpTab } from './help/HelpTab.tsx';
import { NextStepBox } from './now/NextStepBox.tsx';
import { NotesTab, usePreloadNotes } from './notes/NotesTab.tsx';
import classes from './now/now.module.css';
import { QuickLog } from './now/QuickLog.tsx';
import { ReadyRow } from './now/ReadyRow.tsx';
import { Timeline } from './timeline/Timeline.tsx';
import { useTimeline } from './timeline/use-timeline.ts';

export type PersonTab = 'timeline' | 'follow-ups' | 'help' | 'notes' | 'details';

interface PersonBodyProps {
  readonly contact: Contact;
  readonly organization: string | undefined;
  readonly stages: readonly Stage[];
  readonly today: CalendarDate;
  readonly tab: PersonTab;
  readonly onTab: (tab: PersonTab) => void;
  /** The details stand beside it already. */
  readonly detailsBeside?: boolean;
}

/** What comes next, what happened, and what is known. */
export function PersonBody({
  contact,
  organization,
  stages,
  today,
  tab,
  onTab,
  detailsBeside = false,
}: PersonBodyProps) {
  const log = useRef<HTMLInputElement>(null);
  const [adding, setAdding] = useState(false);
  const [writing, setWriting] = useState(false);
  usePreloadNotes();
  const [meeting, setMeeting] = useState<Meeting>();
  const items = useTimeline(contact);
  const shown = detailsBeside && tab === 'details' ? 'timeline' : tab;
  const addFollowUp = () => {
    onTab('follow-ups');
    setAdding(true);
  };
  const { id } = contact;
  const begin = useRef<(act: CardAct | undefined) => void>(undefined);
  useEffect(() => {
    begin.current = (act) => {
      if (act === 'log') log.current?.focus();
      if (act === 'follow-up') addFollowUp();
    };
  });
  useEffect(() => begin.current?.(takeWanted(id)), [id]);
  useActions([
    {
      name: 'log',
      title: 'Log what happened',
      group: 'Person',
      shortcuts: ['E'],
      run: () => {
        log.current?.focus();
        log.current?.scrollIntoView({ block: 'nearest' });
      },
    },
    { name: 'follow-up', title: 'Add a follow-up', group: 'Person', shortcuts: ['F'], run: addFollowUp },
    {
      name: 'notes',
      title: 'Write a note',
      group: 'Person',
      shortcuts: ['N'],
      run: () => {
        setWriting(true);
        onTab('notes');
      },
    },
  ]);

  return (
    <div className={classes['body']}>
      <ChangedTwiceBox contact={contact} stages={stages} today={today} />
      <NextStepBox contact={contact} stages={stages} today={today} onAdd={addFollowUp} />
      <QuickLog contact={contact} today={today} field={log} onMeeting={setMeeting} />
      {meeting !== undefined && (
        <AfterMeeting
          contact={contact}
          meeting={meeting}
          today={today}
          onDone={() => {
            setMeeting(undefined);
            log.current?.focus();
          }}
        />
      )}
      <ReadyRow contact={contact} stages={stages} today={today} items={items} />
      <BalanceLine contact={contact} />
      <Tabs
        value={shown}
        onChange={(value) => {
          setWriting(false);
          if (value !== null) onTab(value as PersonTab);
        }}
        keepMounted={false}
        className={classes['tabs'] ?? ''}
      >
        <Tabs.List>
          <Tabs.Tab value="timeline">Timeline</Tabs.Tab>
          <Tabs.Tab value="follow-ups">Follow-ups</Tabs.Tab>
          <Tabs.Tab value="help">Help</Tabs.Tab>
          <Tabs.Tab value="notes">Notes</Tabs.Tab>
          {!detailsBeside && <Tabs.Tab value="details">Details</Tabs.Tab>}
        </Tabs.List>
        <Tabs.Panel value="timeline">
          <Timeline contact={contact} stages={stages} today={today} items={items} />
        </Tabs.Panel>
        <Tabs.Panel value="follow-ups">
          <FollowUps contact={contact} stages={stages} today={today} adding={adding} onAdding={setAdding} />
        </Tabs.Panel>
        <Tabs.Panel value="help">
          <HelpTab contact={contact} stages={stages} today={today} />
        </Tabs.Panel>
        <Tabs.Panel value="notes">
          <NotesTab contact={contact} takesFocus={writing} />
        </Tabs.Panel>
        {!detailsBeside && (
          <Tabs.Panel value="details">
            <Details contact={contact} organization={organization} stages={stages} />
          </Tabs.Panel>
        )}
      </Tabs>
    </div>
  );
}
