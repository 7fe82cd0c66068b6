import { ActionIcon } from '@mantine/core';
import { IconArrowsDiagonal, IconX } from '@tabler/icons-react';
import { useRef, useState, type ReactNode } from 'react';
import type { Id } from '#domain/records.ts';
import { useOpenPerson } from '#ui/person/person-link.ts';
import type { PersonTab } from '../PersonBody.tsx';
import { PersonContent } from '../PersonContent.tsx';
import { PersonGone } from '../PersonGone.tsx';
import { personNameId } from '../person-ids.ts';
import { PersonMenu } from '../PersonMenu.tsx';
import classes from '../panel.module.css';
import { SavingNote } from '../saving/SavingNote.tsx';
import { SavingProvider } from '../saving/saving.tsx';
import { StepButtons } from '../steps/StepButtons.tsx';
import { usePanelFocus } from './use-panel-focus.ts';
import { usePerson } from '../use-person.ts';
import { useSteps } from '../steps/use-steps.ts';

export interface PersonPanelProps {
  readonly id: Id;
  readonly onClose: () => void;
}

/** The person over the page: the frame mounts it while `?person=ID` is in the address. */
export function PersonPanel({ id, onClose }: PersonPanelProps) {
  const panel = useRef<HTMLElement>(null);
  // Stays when one goes on to the next person.
  const [tab, setTab] = useState<PersonTab>('timeline');
  const { open } = useOpenPerson();
  const steps = useSteps(id, 'shown', open);
  const { leavePerson } = usePanelFocus(panel, id, steps.neighbours, onClose);
  const deleted = () => {
    leavePerson();
    onClose();
  };
  return (
    <aside
      ref={panel}
      className={classes['panel']}
      tabIndex={-1}
      aria-labelledby={personNameId}
      data-person-panel
    >
      <SavingProvider key={id}>
        <PanelContent
          id={id}
          onClose={onClose}
          onDeleted={deleted}
          takeFocus={() => panel.current?.focus({ preventScroll: true })}
          steps={<StepButtons {...steps} />}
          tab={tab}
          onTab={setTab}
        />
      </SavingProvider>
    </aside>
  );
}

interface PanelContentProps extends PersonPanelProps {
  readonly onDeleted: () => void;
  readonly takeFocus: () => void;
  /** Up and down the list. */
  readonly steps: ReactNode;
  readonly tab: PersonTab;
  readonly onTab: (tab: PersonTab) => void;
}

function PanelContent({ id, onClose, onDeleted, takeFocus, steps, tab, onTab }: PanelContentProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const { open, openFull } = useOpenPerson();
  const person = usePerson(id);
  const { contact } = person;
  const here = contact !== undefined && contact !== null && contact.binnedAt === 0;
  return (
    <>
      <div className={classes['bar']}>
        <SavingNote />
        {steps}
        {here && <PersonMenu contact={contact} onDeleted={onDeleted} />}
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
        <div ref={scroller} className={classes['scroll']}>
          {here ? (
            <PersonContent {...person} contact={contact} scroller={scroller} tab={tab} onTab={onTab} />
          ) : (
            <div id={personNameId}>
              <PersonGone
                id={id}
                contact={contact}
                onClose={onClose}
                onInstead={open}
                takeFocus={takeFocus}
              />
            </div>
          )}
        </div>
      )}
    </>
  );
}
