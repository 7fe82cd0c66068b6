import { ActionIcon } from '@mantine/core';
import { IconArrowsDiagonal, IconX } from '@tabler/icons-react';
import { useRef } from 'react';
import { useToday } from '#client/index.ts';
import type { Id } from '#domain/records.ts';
import { useOpenPerson } from '#ui/person-link.ts';
import { ArchivedNote } from './ArchivedNote.tsx';
import { PersonBody } from './PersonBody.tsx';
import { PersonGone } from './PersonGone.tsx';
import { PersonHeader } from './PersonHeader.tsx';
import { personNameId } from './person-ids.ts';
import { PersonMenu } from './PersonMenu.tsx';
import classes from './panel.module.css';
import { SavingNote } from './SavingNote.tsx';
import { SavingProvider } from './saving.tsx';
import { usePanelFocus } from './use-panel-focus.ts';
import { usePerson } from './use-person.ts';

export interface PersonPanelProps {
  readonly id: Id;
  readonly onClose: () => void;
}

/** The person over the page: the frame mounts it while `?person=ID` is in the address. */
export function PersonPanel({ id, onClose }: PersonPanelProps) {
  const panel = useRef<HTMLElement>(null);
  usePanelFocus(panel, id, onClose);
  return (
    <aside
      ref={panel}
      className={classes['panel']}
      tabIndex={-1}
      aria-labelledby={personNameId}
      data-person-panel
    >
      <SavingProvider key={id}>
        <PanelContent id={id} onClose={onClose} />
      </SavingProvider>
    </aside>
  );
}

function PanelContent({ id, onClose }: PersonPanelProps) {
  const today = useToday();
  const { openFull } = useOpenPerson();
  const { contact, organization, stages, lastKind } = usePerson(id);
  const here = contact !== undefined && contact !== null && contact.binnedAt === 0;
  return (
    <>
      <div className={classes['bar']}>
        <SavingNote />
        {here && <PersonMenu contact={contact} onDeleted={onClose} />}
        {here && (
          <ActionIcon aria-label="Open as a page" onClick={() => openFull(id)}>
            <IconArrowsDiagonal size={18} stroke={1.5} aria-hidden="true" />
          </ActionIcon>
        )}
        <ActionIcon aria-label="Close" onClick={onClose}>
          <IconX size={18} stroke={1.5} aria-hidden="true" />
        </ActionIcon>
      </div>
      {contact !== undefined && (
        <div className={classes['scroll']}>
          {here ? (
            <>
              <PersonHeader
                contact={contact}
                organization={organization}
                stages={stages}
                today={today}
                lastKind={lastKind}
              />
              <ArchivedNote contact={contact} />
              <PersonBody contact={contact} organization={organization} stages={stages} today={today} />
            </>
          ) : (
            <div id={personNameId}>
              <PersonGone contact={contact} onClose={onClose} />
            </div>
          )}
        </div>
      )}
    </>
  );
}
