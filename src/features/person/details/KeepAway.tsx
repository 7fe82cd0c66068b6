import { Switch } from '@mantine/core';
import type { Contact } from '#domain/records.ts';
import { useRun } from '#client/index.ts';

/** Said plainly, since nobody else is to see it. */
export const keepAwayMeans =
  'Kith suggests nothing about them and never reminds you to keep in touch. They stay out of exports unless you ask for them. Only you see this.';

export function KeepAway({ contact }: { readonly contact: Contact }) {
  const run = useRun();
  return (
    <Switch
      label="Keep away"
      description={keepAwayMeans}
      checked={contact.discouraging}
      onChange={({ currentTarget }) =>
        void run('contacts.update', { id: contact.id, patch: { discouraging: currentTarget.checked } })
      }
    />
  );
}
