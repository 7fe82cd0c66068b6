import { Button, Modal, PasswordInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useShell } from '#client/index.ts';
import { errorToData } from '#contract/errors.ts';
import { useReturnFocus } from '#ui/focus/use-return-focus.ts';
import classes from '../settings.module.css';

interface BackupPassphraseDialogProps {
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Where no keychain keeps it: once for as long as Kith runs. */
export function BackupPassphraseDialog({ onClose, onDone }: BackupPassphraseDialogProps) {
  useReturnFocus();
  const shell = useShell();
  const [passphrase, setPassphrase] = useState('');
  const [wrong, setWrong] = useState<string>();
  const [busy, setBusy] = useState(false);

  const unlock = async (event: FormEvent) => {
    event.preventDefault();
    if (passphrase === '') return;
    setBusy(true);
    setWrong(undefined);
    try {
      await shell.invoke('backups.unlock', { passphrase });
      onDone();
    } catch (error) {
      setBusy(false);
      setWrong(errorToData(error).message);
    }
  };
  return (
    <Modal opened onClose={onClose} title="Passphrase of automatic backups" size={440}>
      <form className={classes['dialog']} onSubmit={(event) => void unlock(event)}>
        <p className={classes['quiet']}>
          This computer has no safe place for it, so Kith asks once after each start.
        </p>
        <PasswordInput
          data-autofocus
          label="Passphrase"
          autoComplete="off"
          value={passphrase}
          readOnly={busy}
          error={wrong}
          onChange={({ currentTarget }) => setPassphrase(currentTarget.value)}
        />
        <div className={classes['buttons']}>
          <Button variant="subtle" onClick={onClose}>
            Not now
          </Button>
          <Button type="submit" variant="filled" loading={busy}>
            Go on
          </Button>
        </div>
      </form>
    </Modal>
  );
}
