import { ActionIcon, Autocomplete, Checkbox, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useLiveQuery, useRecords } from '#client/index.ts';
import type { CommandArgs } from '#data/commands/specs.ts';
import { organizationKey } from '#domain/people/names.ts';
import type { Contact } from '#domain/records.ts';
import { organizationsBeginning } from '../../person-queries.ts';
import { useAutosave } from '../../saving/use-autosave.ts';
import { AddRowButton } from './AddRowButton.tsx';
import classes from '../details.module.css';
import { PartialTextInput } from './PartialTextInput.tsx';
import { useFieldRows } from './use-field-rows.ts';

/** A position as it is typed: `organization` is there once its company was. */
export type PositionDraft = CommandArgs<'contacts.set-positions'>['positions'][number];

interface PositionsFieldProps {
  readonly positions: Contact['positions'];
  readonly save: (positions: PositionDraft[]) => Promise<unknown>;
}

const textOr = (text: string): string | undefined => (text === '' ? undefined : text);

/** What somebody does and did, and where. Saved on leaving, since a company that is typed is made. */
export function PositionsField({ positions, save }: PositionsFieldProps) {
  const companies = useRecords(
    'organizations',
    positions.flatMap(({ organizationId }) => organizationId ?? []),
  );
  const field = useAutosave<readonly PositionDraft[]>(positions, (rows) => save([...rows]), {
    whileTyping: false,
  });
  const { rows, change, remove, add, group } = useFieldRows<PositionDraft>(field, {}, { current: true });
  return (
    <div {...group} className={classes['values']}>
      {rows.map((row, index) => (
        <PositionRow
          key={index}
          row={row}
          number={rows.length === 1 ? undefined : index + 1}
          company={row.organization ?? companies.get(row.organizationId ?? '')?.name ?? ''}
          onChange={(part) => change(index, part)}
          onRemove={() => remove(index)}
        />
      ))}
      <AddRowButton onClick={add}>Add a position</AddRowButton>
    </div>
  );
}

interface PositionRowProps {
  readonly row: PositionDraft;
  /** Undefined: the only one. */
  readonly number: number | undefined;
  readonly company: string;
  readonly onChange: (part: Partial<PositionDraft>) => void;
  readonly onRemove: () => void;
}

function PositionRow({ row, number, company, onChange, onRemove }: PositionRowProps) {
  const key = organizationKey(row.organization ?? '');
  const known = useLiveQuery('organizations', key === '' ? null : organizationsBeginning(key), {
    keep: true,
  });
  const name = number === undefined ? 'position' : `position ${String(number)}`;
  return (
    <fieldset className={classes['box']} data-field-row>
      <legend className="kith-hidden">{name}</legend>
      <div className={classes['parts']}>
        <TextInput
          label="Position"
          dir="auto"
          autoComplete="off"
          data-wide
          value={row.title ?? ''}
          onChange={({ currentTarget }) => onChange({ title: textOr(currentTarget.value) })}
        />
        <Autocomplete
          label="Company"
          dir="auto"
          data={key === '' ? [] : [...new Set((known ?? []).map((one) => one.name))]}
          filter={({ options }) => options}
          value={company}
          onChange={(text) => onChange({ organization: text })}
        />
        <TextInput
          label="Department"
          dir="auto"
          autoComplete="off"
          value={row.department ?? ''}
          onChange={({ currentTarget }) => onChange({ department: textOr(currentTarget.value) })}
        />
        <PartialTextInput
          label="From"
          placeholder="May 2019"
          value={row.from}
          onChange={(from) => onChange({ from })}
        />
        <PartialTextInput
          label="To"
          placeholder={row.current === true ? 'now' : '2024'}
          disabled={row.current === true}
          value={row.to}
          onChange={(to) => onChange({ to })}
        />
      </div>
      <div className={classes['boxFoot']}>
        <Checkbox
          label="What they do now"
          checked={row.current === true}
          onChange={({ currentTarget }) =>
            onChange(currentTarget.checked ? { current: true, to: undefined } : { current: undefined })
          }
        />
        <ActionIcon size={24} aria-label={`Remove ${name}`} onClick={onRemove}>
          <IconX size={16} stroke={1.5} aria-hidden="true" />
        </ActionIcon>
      </div>
    </fieldset>
  );
}
