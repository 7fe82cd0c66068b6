import { useLocation } from 'wouter';
import { useRun } from '#client/index.ts';
import type { Event } from '#domain/records.ts';
import { MoreMenu } from '#ui/rows/ActionRow.tsx';

/** What can be done with the event as a whole. */
export function EventMenu({ event }: { readonly event: Event }) {
  const run = useRun();
  const [, navigate] = useLocation();
  const { id, name, attended } = event;
  const remove = async () => {
    // Before it is gone: the page would say so.
    navigate('/events');
    await run('events.remove', { id });
  };
  return (
    <MoreMenu
      label={name}
      items={[
        {
          label: attended ? 'I was not there' : 'I was there',
          run: () => void run('events.attend', { id, attended: !attended }),
        },
        { label: 'Delete', danger: true, run: () => void remove() },
      ]}
    />
  );
}
