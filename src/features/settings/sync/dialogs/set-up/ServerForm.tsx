import { Button, PasswordInput, TextInput } from '@mantine/core';
import type { FormEvent } from 'react';
import classes from '../../../settings.module.css';
import { ConsentFields, type Consent } from '../ConsentFields.tsx';

/** Which server, and as whom. */
export interface ServerAccess {
  readonly address: string;
  readonly user: string;
  readonly password: string;
}

interface ServerFormProps {
  readonly access: ServerAccess;
  readonly busy: boolean;
  readonly consent: Consent;
  readonly onChange: (part: Partial<ServerAccess>) => void;
  readonly onCheck: (event: FormEvent) => void;
}

/** First step: the server, which is looked at before anything is sent to it. */
export function ServerForm({ access, busy, consent, onChange, onCheck }: ServerFormProps) {
  return (
    <form className={classes['dialog']} onSubmit={onCheck} noValidate>
      <p className={classes['quiet']}>
        A CouchDB server of yours, or of somebody who runs one for you. Everything is encrypted before it
        leaves this computer.
      </p>
      <TextInput
        data-autofocus
        label="Address of the server"
        placeholder="https://kith.example.org"
        autoComplete="off"
        spellCheck={false}
        value={access.address}
        onChange={({ currentTarget }) => onChange({ address: currentTarget.value })}
      />
      <TextInput
        label="User"
        autoComplete="off"
        spellCheck={false}
        value={access.user}
        onChange={({ currentTarget }) => onChange({ user: currentTarget.value })}
      />
      <PasswordInput
        label="Password"
        autoComplete="off"
        value={access.password}
        onChange={({ currentTarget }) => onChange({ password: currentTarget.value })}
      />
      <ConsentFields consent={consent} />
      <div className={classes['buttons']}>
        <Button type="submit" variant="filled" loading={busy}>
          Check the server
        </Button>
      </div>
    </form>
  );
}
