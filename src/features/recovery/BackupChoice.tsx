import { Button, PasswordInput } from '@mantine/core';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import classes from './recovery.module.css';

interface BackupChoiceProps {
  readonly name: string;
  readonly busy: boolean;
  readonly onUse: (passphrase: string) => void;
  readonly onBack: () => void;
}

export function BackupChoice({ name, busy, onUse, onBack }: BackupChoiceProps) {
  const [passphrase, setPassphrase] = useState('');
  const input = useRef<HTMLInputElement>(null);
  // Also after a wrong one: the next try can be typed at once.
  useEffect(() => {
    if (!busy) input.current?.select();
  }, [busy]);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (passphrase !== '' && !busy) onUse(passphrase);
  };
  return (
    <form className={classes['choice']} onSubmit={submit}>
      <strong className={classes['fileName']}>{name}</strong>
      <PasswordInput
        ref={input}
        label="Passphrase of this backup"
        autoComplete="off"
        value={passphrase}
        readOnly={busy}
        onChange={({ currentTarget }) => setPassphrase(currentTarget.value)}
      />
      <div className={classes['buttons']}>
        <Button type="submit" variant="filled" loading={busy}>
          Restore it
        </Button>
        <Button variant="subtle" disabled={busy} onClick={onBack}>
          Another one
        </Button>
      </div>
    </form>
  );
}
