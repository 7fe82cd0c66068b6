import { Button, PasswordInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useShell } from '#client/index.ts';
import { errorToData } from '#contract/errors.ts';
import { BusyModal } from '#ui/dialogs/BusyModal.tsx';
import classes from '../settings.module.css';

interface RemovePassphraseDialogProps {
  readonly onClose: () => void;
}

export function RemovePassphraseDialog({ onClose }: RemovePassphraseDialogProps) {
  const shell = useShell();
  const [current, setCurrent] = useState('');
  const [wrong, setWrong] = useState<string>();
  const [busy, setBusy] = useState(false);

  const remove = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setWrong(undefined);
    try {
      await shell.invoke('vault.remove', { current });
      onClose();
    } catch (error) {
      setWrong(errorToData(error).message);
      setBusy(false);
    }
  };
  return (
    <BusyModal busy={busy} onClose={onClose} title="End the encryption" size={440}>
      <form className={classes['dialog']} onSubmit={(event) => void remove(event)}>
        <p className={classes['quiet']}>
          Afterwards whoever has this computer’s disk can read your data, unless the disk itself is encrypted.
          Backups stay encrypted with their own passphrase; snapshots of before are deleted, because nothing
          could open them afterwards.
        </p>
        <PasswordInput
          data-autofocus
          label="Passphrase"
          autoComplete="current-password"
          value={current}
          readOnly={busy}
          error={wrong}
          onChange={({ currentTarget }) => setCurrent(currentTarget.value)}
        />
        <div className={classes['buttons']}>
          <Button variant="subtle" disabled={busy} onClick={onClose}>
            Keep it
          </Button>
          <Button type="submit" loading={busy}>
            End it
          </Button>
        </div>
      </form>
    </BusyModal>
  );
}
