import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { partialDateFromWords } from '#domain/dates/partial-date-words.ts';
import type { PartialDate } from '#domain/records.ts';
import { partialDateWords } from '#domain/people/words.ts';

interface PartialTextInputProps {
  readonly label: string;
  readonly placeholder: string;
  readonly value: PartialDate | undefined;
  readonly onChange: (value: PartialDate | undefined) => void;
  readonly disabled?: boolean;
}

/** A date of which parts may be unknown, in words: "2019", "May 2019". What is no date is not kept. */
export function PartialTextInput({
  label,
  placeholder,
  value,
  onChange,
  disabled = false,
}: PartialTextInputProps) {
  const [typed, setTyped] = useState<string>();
  const text = typed ?? (value === undefined ? '' : partialDateWords(value));
  const isNone = typed !== undefined && typed.trim() !== '' && partialDateFromWords(typed) === undefined;
  return (
    <TextInput
      label={label}
      placeholder={placeholder}
      autoComplete="off"
      disabled={disabled}
      value={text}
      error={isNone ? 'Like 2019 or May 2019.' : undefined}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value);
        const date = partialDateFromWords(currentTarget.value);
        if (date !== undefined || currentTarget.value.trim() === '') onChange(date);
      }}
      onBlur={() => setTyped((now) => (isNone ? now : undefined))}
    />
  );
}
