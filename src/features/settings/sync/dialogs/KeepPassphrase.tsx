import { NewPassphraseFields } from '../../passphrase/NewPassphraseFields.tsx';
import type { PassphraseFaults } from '../../passphrase/passphrase.ts';
import classes from '../../settings.module.css';

export interface KeptPassphrase {
  readonly passphrase: string;
  readonly again: string;
  readonly faults: PassphraseFaults;
}
export const noPassphrase: KeptPassphrase = { passphrase: '', again: '', faults: {} };

interface KeepPassphraseProps {
  readonly value: KeptPassphrase;
  readonly onChange: (value: KeptPassphrase) => void;
}

/** Where no keychain is safe, a passphrase locks the key of sync on this computer. */
export function KeepPassphrase({ value, onChange }: KeepPassphraseProps) {
  return (
    <>
      <p className={classes['quiet']}>
        This computer has no safe place for the key of sync. A passphrase locks it; Kith asks for it after
        each start.
      </p>
      <NewPassphraseFields
        passphrase={value.passphrase}
        again={value.again}
        faults={value.faults}
        onChange={(passphrase, again) => onChange({ passphrase, again, faults: {} })}
      />
    </>
  );
}
