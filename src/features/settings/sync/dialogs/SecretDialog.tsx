import { Modal, PasswordInput, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useStoreRequest } from '#client/index.ts';
import { SubmitButton } from '#ui/forms/SubmitButton.tsx';
import { useReturnFocus } from '#ui/focus/use-return-focus.ts';
import classes from '../../settings.module.css';
import { useSyncStep } from './use-sync-step.ts';

interface SecretDialogProps {
  /** The server's password, or the passphrase that locks the key on this computer. */
  readonly what: 'password' | 'unlock';
  readonly user: string;
  readonly onClose: () => void;
  /** What goes on once it fits; absent: it closes. */
  readonly onDone?: () => void;
}

/** Asks again, and offers nothing else: overwriting a server never stands beside a retry. */
export function SecretDialog({ what, user: before, onClose, onDone = onClose }: SecretDialogProps) {
  useReturnFocus();
  const request = useStoreRequest();
  const { busy, failure, clear, ask } = useSyncStep();
  const [user, setUser] = useState(before);
  const [secret, setSecret] = useState('');
  const isPassword = what === 'password';
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await ask(() =>
      isPassword
        ? request('sync.set-password', { user, password: secret })
        : request('sync.unlock', { passphrase: secret }),
    );
    if (answer !== undefined) onDone();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={isPassword ? 'User and password' : 'Passphrase of sync'}
      size={440}
    >
      <form className={classes['dialog']} onSubmit={(event) => void send(event)} noValidate>
        <p className={classes['quiet']}>
          {isPassword
            ? 'As they are on the server now. Your changes are kept here until then.'
            : 'This computer has no safe place for the key, so a passphrase locks it, which you type once after each start.'}
        </p>
        {isPassword && (
          <TextInput
            label="User"
            autoComplete="off"
            spellCheck={false}
            value={user}
            onChange={({ currentTarget }) => setUser(currentTarget.value)}
          />
        )}
        <PasswordInput
          data-autofocus
          label={isPassword ? 'Password' : 'Passphrase'}
          autoComplete="off"
          value={secret}
          readOnly={busy}
          error={failure === undefined ? undefined : `${failure.title}. ${failure.text}`}
          onChange={({ currentTarget }) => {
            setSecret(currentTarget.value);
            clear();
          }}
        />
        <div className={classes['buttons']}>
          <SubmitButton
            loading={busy}
            missing={secret === '' ? `Type the ${isPassword ? 'password' : 'passphrase'}.` : undefined}
          >
            {isPassword ? 'Go on' : 'Unlock'}
          </SubmitButton>
        </div>
      </form>
    </Modal>
  );
}
