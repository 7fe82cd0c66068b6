import { Button, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import classes from '../../../settings.module.css';
import { ConsentFields, type Consent } from '../ConsentFields.tsx';
import own from '../../sync.module.css';

interface ReplaceServerFormProps {
  readonly server: string;
  readonly busy: boolean;
  readonly consent: Consent;
  readonly onReplace: (event: FormEvent) => void;
  readonly onBack: () => void;
}

/** A network on the server makes place for this computer's, once its name was typed. */
export function ReplaceServerForm({ server, busy, consent, onReplace, onBack }: ReplaceServerFormProps) {
  const [typed, setTyped] = useState('');
  return (
    <form className={classes['dialog']} onSubmit={onReplace} noValidate>
      <p>
        The network on <strong>{server}</strong> is deleted there, and this computer’s goes up in its place.
      </p>
      <p className={own['note']}>
        Computers that are in it keep all they have, but exchange nothing any more until they join again. A
        copy of what is on the server, encrypted as it is, and a snapshot of this computer are kept here
        first.
      </p>
      <TextInput
        data-autofocus
        label={`Type ${server} to confirm`}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      <ConsentFields consent={consent} asksHttp={false} />
      <div className={classes['buttons']}>
        <Button variant="subtle" disabled={busy} onClick={onBack}>
          Another server
        </Button>
        <Button type="submit" color="red" loading={busy} disabled={typed.trim() !== server}>
          Replace it
        </Button>
      </div>
    </form>
  );
}
