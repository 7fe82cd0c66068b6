import { Tooltip } from '@mantine/core';
import { IconCircleCheck, IconCircleDashed } from '@tabler/icons-react';
import { useMemo } from 'react';
import { askKinds, readinessOf, type AskKind, type Readiness } from '#domain/method/readiness.ts';
import type { CalendarDate, Contact, Stage } from '#domain/records.ts';
import { stageOf } from '#domain/stages/stages.ts';
import { encountersIn, type TimelineItem } from '#domain/log/timeline.ts';
import { useDialogLink } from '#ui/dialogs/dialog-link.ts';
import classes from './now.module.css';

interface ReadyRowProps {
  readonly contact: Contact;
  readonly stages: readonly Stage[];
  readonly today: CalendarDate;
  readonly items: readonly TimelineItem[] | undefined;
}

const askWords: Readonly<Record<AskKind, string>> = {
  information: 'Information',
  contact: 'Contacts',
  connection: 'Connections',
  referral: 'Referrals',
};

/** The reason in a sentence; a warning, never a lock. */
const whyOf = ({ isReady, text }: Readiness): string =>
  isReady ? 'Ready: you can ask.' : `${text} You can still ask, and say why.`;

/** Four words: what the time is ripe to ask for, on hover or focus why not yet, and a click asks. */
export function ReadyRow({ contact, stages, today, items }: ReadyRowProps) {
  const { tally } = contact;
  const { open: openDialog } = useDialogLink();
  const { meaning } = stageOf(stages, contact);
  const readiness = useMemo(
    () => readinessOf({ encounters: encountersIn(items ?? []), tally, meaning, today }),
    [items, tally, meaning, today],
  );
  return (
    <section className={classes['ready']} aria-label="Ready to ask for">
      <h3 className={classes['label']}>Ready to ask for</h3>
      <ul className={classes['readyWords']}>
        {askKinds.map((kind) => {
          const open = items !== undefined && readiness[kind].isReady;
          return (
            <li key={kind}>
              <Tooltip
                label={whyOf(readiness[kind])}
                multiline
                position="bottom"
                openDelay={120}
                disabled={items === undefined}
                classNames={{ tooltip: classes['readyWhy'] ?? '' }}
              >
                <button
                  type="button"
                  className={classes['readyWord']}
                  data-open={open || undefined}
                  aria-label={`${askWords[kind]}: ${open ? 'ready' : 'not yet'}`}
                  onClick={() => openDialog('ask', { of: contact.id, kind })}
                >
                  {open ? (
                    <IconCircleCheck size={16} stroke={1.5} aria-hidden="true" />
                  ) : (
                    <IconCircleDashed size={16} stroke={1.5} aria-hidden="true" />
                  )}
                  {askWords[kind]}
                </button>
              </Tooltip>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
