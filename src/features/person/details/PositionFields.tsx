import { Autocomplete, TextInput } from '@mantine/core';
import { useLiveQuery } from '#client/index.ts';
import { organizationKey } from '#domain/names.ts';
import { organizationsBeginning } from '../person-queries.ts';
import classes from './details.module.css';
import { useAutosave } from '../use-autosave.ts';

interface PositionValue {
  readonly title: string;
  readonly organization: string;
}

interface PositionFieldsProps extends PositionValue {
  readonly save: (position: PositionValue) => Promise<unknown>;
}

/** What somebody does, and where: saved together, since they are one position. */
export function PositionFields({ title, organization, save }: PositionFieldsProps) {
  const field = useAutosave<PositionValue>({ title, organization }, save, { whileTyping: false });
  const key = organizationKey(field.value.organization);
  const known = useLiveQuery('organizations', key === '' ? null : organizationsBeginning(key), {
    keep: true,
  });
  return (
    <div
      className={classes['pair']}
      onFocus={field.onFocus}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) field.onBlur();
      }}
    >
      <TextInput
        label="Position"
        dir="auto"
        autoComplete="off"
        value={field.value.title}
        onChange={({ currentTarget }) => field.change({ ...field.value, title: currentTarget.value })}
      />
      <Autocomplete
        label="Company"
        dir="auto"
        data={key === '' ? [] : [...new Set((known ?? []).map(({ name }) => name))]}
        filter={({ options }) => options}
        value={field.value.organization}
        onChange={(text) => field.change({ ...field.value, organization: text })}
      />
    </div>
  );
}
