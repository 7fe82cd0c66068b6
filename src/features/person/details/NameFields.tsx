import { TextInput } from '@mantine/core';
import type { StructuredName } from '#domain/records.ts';
import { cleanName } from './details-view.ts';
import { useAutosave } from '../saving/use-autosave.ts';
import classes from './details.module.css';

interface NameFieldsProps {
  readonly name: StructuredName | undefined;
  readonly save: (name: StructuredName | null) => Promise<unknown>;
}

const parts: readonly (readonly [keyof StructuredName, string])[] = [
  ['prefix', 'Title before'],
  ['given', 'Given name'],
  ['additional', 'Middle name'],
  ['family', 'Family name'],
  ['suffix', 'Title after'],
];

/** The name in its parts, as address books want it. */
export function NameFields({ name, save }: NameFieldsProps) {
  const field = useAutosave<StructuredName>(name ?? {}, (value) => save(cleanName(value)));
  return (
    <div
      className={classes['parts']}
      role="group"
      aria-label="Name in parts"
      onFocus={field.onFocus}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) field.onBlur();
      }}
    >
      {parts.map(([part, label]) => (
        <TextInput
          key={part}
          label={label}
          dir="auto"
          autoComplete="off"
          value={field.value[part] ?? ''}
          onChange={({ currentTarget }) => field.change({ ...field.value, [part]: currentTarget.value })}
        />
      ))}
    </div>
  );
}
