import { Button } from '@mantine/core';
import type { FormEvent } from 'react';
import type { Counts } from '#contract/values/counts.ts';
import { countsWords } from '../../../backup/backup-words.ts';
import classes from '../../../settings.module.css';
import { ConsentFields, type Consent } from '../ConsentFields.tsx';

interface StartFormProps {
  readonly server: string | undefined;
  /** Of what is here. */
  readonly counts: Counts;
  readonly busy: boolean;
  readonly consent: Consent;
  readonly onStart: (event: FormEvent) => void;
  readonly onBack: () => void;
}

/** The server is empty: what goes up, before it does. */
export function StartForm({ server, counts, busy, consent, onStart, onBack }: StartFormProps) {
  return (
    <form className={classes['dialog']} onSubmit={onStart} noValidate>
      <p>
        <strong>{server}</strong> answers, and its database is empty.
      </p>
      <p className={classes['quiet']}>
        What goes up, encrypted: {countsWords(counts)}, and all else that is here. The server learns how many
        records there are, how large and when they change.
      </p>
      <ConsentFields consent={consent} asksHttp={false} />
      <div className={classes['buttons']}>
        <Button variant="subtle" disabled={busy} onClick={onBack}>
          Another server
        </Button>
        <Button type="submit" variant="filled" loading={busy}>
          Start
        </Button>
      </div>
    </form>
  );
}
