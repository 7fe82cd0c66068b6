import { TextInput } from '@mantine/core';
import { useState } from 'react';

interface DraftFieldProps {
  readonly label: string;
  readonly value: string;
  readonly placeholder?: string;
  readonly numeric?: boolean;
  /** A sentence when the text can't be kept. */
  readonly problemOf: (text: string) => string | undefined;
  /** The field shows what was kept afterwards, which is the old text when that failed. */
  readonly save: (text: string) => Promise<unknown>;
}

/** Text that is kept with Enter or on leaving it; Esc brings the old one back. */
export function DraftField({ label, value, placeholder, numeric, problemOf, save }: DraftFieldProps) {
  const [draft, setDraft] = useState<string>();
  const problem = draft === undefined ? undefined : problemOf(draft);

  const commit = async () => {
    if (draft === undefined) return;
    if (draft.trim() !== value && problem === undefined) await save(draft.trim());
    setDraft(undefined);
  };

  return (
    <TextInput
      aria-label={label}
      dir="auto"
      autoComplete="off"
      spellCheck={false}
      value={draft ?? value}
      error={problem}
      {...(placeholder === undefined ? {} : { placeholder })}
      {...(numeric === true ? { inputMode: 'numeric' as const } : {})}
      onChange={({ currentTarget }) => setDraft(currentTarget.value)}
      onBlur={() => void commit()}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && draft !== undefined) {
          event.preventDefault();
          setDraft(undefined);
        } else if (event.key === 'Enter' && !event.nativeEvent.isComposing && problem === undefined) {
          event.preventDefault();
          void commit();
        }
      }}
    />
  );
}
