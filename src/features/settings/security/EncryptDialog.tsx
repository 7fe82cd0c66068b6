import { Button, Checkbox, PasswordInput } from '@mantine/core';
import { useRef, useState, type FormEvent } from 'react';
import { useShell } from '#client/index.ts';
import { errorToData } from '#contract/errors.ts';
import { ErrorMessage } from '#ui/messages/ErrorMessage.tsx';
import { BusyModal } from '#ui/dialogs/BusyModal.tsx';
import { NewPassphraseFields } from '../passphrase/NewPassphraseFields.tsx';
import classes from '../settings.module.css';
import { useNewPassphrase } from '../passphrase/use-new-passphrase.ts';
import { RecoverySheet } from './RecoverySheet.tsx';

const titles = {
  encrypt: { ask: 'Encrypt your data', done: 'Your data are encrypted' },
  change: { ask: 'Change the passphrase', done: 'The passphrase is changed' },
} as const;

interface EncryptDialogProps {
  /** It is encrypted already: another passphrase is wanted. */
  readonly change: boolean;
  readonly onClose: () => void;
}

/** A passphrase for everything, and a sheet to keep it on. */
export function EncryptDialog({ change, onClose }: EncryptDialogProps) {
  const shell = useShell();
  const [current, setCurrent] = useState('');
  const { passphrase, fields, check } = useNewPassphrase();
  const [understood, setUnderstood] = useState(false);
  const [wrong, setWrong] = useState<string>();
  const currentField = useRef<HTMLInputElement>(null);
  const [failure, setFailure] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [done, setDone] = useState(false);

  const encrypt = async (event: FormEvent) => {
    event.preventDefault();
    setWrong(undefined);
    setFailure(undefined);
    if (!check(change ? current : undefined)) return;
    if (!understood) return setFailure('Tick that you have understood what forgetting it means.');
    setBusy(true);
    try {
      await shell.invoke('vault.set', { passphrase, ...(change ? { current } : {}) });
      setDone(true);
    } catch (error) {
      const { code, message } = errorToData(error);
      if (code === 'wrong-passphrase') {
        setWrong(message);
        currentField.current?.select();
      } else {
        setFailure(message);
      }
    } finally {
      setBusy(false);
    }
  };

  return (
    <BusyModal
      busy={busy}
      onClose={onClose}
      title={titles[change ? 'change' : 'encrypt'][done ? 'done' : 'ask']}
      size={480}
      closeOnClickOutside={!done}
    >
      {done ? (
        <RecoverySheet onDone={onClose} />
      ) : (
        <form className={classes['dialog']} onSubmit={(event) => void encrypt(event)} noValidate>
          <p className={classes['quiet']}>
            Whoever has this computer’s disk, or a copy of it, can read nothing without the passphrase. Kith
            asks for it at start, and when you were away.
          </p>
          <p className={classes['quiet']}>
            {change
              ? 'Snapshots of before are deleted, because nothing could open them afterwards. Backups stay.'
              : 'Snapshots of before, and files that were set aside, are deleted, because anybody could read them. Backups stay.'}
          </p>
          {change && (
            <PasswordInput
              ref={currentField}
              data-autofocus
              label="Passphrase until now"
              autoComplete="current-password"
              value={current}
              error={wrong}
              onChange={({ currentTarget }) => {
                setCurrent(currentTarget.value);
                setWrong(undefined);
              }}
            />
          )}
          <NewPassphraseFields {...fields} label={change ? 'New passphrase' : 'Passphrase'} />
          <Checkbox
            label="I understand that a forgotten passphrase can’t be recovered by anybody."
            checked={understood}
            onChange={({ currentTarget }) => setUnderstood(currentTarget.checked)}
          />
          {failure !== undefined && <ErrorMessage title="Nothing was changed">{failure}</ErrorMessage>}
          <div className={classes['buttons']}>
            <Button type="submit" variant="filled" loading={busy}>
              {change ? 'Change it' : 'Encrypt'}
            </Button>
          </div>
        </form>
      )}
    </BusyModal>
  );
}
