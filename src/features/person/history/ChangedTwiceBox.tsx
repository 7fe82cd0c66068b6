import { lazy, Suspense } from 'react';
import { useSyncConflicts } from '#client/index.ts';
import type { CalendarDate, Contact, Stage } from '#domain/records.ts';

const ChangedTwiceList = lazy(async () => ({
  default: (await import('./ChangedTwiceList.tsx')).ChangedTwiceList,
}));

interface ChangedTwiceBoxProps {
  readonly contact: Contact;
  readonly stages: readonly Stage[];
  readonly today: CalendarDate;
}

/** What about them was changed on two machines before these met; nothing for nearly everybody. */
export function ChangedTwiceBox({ contact, stages, today }: ChangedTwiceBoxProps) {
  const { conflicts, dismiss } = useSyncConflicts(contact.id);
  if (conflicts.length === 0) return null;
  return (
    <Suspense fallback={null}>
      <ChangedTwiceList
        contact={contact}
        stages={stages}
        today={today}
        conflicts={conflicts}
        onDismiss={dismiss}
      />
    </Suspense>
  );
}
