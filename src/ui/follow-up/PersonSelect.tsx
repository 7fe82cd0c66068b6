import { Select } from '@mantine/core';
import { useState } from 'react';
import type { Id, StageMeaning } from '#domain/records.ts';
import { Avatar } from '../Avatar.tsx';
import classes from './follow-up.module.css';

export interface PersonChoice {
  readonly id: Id;
  readonly fullName: string;
  readonly stage?: StageMeaning | undefined;
}

export interface PersonSelectProps {
  /** Those who fit what was typed, the best first. Undefined while they are looked up. */
  readonly found: readonly PersonChoice[] | undefined;
  readonly onSearch: (text: string) => void;
  readonly value: PersonChoice | undefined;
  readonly onChange: (person: PersonChoice | undefined) => void;
  readonly label?: string;
  readonly takesFocus?: boolean;
}

/** One person among thousands: who is listed is for the owner to look up, a few at a time. */
export function PersonSelect({
  found,
  onSearch,
  value,
  onChange,
  label = 'Who',
  takesFocus = false,
}: PersonSelectProps) {
  const [text, setText] = useState(value?.fullName ?? '');
  const listed = found ?? [];
  // The chosen one must be among the options, or the field would forget the name.
  const all = value === undefined || listed.some(({ id }) => id === value.id) ? listed : [value, ...listed];
  const byId = new Map(all.map((person) => [person.id, person]));

  return (
    <Select
      label={label}
      placeholder="Type a name"
      searchable
      clearable
      autoSelectOnBlur={false}
      selectFirstOptionOnChange
      data-autofocus={takesFocus || undefined}
      comboboxProps={{ withinPortal: false }}
      clearButtonProps={{ 'aria-label': 'Nobody' }}
      nothingFoundMessage={found === undefined || text === '' ? undefined : 'Nobody of that name'}
      data={all.map(({ id, fullName }) => ({ value: id, label: fullName }))}
      // What is listed has been looked up already.
      filter={({ options }) => options}
      maxDropdownHeight={240}
      searchValue={text}
      onSearchChange={(next) => {
        setText(next);
        onSearch(next === value?.fullName ? '' : next);
      }}
      value={value?.id ?? null}
      onChange={(id) => onChange(id === null ? undefined : byId.get(id))}
      renderOption={({ option }) => (
        <span className={classes['person']}>
          <Avatar name={option.label} stage={byId.get(option.value)?.stage} size={24} />
          <span className={classes['personName']}>{option.label}</span>
        </span>
      )}
    />
  );
}
