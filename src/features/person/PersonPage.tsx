import { ActionIcon } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconArrowsDiagonalMinimize2 } from '@tabler/icons-react';
import { useCallback, useRef, useState, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import type { Id } from '#domain/records.ts';
import { besideList, personPath, useListAddress } from '#ui/person/person-link.ts';
import { focusPage } from '#ui/focus/focus.ts';
import { usePageReady } from '#ui/page-state.ts';
import { TopBar } from '#ui/top-bar/TopBar.tsx';
import { Details } from './details/Details.tsx';
import type { PersonTab } from './PersonBody.tsx';
import { PersonContent } from './PersonContent.tsx';
import { PersonGone } from './PersonGone.tsx';
import { PersonMenu } from './PersonMenu.tsx';
import classes from './panel.module.css';
import { SavingNote } from './saving/SavingNote.tsx';
import { SavingProvider } from './saving/saving.tsx';
import { StepButtons } from './steps/StepButtons.tsx';
import { usePerson } from './use-person.ts';
import { useSteps } from './steps/use-steps.ts';

/** A person with the whole window: the details stand beside what happened where there is room. */
export function PersonPage({ id }: { readonly id: Id }) {
  // Stays when one goes on to the next person.
  const [tab, setTab] = useState<PersonTab>('timeline');
  const [, navigate] = useLocation();
  // Back leads to the list, not through everybody one has passed.
  const go = useCallback(
    (to: Id) => navigate(personPath(to), { replace: true, state: window.history.state as unknown }),
    [navigate],
  );
  const steps = useSteps(id, 'before', go);
  return (
    <SavingProvider key={id}>
      <PageContent id={id} onInstead={go} steps={<StepButtons {...steps} />} tab={tab} onTab={setTab} />
    </SavingProvider>
  );
}

interface PageContentProps {
  readonly id: Id;
  readonly onInstead: (id: Id) => void;
  /** Up and down the list one came from. */
  readonly steps: ReactNode;
  readonly tab: PersonTab;
  readonly onTab: (tab: PersonTab) => void;
}

function PageContent({ id, onInstead, steps, tab, onTab }: PageContentProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const [, navigate] = useLocation();
  const list = useListAddress();
  const person = usePerson(id);
  const { contact, organization, stages } = person;
  const wide = useMediaQuery('(min-width: 70rem)', undefined, { getInitialValueInEffect: false }) === true;
  const here = contact !== undefined && contact !== null && contact.binnedAt === 0;
  usePageReady(contact !== undefined);
  if (contact === undefined) return null;
  if (!here)
    return (
      <>
        <TopBar title="Person" />
        <div className={classes['pageGone']}>
          <PersonGone
            id={id}
            contact={contact}
            onClose={() => navigate(list)}
            onInstead={onInstead}
            takeFocus={focusPage}
          />
        </div>
      </>
    );
  return (
    <>
      <TopBar
        title={contact.fullName}
        end={
          <div className={classes['pageEnd']}>
            <SavingNote />
            {steps}
            <PersonMenu contact={contact} onDeleted={() => navigate(list)} />
            <ActionIcon
              aria-label="Open beside the list"
              title="Open beside the list"
              onClick={() => navigate(besideList(list, id))}
            >
              <IconArrowsDiagonalMinimize2 size={18} stroke={1.5} aria-hidden="true" />
            </ActionIcon>
          </div>
        }
      />
      <div ref={scroller} className={classes['page']} data-wide={wide || undefined}>
        <div className={classes['pageMain']}>
          <PersonContent
            {...person}
            contact={contact}
            scroller={scroller}
            tab={tab}
            onTab={onTab}
            nameless
            detailsBeside={wide}
          />
        </div>
        {wide && (
          <aside className={classes['pageAside']} aria-label="Details">
            <h2 className="kith-hidden">Details</h2>
            <Details contact={contact} organization={organization} stages={stages} />
          </aside>
        )}
      </div>
    </>
  );
}
