/** Fields of a group that show when they hold something: each with what brings it while it is empty. */
import type { LabelledValue, PartialDate } from '#domain/records.ts';
import { textOrNull } from './details-view.ts';
import type { OptionalField } from './FieldGroup.tsx';
import { TextField, WordsField } from './fields.tsx';
import { PartialDateField } from './PartialDateField.tsx';
import type { ValueKind } from './rows/value-kinds.ts';
import { ValuesField } from './rows/ValuesField.tsx';

export const textField = (
  key: string,
  label: string,
  value: string | undefined,
  save: (value: string | null) => Promise<unknown>,
  placeholder = '',
): OptionalField => ({
  key,
  add: label,
  filled: value !== undefined,
  field: (
    <TextField
      label={label}
      placeholder={placeholder}
      value={value ?? ''}
      save={(typed) => save(textOrNull(typed))}
    />
  ),
});

/** @param one of them, with its article: "a skill" */
export const wordsField = (
  label: string,
  one: string,
  value: readonly string[],
  save: (words: string[]) => Promise<unknown>,
): OptionalField => ({
  key: label.toLowerCase(),
  add: label,
  filled: value.length > 0,
  field: (
    <WordsField label={label} placeholder={`Add ${one}`} value={value} save={(next) => save([...next])} />
  ),
});

export const valuesField = (
  kind: ValueKind,
  add: string,
  values: readonly LabelledValue[],
  save: (values: LabelledValue[]) => Promise<unknown>,
): OptionalField => ({
  key: kind,
  add,
  filled: values.length > 0,
  field: <ValuesField kind={kind} values={values} save={save} />,
});

export const dateField = (
  label: string,
  value: PartialDate | undefined,
  save: (value: PartialDate | null) => Promise<unknown>,
): OptionalField => ({
  key: label.toLowerCase(),
  add: label,
  filled: value !== undefined,
  field: <PartialDateField label={label} value={value} save={save} />,
});
