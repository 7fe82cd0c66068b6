import { Textarea, TextInput } from '@mantine/core';
import type { Met } from '#domain/records.ts';
import { fieldsToMet, metToFields } from '../details-view.ts';
import { useAutosave } from '../use-autosave.ts';
import { DateInputs } from './PartialDateField.tsx';

interface MetFieldsProps {
  readonly met: Met | undefined;
  readonly save: (met: Met | null) => Promise<unknown>;
}

/** When, where and what: one record, so saved as one. */
export function MetFields({ met, save }: MetFieldsProps) {
  const field = useAutosave(metToFields(met), (value) => save(fieldsToMet(met, value)));
  const { on, where, note } = field.value;
  const common = { onFocus: field.onFocus, onBlur: field.onBlur };
  return (
    <>
      <DateInputs
        label="When"
        value={on}
        onChange={(next) => field.change({ ...field.value, on: next })}
        {...common}
      />
      <TextInput
        label="Where"
        dir="auto"
        autoComplete="off"
        value={where}
        onChange={({ currentTarget }) => field.change({ ...field.value, where: currentTarget.value })}
        {...common}
      />
      <Textarea
        label="One important thing"
        dir="auto"
        autosize
        minRows={1}
        maxRows={12}
        value={note}
        onChange={({ currentTarget }) => field.change({ ...field.value, note: currentTarget.value })}
        {...common}
      />
    </>
  );
}
