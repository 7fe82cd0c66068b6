import { Button, PasswordInput } from '@mantine/core';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import type { FileGrant } from '#contract/values/files.ts';
import { sizeWords } from './backup-words.ts';
import classes from '../settings.module.css';

interface PassphraseFormProps {
  readonly file: FileGrant;
  /** Why the last one did not open it. */
  readonly wrong?: string | undefined;
  readonly opening: boolean;
  readonly onOpen: (passphrase: string) => void;
  readonly onBack: () => void;
}

export function PassphraseForm({ file, wrong, opening, onOpen, onBack }: PassphraseFormProps) {
  const input = useRef<HTMLInputElement>(null);
  const [passphrase, setPassphrase] = useState('');

  // Also after a wrong one: the next try can be typed at once.
  useEffect(() => {
    if (!opening) input.current?.select();
  }, [opening]);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (passphrase === '' || opening) input.current?.focus();
    else onOpen(passphrase);
  };
  return (
    <div className={classes['step']}>
      <p className={classes['file']}>
        <strong className={classes['fileName']}>{file.name}</strong>
        <span className={classes['quiet']}>{sizeWords(file.bytes)}</span>
      </p>
      <form className={classes['dialog']} onSubmit={submit}>
        <PasswordInput
          ref={input}
          label="Passphrase of this backup"
          autoComplete="off"
          value={passphrase}
          readOnly={opening}
          error={opening ? undefined : wrong}
          onChange={({ currentTarget }) => setPassphrase(currentTarget.value)}
        />
        <div className={classes['buttons']}>
          <Button type="submit" variant="filled" loading={opening}>
            Open
          </Button>
          <Button variant="subtle" onClick={onBack}>
            Another file
          </Button>
        </div>
      </form>
    </div>
  );
}
