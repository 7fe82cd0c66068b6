import { Button, Checkbox, Modal, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useStoreRequest } from '#client/index.ts';
import { ErrorMessage } from '#ui/messages/ErrorMessage.tsx';
import { useReturnFocus } from '#ui/focus/use-return-focus.ts';
import classes from '../../settings.module.css';
import { useSyncStep } from './use-sync-step.ts';

interface LeaveDialogProps {
  readonly server: string;
  /** Nobody proved on this computer that it may open what is there: wiping it is not offered. */
  readonly mayWipe: boolean;
  readonly onClose: () => void;
}

/** All stays here; what is on the server goes only when its name was typed. */
export function LeaveDialog({ server, mayWipe, onClose }: LeaveDialogProps) {
  useReturnFocus();
  const request = useStoreRequest();
  const { busy, failure, ask } = useSyncStep();
  const [wipe, setWipe] = useState(false);
  const [typed, setTyped] = useState('');
  const leave = async (event: FormEvent) => {
    event.preventDefault();
    if ((await ask(() => request('sync.leave', { wipeServer: wipe }))) !== undefined) onClose();
  };
  return (
    <Modal opened onClose={onClose} title="Leave sync" size={440}>
      <form className={classes['dialog']} onSubmit={(event) => void leave(event)}>
        <p className={classes['quiet']}>
          Everything stays on this computer, and on the others. They go on without it.
        </p>
        {mayWipe && (
          <Checkbox
            label="Delete what is on the server as well"
            description="For all computers: none of them can exchange anything by it afterwards. What they have stays on them."
            checked={wipe}
            onChange={({ currentTarget }) => setWipe(currentTarget.checked)}
          />
        )}
        {wipe && (
          <TextInput
            label={`Type ${server} to confirm`}
            autoComplete="off"
            spellCheck={false}
            value={typed}
            onChange={({ currentTarget }) => setTyped(currentTarget.value)}
          />
        )}
        {failure !== undefined && <ErrorMessage title={failure.title}>{failure.text}</ErrorMessage>}
        <div className={classes['buttons']}>
          <Button variant="subtle" disabled={busy} onClick={onClose} data-autofocus>
            Stay
          </Button>
          <Button
            type="submit"
            loading={busy}
            disabled={wipe && typed.trim() !== server}
            {...(wipe ? { color: 'red' } : {})}
          >
            {wipe ? 'Leave, and delete it' : 'Leave'}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
