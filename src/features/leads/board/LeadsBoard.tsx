import { Button } from '@mantine/core';
import { useState } from 'react';
import { useLiveQuery, useToday, usePeopleOf } from '#client/index.ts';
import { leadOrder, type LeadStep } from '#domain/method/leads.ts';
import type { Lead } from '#domain/records.ts';
import { useDialogLink } from '#ui/dialogs/dialog-link.ts';
import { EmptyState } from '#ui/messages/EmptyState.tsx';
import { LeadCard } from './LeadCard.tsx';
import classes from '../leads.module.css';
import type { TabProps } from '../LeadsPage.tsx';
import { useReady } from '../use-ready.ts';

interface LaneOf {
  readonly step: LeadStep;
  readonly title: string;
  readonly empty: string;
}

const lanes: readonly LaneOf[] = [
  {
    step: 'open',
    title: 'To follow',
    empty: 'Nothing to follow. A lead is worth noting however small it sounds.',
  },
  { step: 'followed', title: 'To tell', empty: 'Everybody knows what came of their leads.' },
  { step: 'told', title: 'Told and thanked', empty: 'Leads you reported back on come here.' },
];

/** Waiting ones in a lane; of what is over, the latest. */
const laneLimit = 200;
const overLimit = 30;

const absent = { $exists: false } as const;
const latestFirst = [{ status: 'asc' as const }, { at: 'desc' as const }];

const useLeads = (more: boolean): readonly Lead[] | undefined => {
  const limit = more ? 500 : overLimit;
  const open = useLiveQuery('leads', { selector: { status: 'open' }, sort: latestFirst, limit: laneLimit });
  const untold = useLiveQuery('leads', {
    selector: { status: 'followed', reportedAt: absent },
    limit: laneLimit,
  });
  const told = useLiveQuery(
    'leads',
    { selector: { status: 'followed', reportedAt: { $exists: true } }, sort: latestFirst, limit },
    { keep: true },
  );
  const dropped = useLiveQuery(
    'leads',
    { selector: { status: 'dropped' }, sort: latestFirst, limit },
    { keep: true },
  );
  return open && untold && told && dropped && [...open, ...untold, ...told, ...dropped];
};

/** Leads on their way: to follow, to tell, told. */
export function LeadsBoard({ onReady }: TabProps) {
  const today = useToday();
  const { open } = useDialogLink();
  const [showsDropped, setShowsDropped] = useState(false);
  const [more, setMore] = useState(false);
  const leads = useLeads(more);
  const people = usePeopleOf((leads ?? []).flatMap(({ givenById, contactId }) => [givenById, contactId]));
  useReady(leads !== undefined, onReady);
  if (leads === undefined) return null;
  if (leads.length === 0)
    return (
      <div className={classes['page']}>
        <EmptyState
          title="No leads yet"
          action={
            <Button variant="filled" onClick={() => open('lead')}>
              Note a lead
            </Button>
          }
        >
          When somebody names a person, a company or an opening, note it here, follow it, and tell them what
          came of it.
        </EmptyState>
      </div>
    );
  const dropped = leadOrder(leads, 'dropped');
  return (
    <div className={classes['page']}>
      <div className={classes['lanes']}>
        {lanes.map(({ step, title, empty }) => {
          const list = leadOrder(leads, step);
          return (
            <section key={step} className={classes['lane']} aria-labelledby={`leads-${step}`}>
              <h2 className={classes['laneTitle']} id={`leads-${step}`}>
                {title} <span className={classes['count']}>{list.length}</span>
              </h2>
              {list.length === 0 && <p className={classes['hint']}>{empty}</p>}
              <ul className={classes['cards']}>
                {list.map((lead) => (
                  <LeadCard key={lead.id} lead={lead} people={people} today={today} />
                ))}
              </ul>
              {step === 'told' && list.length >= overLimit && !more && (
                <Button size="compact-sm" variant="subtle" onClick={() => setMore(true)}>
                  Show more
                </Button>
              )}
            </section>
          );
        })}
      </div>
      {dropped.length > 0 && (
        <section className={classes['dropped']}>
          <Button
            size="compact-sm"
            variant="subtle"
            aria-expanded={showsDropped}
            onClick={() => setShowsDropped(!showsDropped)}
          >
            {showsDropped ? 'Hide dropped' : `Dropped: ${dropped.length}`}
          </Button>
          {showsDropped && (
            <ul className={classes['lanes']}>
              {dropped.map((lead) => (
                <LeadCard key={lead.id} lead={lead} people={people} today={today} />
              ))}
            </ul>
          )}
        </section>
      )}
    </div>
  );
}
