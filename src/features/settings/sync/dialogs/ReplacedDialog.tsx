import { Button, Modal } from '@mantine/core';
import { useStoreRequest } from '#client/index.ts';
import { ErrorMessage } from '#ui/messages/ErrorMessage.tsx';
import { useReturnFocus } from '#ui/focus/use-return-focus.ts';
import classes from '../../settings.module.css';
import { useSyncStep } from './use-sync-step.ts';

interface ReplacedDialogProps {
  readonly server: string;
  readonly onClose: () => void;
}

/** The server is not the one it was: nothing happens before somebody says what. */
export function ReplacedDialog({ server, onClose }: ReplacedDialogProps) {
  useReturnFocus();
  const request = useStoreRequest();
  const { busy, failure, ask } = useSyncStep();
  const answer = async (choice: 'fill' | 'leave') => {
    if ((await ask(() => request('sync.server-replaced', { answer: choice }))) !== undefined) onClose();
  };
  return (
    <Modal opened onClose={onClose} title="The server was emptied" size={460}>
      <div className={classes['dialog']}>
        <p className={classes['quiet']}>
          {server} was wiped or set up anew since the last exchange. Everything is still on this computer.
          Fill the server again from here, and your other computers go on as before.
        </p>
        {failure !== undefined && <ErrorMessage title={failure.title}>{failure.text}</ErrorMessage>}
        <div className={classes['buttons']}>
          <Button disabled={busy} onClick={() => void answer('leave')}>
            Leave sync
          </Button>
          <Button variant="filled" loading={busy} onClick={() => void answer('fill')}>
            Fill it again
          </Button>
        </div>
      </div>
    </Modal>
  );
}
