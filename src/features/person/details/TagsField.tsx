import { TagsInput } from '@mantine/core';
import { useState } from 'react';
import { useKnownTags } from './use-known-tags.ts';
import { useAutosave } from '../saving/use-autosave.ts';

interface TagsFieldProps {
  readonly tags: readonly string[];
  readonly save: (tags: string[]) => Promise<unknown>;
}

/** Tags, with those that are in use already to choose from. */
export function TagsField({ tags, save }: TagsFieldProps) {
  const field = useAutosave(tags, (next) => save([...next]));
  const [open, setOpen] = useState(false);
  const known = useKnownTags(open);
  return (
    <TagsInput
      label="Tags"
      placeholder={field.value.length === 0 ? 'Add a tag' : ''}
      data={[...known]}
      limit={12}
      value={[...field.value]}
      onChange={(next) => field.change(next)}
      onFocus={() => {
        setOpen(true);
        field.onFocus();
      }}
      onBlur={field.onBlur}
    />
  );
}
