import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useRun, useStages, useToday } from '#client/index.ts';
import type { Contact } from '#domain/records.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { isFocusLost } from '#ui/focus/focus.ts';
import { ChangedTwiceBox } from './history/ChangedTwiceBox.tsx';

interface PersonGoneProps {
  /** Null: there is no such person at all. */
  readonly contact: Contact | null;
  readonly onClose: () => void;
  /** Where the keyboard goes on: undone in another window, they took along the field that had the focus. */
  readonly takeFocus: () => void;
}

/** In the bin, or never there. */
export function PersonGone({ contact, onClose, takeFocus }: PersonGoneProps) {
  // Only at the moment they go.
  const take = useRef(takeFocus);
  useEffect(() => {
    if (isFocusLost()) take.current();
  }, []);
  return contact === null ? (
    <EmptyState title="Nobody is here" action={<Button onClick={onClose}>Close</Button>}>
      This person is not in Kith any more.
    </EmptyState>
  ) : (
    <PersonInBin contact={contact} />
  );
}

function PersonInBin({ contact }: { readonly contact: Contact }) {
  const run = useRun();
  const today = useToday();
  const stages = useStages();
  return (
    <>
      <EmptyState
        title={`${contact.fullName} is in the bin`}
        action={
          <Button onClick={() => void run('contacts.bin', { ids: [contact.id], binned: false })}>
            Take back
          </Button>
        }
      >
        People stay in the bin for 30 days, with everything about them.
      </EmptyState>
      <ChangedTwiceBox contact={contact} stages={stages} today={today} />
    </>
  );
}
