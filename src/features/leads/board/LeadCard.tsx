import { Button } from '@mantine/core';
import { useRef } from 'react';
import { useRun, type People } from '#client/index.ts';
import { leadAgeWords, leadStepOf } from '#domain/method/leads.ts';
import { firstNameOf } from '#domain/people/names.ts';
import type { CalendarDate, Lead } from '#domain/records.ts';
import { MoreMenu, type RowAction } from '#ui/rows/ActionRow.tsx';
import { useDialogLink } from '#ui/dialogs/dialog-link.ts';
import { leadSteps } from '#ui/method/next-steps.ts';
import { useKeepFocus } from '#ui/focus/use-keep-focus.ts';
import classes from '../leads.module.css';
import { PersonLink } from '#ui/person/PersonLink.tsx';

interface LeadCardProps {
  readonly lead: Lead;
  readonly people: People;
  readonly today: CalendarDate;
}

/** What the lead is, from whom, how long it waits, and the one thing to do next. */
export function LeadCard({ lead, people, today }: LeadCardProps) {
  const run = useRun();
  const { open } = useDialogLink();
  const item = useRef<HTMLLIElement>(null);
  useKeepFocus(item);
  const { id } = lead;
  const step = leadStepOf(lead);
  const giver = firstNameOf(people.name(lead.givenById));
  const [next] = leadSteps(lead, giver, { run, open });
  const more: readonly RowAction[] = [
    { label: 'Edit', run: () => open('lead', { of: id, kind: 'edit' }) },
    ...(step === 'open' || step === 'followed'
      ? [{ label: 'Drop', run: () => void run('leads.drop', { id }) }]
      : []),
    ...(step === 'open' ? [] : [{ label: 'Open again', run: () => void run('leads.reopen', { id }) }]),
    { label: 'Delete', danger: true, run: () => void run('leads.remove', { id }) },
  ];
  return (
    <li ref={item} className={classes['card']} data-lead={id}>
      <div className={classes['cardTop']}>
        <p className={classes['cardTitle']} dir="auto">
          {lead.about}
        </p>
        <MoreMenu label={lead.about} items={more} />
      </div>
      <PersonLink id={lead.givenById} people={people} words="from" />
      <p className={classes['quiet']}>{leadAgeWords(lead, giver, today)}</p>
      {lead.outcome !== undefined && lead.outcome !== '' && (
        <p className={classes['outcome']} dir="auto">
          {lead.outcome}
        </p>
      )}
      {next !== undefined && (
        <Button
          size="compact-sm"
          className={classes['next'] ?? ''}
          aria-label={`${next.label}: ${lead.about}`}
          onClick={next.run}
        >
          {next.label}
        </Button>
      )}
    </li>
  );
}
