import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useMergedInto, useRun, useStages, useToday } from '#client/index.ts';
import type { Contact, Id } from '#domain/records.ts';
import { EmptyState } from '#ui/messages/EmptyState.tsx';
import { isFocusLost } from '#ui/focus/focus.ts';
import { ChangedTwiceBox } from './history/ChangedTwiceBox.tsx';

interface PersonGoneProps {
  readonly id: Id;
  /** Null: there is no such person at all. */
  readonly contact: Contact | null;
  readonly onClose: () => void;
  /** Shows somebody else in their place. */
  readonly onInstead: (id: Id) => void;
  /** Where the keyboard goes on: undone in another window, they took along the field that had the focus. */
  readonly takeFocus: () => void;
}

/** In the bin, or never there. */
export function PersonGone({ id, contact, onClose, onInstead, takeFocus }: PersonGoneProps) {
  // Only at the moment they go.
  const take = useRef(takeFocus);
  useEffect(() => {
    if (isFocusLost()) take.current();
  }, []);
  return contact === null ? (
    <NobodyHere id={id} onClose={onClose} onInstead={onInstead} />
  ) : (
    <PersonInBin contact={contact} />
  );
}

function NobodyHere({ id, onClose, onInstead }: Pick<PersonGoneProps, 'id' | 'onClose' | 'onInstead'>) {
  const into = useMergedInto(id);
  const instead = useRef(onInstead);
  useEffect(() => {
    instead.current = onInstead;
  });
  useEffect(() => {
    if (typeof into === 'string') instead.current(into);
  }, [into]);
  if (into !== null) return null;
  return (
    <EmptyState title="Nobody is here" action={<Button onClick={onClose}>Close</Button>}>
      This person is not in Kith any more.
    </EmptyState>
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
