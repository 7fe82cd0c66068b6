import type { RefObject } from 'react';
import { useToday } from '#client/index.ts';
import type { Contact } from '#domain/records.ts';
import { ArchivedNote } from './ArchivedNote.tsx';
import { PersonHeader } from './header/PersonHeader.tsx';
import { PersonBody, type PersonTab } from './PersonBody.tsx';
import { ScrollerContext } from './scroller.ts';
import type { PersonData } from './use-person.ts';

interface PersonContentProps extends Omit<PersonData, 'contact'> {
  readonly contact: Contact;
  /** What it scrolls in. */
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly tab: PersonTab;
  readonly onTab: (tab: PersonTab) => void;
  /** The page has the name as its title already. */
  readonly nameless?: boolean;
  /** The details stand beside it, and in no tab. */
  readonly detailsBeside?: boolean;
}

/** A person from the photo down to the tabs, in the panel and on the page. */
export function PersonContent(props: PersonContentProps) {
  const { contact, organization, stages, lastKind, scroller, tab, onTab } = props;
  const { nameless = false, detailsBeside = false } = props;
  const today = useToday();
  return (
    <>
      <PersonHeader
        contact={contact}
        organization={organization}
        stages={stages}
        today={today}
        lastKind={lastKind}
        nameless={nameless}
      />
      <ArchivedNote contact={contact} />
      <ScrollerContext value={scroller}>
        <PersonBody
          contact={contact}
          organization={organization}
          stages={stages}
          today={today}
          tab={tab}
          onTab={onTab}
          detailsBeside={detailsBeside}
        />
      </ScrollerContext>
    </>
  );
}
