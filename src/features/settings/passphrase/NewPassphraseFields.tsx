import { PasswordInput } from '@mantine/core';
import type { RefObject } from 'react';
import { strengthWords, type PassphraseFaults } from './passphrase.ts';

export interface NewPassphraseFieldsProps {
  /** Default "Passphrase". */
  readonly label?: string;
  readonly passphrase: string;
  readonly again: string;
  readonly faults: PassphraseFaults;
  readonly field?: RefObject<HTMLInputElement | null>;
  readonly againField?: RefObject<HTMLInputElement | null>;
  readonly onChange: (passphrase: string, again: string) => void;
}

/** A new passphrase, twice, with how strong it is. */
export function NewPassphraseFields(props: NewPassphraseFieldsProps) {
  const { label = 'Passphrase', passphrase, again, faults, field, againField, onChange } = props;
  return (
    <>
      <PasswordInput
        ref={field}
        data-autofocus
        label={label}
        autoComplete="new-password"
        value={passphrase}
        onChange={({ currentTarget }) => onChange(currentTarget.value, again)}
        error={faults.passphrase}
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        description={faults.passphrase === undefined ? strengthWords(passphrase) : undefined}
        descriptionProps={{ 'aria-live': 'polite' }}
      />
      <PasswordInput
        ref={againField}
        label="Once more"
        autoComplete="new-password"
        value={again}
        onChange={({ currentTarget }) => onChange(passphrase, currentTarget.value)}
        error={faults.again}
      />
    </>
  );
}
