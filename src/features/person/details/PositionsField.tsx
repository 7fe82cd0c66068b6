import { ActionIcon, Autocomplete, Button, Checkbox, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useRef } from 'react';
import { useLiveQuery, useRecords } from '#client/index.ts';
import type { CommandArgs } from '#data/commands/specs.ts';
import { organizationKey } from '#domain/names.ts';
import type { Contact } from '#domain/records.ts';
import { organizationsBeginning } from '../person-queries.ts';
import { useAutosave } from '../use-autosave.ts';
import classes from './details.module.css';
import { PartialTextInput } from './PartialTextInput.tsx';

/** A position as it is typed: `organization` is there once its company was. */
export type PositionDraft = CommandArgs<'contacts.set-positions'>['positions'][number];

interface PositionsFieldProps {
  readonly positions: Contact['positions'];
  readonly save: (positions: PositionDraft[]) => Promise<unknown>;
}

const textOr = (text: string): string | undefined => (text === '' ? undefined : text);

/** What somebody does and did, and where. Saved on leaving, since a company that is typed is made. */
export function PositionsField({ positions, save }: PositionsFieldProps) {
  const group = useRef<HTMLDivElement>(null);
  const companies = useRecords(
    'organizations',
    positions.flatMap(({ organizationId }) => organizationId ?? []),
  );
  const field = useAutosave<readonly PositionDraft[]>(positions, (rows) => save([...rows]), {
    whileTyping: false,
  });
  const rows = field.value.length === 0 ? [{ current: true }] : field.value;
  const changeRow = (index: number, part: Partial<PositionDraft>) => {
    field.change(rows.map((row, at) => (at === index ? { ...row, ...part } : row)));
  };
  const focusRow = (index: number) => {
    requestAnimationFrame(() => {
      group.current?.querySelectorAll<HTMLElement>('fieldset')[index]?.querySelector('input')?.focus();
    });
  };
  return (
    <div
      ref={group}
      className={classes['values']}
      onFocus={field.onFocus}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) field.onBlur();
      }}
    >
      {rows.map((row: PositionDraft, index) => (
        <PositionRow
          key={index}
          row={row}
          number={rows.length === 1 ? undefined : index + 1}
          company={row.organization ?? companies.get(row.organizationId ?? '')?.name ?? ''}
          onChange={(part) => changeRow(index, part)}
          onRemove={() => {
            field.change(rows.filter((_, at) => at !== index));
            focusRow(Math.max(0, index - 1));
          }}
        />
      ))}
      <Button
        variant="subtle"
        size="compact-sm"
        className={classes['addValue'] ?? ''}
        leftSection={<IconPlus size={14} stroke={1.5} aria-hidden="true" />}
        onClick={() => {
          field.change([...rows, {}]);
          focusRow(rows.length);
        }}
      >
        Add a position
      </Button>
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
    <fieldset className={classes['box']}>
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
