import { Button } from '@mantine/core';
import { useRun } from '#client/index.ts';
import type { Contact } from '#domain/records.ts';
import classes from './panel.module.css';

/** Says that somebody is archived, and takes them back. */
export function ArchivedNote({ contact }: { readonly contact: Contact }) {
  const run = useRun();
  if (contact.archivedAt === 0) return null;
  return (
    <div className={classes['archived']}>
      <p>Archived: not on the board any more.</p>
      <Button onClick={() => void run('contacts.archive', { ids: [contact.id], archived: false })}>
        Take back
      </Button>
    </div>
  );
}
