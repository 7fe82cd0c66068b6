import { Textarea, TextInput, TagsInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useAutosave } from '../saving/use-autosave.ts';

interface FieldProps<T> {
  readonly label: string;
  readonly value: T;
  readonly save: (value: T) => Promise<unknown>;
}

interface TextFieldProps extends FieldProps<string> {
  readonly placeholder?: string;
  readonly description?: ReactNode;
  /** A sentence when the text can't be kept: it is not saved then. */
  readonly problemOf?: (text: string) => string | undefined;
  readonly inputMode?: 'text' | 'numeric' | 'email' | 'tel' | 'url';
}

/** A line of text that saves itself. */
export function TextField({
  label,
  value,
  save,
  problemOf,
  placeholder,
  description,
  inputMode,
}: TextFieldProps) {
  const field = useAutosave(value, save, { canKeep: (text) => problemOf?.(text) === undefined });
  return (
    <TextInput
      label={label}
      dir="auto"
      autoComplete="off"
      value={field.value}
      error={problemOf?.(field.value)}
      {...(placeholder === undefined ? {} : { placeholder })}
      {...(description === undefined
        ? {}
        : { description, inputWrapperOrder: ['label', 'input', 'description', 'error'] })}
      {...(inputMode === undefined ? {} : { inputMode })}
      onChange={({ currentTarget }) => field.change(currentTarget.value)}
      onFocus={field.onFocus}
      onBlur={field.onBlur}
    />
  );
}

interface AreaFieldProps extends FieldProps<string> {
  readonly placeholder?: string;
  readonly minRows?: number;
}

/** Text of several lines that saves itself. */
export function AreaField({ label, value, save, placeholder, minRows = 2 }: AreaFieldProps) {
  const field = useAutosave(value, save);
  return (
    <Textarea
      label={label}
      dir="auto"
      autosize
      minRows={minRows}
      maxRows={24}
      value={field.value}
      {...(placeholder === undefined ? {} : { placeholder })}
      onChange={({ currentTarget }) => field.change(currentTarget.value)}
      onFocus={field.onFocus}
      onBlur={field.onBlur}
    />
  );
}

/** Words that are added with Enter or a comma. */
export function WordsField({
  label,
  value,
  save,
  placeholder,
}: FieldProps<readonly string[]> & { readonly placeholder: string }) {
  const field = useAutosave(value, save);
  return (
    <TagsInput
      label={label}
      placeholder={field.value.length === 0 ? placeholder : ''}
      value={[...field.value]}
      onChange={(words) => field.change(words)}
      onFocus={field.onFocus}
      onBlur={field.onBlur}
    />
  );
}
