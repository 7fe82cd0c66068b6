import { Tabs } from '@mantine/core';
import { useRef, useState } from 'react';
import type { CalendarDate, Contact, Stage } from '#domain/records.ts';
import { useActions } from '#ui/actions/ActionsProvider.tsx';
import { BalanceLine } from './BalanceLine.tsx';
import { Details } from './details/Details.tsx';
import { FollowUps } from './FollowUps.tsx';
import { NextStepBox } from './NextStepBox.tsx';
import classes from './now.module.css';
import { QuickLog } from './QuickLog.tsx';
import { Timeline } from './Timeline.tsx';

interface PersonBodyProps {
  readonly contact: Contact;
  readonly organization: string | undefined;
  readonly stages: readonly Stage[];
  readonly today: CalendarDate;
  /** The details stand beside it already. */
  readonly detailsBeside?: boolean;
}

type Tab = 'timeline' | 'follow-ups' | 'details';

/** What comes next, what happened, and what is known. */
export function PersonBody({ contact, organization, stages, today, detailsBeside = false }: PersonBodyProps) {
  const log = useRef<HTMLInputElement>(null);
  const [tab, setTab] = useState<Tab>('timeline');
  const [adding, setAdding] = useState(false);
  const shown = detailsBeside && tab === 'details' ? 'timeline' : tab;
  const addFollowUp = () => {
    setTab('follow-ups');
    setAdding(true);
  };
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
  ]);

  return (
    <div className={classes['body']}>
      <NextStepBox contact={contact} stages={stages} today={today} onAdd={addFollowUp} />
      <QuickLog contactId={contact.id} today={today} field={log} />
      <BalanceLine contact={contact} />
      <Tabs
        value={shown}
        onChange={(value) => value !== null && setTab(value as Tab)}
        keepMounted={false}
        className={classes['tabs'] ?? ''}
      >
        <Tabs.List>
          <Tabs.Tab value="timeline">Timeline</Tabs.Tab>
          <Tabs.Tab value="follow-ups">Follow-ups</Tabs.Tab>
          {!detailsBeside && <Tabs.Tab value="details">Details</Tabs.Tab>}
        </Tabs.List>
        <Tabs.Panel value="timeline">
          <Timeline contactId={contact.id} today={today} />
        </Tabs.Panel>
        <Tabs.Panel value="follow-ups">
          <FollowUps contact={contact} stages={stages} today={today} adding={adding} onAdding={setAdding} />
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
