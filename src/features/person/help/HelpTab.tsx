import { Button } from '@mantine/core';
import { IconArrowDownLeft, IconArrowUpRight } from '@tabler/icons-react';
import { useLiveQuery, useRun } from '#client/index.ts';
import {
  balanceOf,
  favourKindWords,
  favourStateWords,
  kindCountWords,
  ledgerOrder,
} from '#domain/method/favours.ts';
import { pronounsOf } from '#domain/text/pronouns.ts';
import type { CalendarDate, Contact, Favour, Stage } from '#domain/records.ts';
import { ActionRow, MoreMenu } from '#ui/rows/ActionRow.tsx';
import { useDialogLink } from '#ui/dialogs/dialog-link.ts';
import { favourEnds, favourSteps } from '#ui/method/next-steps.ts';
import classes from '../lists.module.css';
import { MentorLine } from './MentorLine.tsx';
import { MethodLists } from './MethodLists.tsx';
import { favoursOf } from '../person-queries.ts';
import { WaysTo } from './WaysTo.tsx';

interface HelpTabProps {
  readonly contact: Contact;
  readonly stages: readonly Stage[];
  readonly today: CalendarDate;
}

const icon = { size: 16, stroke: 1.5, 'aria-hidden': true } as const;

/** The ledger of one person and all that goes through them: leads, introductions, interviews, who could help whom. */
export function HelpTab({ contact, stages, today }: HelpTabProps) {
  const { open } = useDialogLink();
  const favours = useLiveQuery('favours', favoursOf(contact.id));
  if (favours === undefined) return null;
  const they = pronounsOf(contact.pronouns).subject;
  const { given, received } = balanceOf(favours);
  const counts = [
    ['You gave', kindCountWords(given)],
    [`${they.charAt(0).toUpperCase()}${they.slice(1)} gave`, kindCountWords(received)],
  ].flatMap(([who, words]) => (words === '' ? [] : [`${who}: ${words}.`]));
  return (
    <div className={classes['followUps']}>
      <div className={classes['helpTools']}>
        <Button size="compact-sm" onClick={() => open('favour', { of: contact.id })}>
          Log help
        </Button>
        <Button size="compact-sm" onClick={() => open('ask', { of: contact.id })}>
          Ask for help
        </Button>
        <Button size="compact-sm" onClick={() => open('lead', { of: contact.id })}>
          Note a lead
        </Button>
        <Button size="compact-sm" onClick={() => open('learn', { of: contact.id })}>
          After a meeting
        </Button>
        <MoreMenu
          label={contact.fullName}
          items={[
            { label: 'Introduce to somebody', run: () => open('introduction', { of: contact.id }) },
            { label: 'Plan a conversation', run: () => open('plan', { of: contact.id }) },
            { label: 'Informational interview', run: () => open('interview', { of: contact.id }) },
            { label: 'Opening heard from them', run: () => open('opening', { of: contact.id }) },
          ]}
        />
      </div>
      <MentorLine contact={contact} stages={stages} favours={favours} today={today} />
      {favours.length === 0 ? (
        <p className={classes['nothing']}>
          No help in either direction yet. Give first: ask how you can help, and what {they} need
          {they === 'they' ? '' : 's'} now.
        </p>
      ) : (
        <section>
          <h3 className={classes['day']}>Help</h3>
          {counts.length > 0 && <p className={classes['sums']}>{counts.join(' ')}</p>}
          <ul className={classes['rows']}>
            {ledgerOrder(favours).map((favour) => (
              <HelpRow key={favour.id} favour={favour} today={today} />
            ))}
          </ul>
        </section>
      )}
      <WaysTo contact={contact} stages={stages} />
      <MethodLists contact={contact} today={today} />
    </div>
  );
}

function HelpRow({ favour, today }: { readonly favour: Favour; readonly today: CalendarDate }) {
  const run = useRun();
  const { open } = useDialogLink();
  const { id, what, direction } = favour;
  return (
    <ActionRow
      label={what}
      lead={direction === 'given' ? <IconArrowUpRight {...icon} /> : <IconArrowDownLeft {...icon} />}
      title={what}
      line={`${favourKindWords[favour.kind]}. ${favourStateWords(favour, today)}`}
      note={favour.overrideReason === undefined ? favour.outcome : `Asked early: ${favour.overrideReason}`}
      actions={favourSteps(favour, { run, open })}
      more={[
        { label: 'Edit', run: () => open('favour', { of: id, kind: 'edit' }) },
        ...favourEnds(favour, { run }),
        { label: 'Delete', danger: true, run: () => void run('favours.remove', { id }) },
      ]}
    />
  );
}
