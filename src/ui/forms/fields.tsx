/** Fields as nearly all forms have them: they tell their value, not an event. */
import {
  Select,
  Textarea,
  TextInput,
  type ComboboxItem,
  type TextareaProps,
  type TextInputProps,
} from '@mantine/core';

export interface LineFieldProps extends Omit<TextInputProps, 'value' | 'onChange'> {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A line of text, in whichever direction it is written. */
export function LineField({ onChange, ...rest }: LineFieldProps) {
  return (
    <TextInput
      dir="auto"
      autoComplete="off"
      {...rest}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}

export interface LinesFieldProps extends Omit<TextareaProps, 'value' | 'onChange' | 'autosize'> {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Some lines of text, with which it grows: from two to eight, unless told otherwise. */
export function LinesField({ onChange, ...rest }: LinesFieldProps) {
  return (
    <Textarea
      autosize
      minRows={2}
      maxRows={8}
      dir="auto"
      {...rest}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}

export interface ChoiceFieldProps<T extends string> {
  readonly label: string;
  /** Below the field. */
  readonly description?: string;
  readonly data: readonly ComboboxItem<T>[];
  readonly value: T;
  readonly onChange: (value: T) => void;
}

/** One of a few, always. Its list lies in the form, so that a dialog doesn't take a click on it for one beside. */
export function ChoiceField<T extends string>({ onChange, data, ...rest }: ChoiceFieldProps<T>) {
  return (
    <Select
      {...rest}
      inputWrapperOrder={['label', 'input', 'description']}
      data={[...data]}
      allowDeselect={false}
      comboboxProps={{ withinPortal: false }}
      onChange={(value) => value !== null && onChange(value)}
    />
  );
}
