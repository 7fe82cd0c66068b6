import { useRef, useState } from 'react';
import type { NewPassphraseFieldsProps } from './NewPassphraseFields.tsx';
import { passphraseFaults, type PassphraseFaults } from './passphrase.ts';

interface NewPassphrase {
  readonly passphrase: string;
  /** Of {@link NewPassphraseFields}. */
  readonly fields: NewPassphraseFieldsProps;
  /**
   * Whether it can be used. Else its field says why, and has the focus.
   *
   * @param current the one that it takes the place of
   */
  readonly check: (current?: string) => boolean;
}

/** A new passphrase while it is typed, twice. */
export const useNewPassphrase = (): NewPassphrase => {
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [faults, setFaults] = useState<PassphraseFaults>({});
  const field = useRef<HTMLInputElement>(null);
  const againField = useRef<HTMLInputElement>(null);
  return {
    passphrase,
    fields: {
      passphrase,
      again,
      faults,
      field,
      againField,
      onChange: (next, nextAgain) => {
        setPassphrase(next);
        setAgain(nextAgain);
        setFaults({});
      },
    },
    check: (current) => {
      const found = passphraseFaults(passphrase, again, current);
      setFaults(found);
      const wrong =
        found.passphrase !== undefined ? field : found.again !== undefined ? againField : undefined;
      wrong?.current?.focus();
      return wrong === undefined;
    },
  };
};
