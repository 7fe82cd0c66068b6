import { Button, Popover } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { usePeople, useRun } from '#client/index.ts';
import type { CalendarDate } from '#domain/records.ts';
import { useActions } from '#ui/actions/ActionsProvider.tsx';
import { AddFollowUpForm } from '#ui/follow-up/AddFollowUpForm.tsx';
import { isInFloat } from '#ui/follow-up/in-float.ts';
import { escapeAgain, usePopoverGuard } from '#ui/forms/use-typed-guard.ts';
import classes from './today.module.css';

/** The page's primary button, and what hangs on it. */
export function AddFollowUp({ today }: { readonly today: CalendarDate }) {
  const [opened, setOpened] = useState(false);
  const guard = usePopoverGuard(() => setOpened(false));
  const show = (open: boolean) => {
    setOpened(open);
    if (!open) guard.forget();
  };
  useActions([
    {
      name: 'add-follow-up',
      title: 'Add a follow-up',
      group: 'Today',
      shortcuts: ['F'],
      when: () => !isInFloat(),
      run: () => setOpened(true),
    },
  ]);
  return (
    <Popover opened={opened} onChange={show} position="bottom-end" trapFocus returnFocus {...guard.popover}>
      <Popover.Target>
        <Button
          variant="filled"
          leftSection={<IconPlus size="1rem" stroke={1.75} aria-hidden="true" />}
          onClick={() => show(!opened)}
        >
          Follow-up
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={classes['popover']} aria-label="Add a follow-up">
        <div {...guard.body}>
          <Adding today={today} onDone={() => show(false)} />
          {guard.asked && (
            <p className={classes['popoverHint']} role="status">
              {escapeAgain}
            </p>
          )}
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}

function Adding({ today, onDone }: { readonly today: CalendarDate; readonly onDone: () => void }) {
  const run = useRun();
  const [text, setText] = useState('');
  const found = usePeople(text);
  return (
    <AddFollowUpForm
      today={today}
      due={undefined}
      found={found}
      onSearch={setText}
      onAdd={({ contactIds, ...fields }) => {
        onDone();
        void run('follow-ups.create', { ...fields, contactIds: [...contactIds], kind: 'follow-up' });
      }}
    />
  );
}
