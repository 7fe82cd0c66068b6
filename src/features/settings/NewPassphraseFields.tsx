import { PasswordInput } from '@mantine/core';
import { strengthWords, type PassphraseFaults } from './passphrase.ts';

interface NewPassphraseFieldsProps {
  readonly passphrase: string;
  readonly again: string;
  readonly faults: PassphraseFaults;
  readonly onChange: (passphrase: string, again: string) => void;
}

/** A new passphrase, twice, with how strong it is. */
export function NewPassphraseFields({ passphrase, again, faults, onChange }: NewPassphraseFieldsProps) {
  return (
    <>
      <PasswordInput
        data-autofocus
        label="Passphrase"
        autoComplete="new-password"
        value={passphrase}
        onChange={({ currentTarget }) => onChange(currentTarget.value, again)}
        error={faults.passphrase}
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        description={faults.passphrase === undefined ? strengthWords(passphrase) : undefined}
        descriptionProps={{ 'aria-live': 'polite' }}
      />
      <PasswordInput
        label="Once more"
        autoComplete="new-password"
        value={again}
        onChange={({ currentTarget }) => onChange(passphrase, currentTarget.value)}
        error={faults.again}
      />
    </>
  );
}
