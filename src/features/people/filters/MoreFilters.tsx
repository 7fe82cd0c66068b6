import { Checkbox, Popover, SegmentedControl, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { readyWords } from '#domain/people/filter/people-filter-words.ts';
import type { FilterChange, PeopleFilter } from '#domain/people/filter/people-filter.ts';
import { askKinds } from '#domain/method/readiness.ts';
import { FilterButton } from '#ui/filters/FilterButton.tsx';
import classes from '../people.module.css';

interface MoreFiltersProps {
  readonly filter: PeopleFilter;
  readonly onChange: (change: FilterChange) => void;
}

/** What is asked less often. */
export function MoreFilters({ filter, onChange }: MoreFiltersProps) {
  const [opened, setOpened] = useState(false);
  const { notContactedDays, noFollowUp, metAt, addedDays, readyFor, owed, starred, archived } = filter;
  const active = [notContactedDays, noFollowUp, metAt, addedDays, readyFor, owed, starred, archived].some(
    (asked) => asked !== undefined,
  );
  const flag = (key: 'noFollowUp' | 'owed' | 'starred', label: string) => (
    <Checkbox
      size="xs"
      label={label}
      checked={filter[key] === true}
      onChange={({ currentTarget }) => onChange({ [key]: currentTarget.checked ? true : undefined })}
    />
  );
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" width={288} trapFocus returnFocus>
      <Popover.Target>
        <FilterButton title="More" active={active} opened={opened} onClick={() => setOpened(!opened)} />
      </Popover.Target>
      <Popover.Dropdown className={classes['more'] ?? ''} aria-label="More filters">
        <div className={classes['pair']}>
          <Days
            label="Not contacted in"
            value={notContactedDays}
            onChange={(days) => onChange({ notContactedDays: days })}
          />
          <Days
            label="Added in the last"
            value={addedDays}
            onChange={(days) => onChange({ addedDays: days })}
          />
        </div>
        <TextInput
          size="xs"
          label="Met at"
          placeholder="Place or event"
          autoComplete="off"
          value={metAt ?? ''}
          onChange={({ currentTarget }) => onChange({ metAt: currentTarget.value })}
        />
        <Select
          size="xs"
          label="Ready for"
          placeholder="Anything"
          clearable
          data={askKinds.map((kind) => ({ value: kind, label: readyWords[kind] }))}
          value={readyFor ?? null}
          onChange={(chosen) => onChange({ readyFor: askKinds.find((kind) => kind === chosen) })}
          comboboxProps={{ withinPortal: false }}
        />
        <div className={classes['flags']}>
          {flag('noFollowUp', 'Nothing planned')}
          {flag('owed', 'You owe thanks or a report')}
          {flag('starred', 'Starred')}
        </div>
        <SegmentedControl
          size="xs"
          fullWidth
          aria-label="Archived people"
          data={[
            { value: 'without', label: 'Not archived' },
            { value: 'only', label: 'Archived' },
            { value: 'with', label: 'Both' },
          ]}
          value={archived ?? 'without'}
          onChange={(chosen) =>
            onChange({ archived: chosen === 'only' || chosen === 'with' ? chosen : undefined })
          }
        />
      </Popover.Dropdown>
    </Popover>
  );
}

interface DaysProps {
  readonly label: string;
  readonly value: number | undefined;
  readonly onChange: (days: number | undefined) => void;
}

function Days({ label, value, onChange }: DaysProps) {
  return (
    <TextInput
      size="xs"
      label={label}
      inputMode="numeric"
      autoComplete="off"
      placeholder="any"
      rightSection={<span className={classes['unit']}>days</span>}
      rightSectionWidth={44}
      aria-label={`${label}, days`}
      value={value === undefined ? '' : String(value)}
      onChange={({ currentTarget }) => {
        const days = Number(currentTarget.value.replace(/\D/g, '').slice(0, 5));
        onChange(days >= 1 ? days : undefined);
      }}
    />
  );
}
