import { Combobox, TextInput, useCombobox } from '@mantine/core';
import type { RefObject } from 'react';
import type { PersonHit } from '#contract/values/search.ts';
import { agoWords } from '#domain/dates/date-words.ts';
import { isCalendarDate } from '#domain/dates/dates.ts';
import type { CalendarDate } from '#domain/records.ts';
import { Avatar } from '#ui/person/Avatar.tsx';
import classes from './capture.module.css';

interface WhoFieldProps {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly value: string;
  readonly onChange: (who: string) => void;
  /** Those whose name fits, the best first. */
  readonly hits: readonly PersonHit[];
  readonly known: PersonHit | undefined;
  readonly onChoose: (person: PersonHit | 'new') => void;
  readonly today: CalendarDate;
  readonly error: string | undefined;
}

const knownWords = (person: PersonHit, today: CalendarDate): string => {
  const { fullName, detail, archived, lastInteractionAt } = person;
  const met = isCalendarDate(lastInteractionAt) ? agoWords(lastInteractionAt, today) : '';
  return [`You know ${fullName}`, detail, archived ? 'archived' : '', met]
    .filter((part) => part !== '')
    .join(' · ');
};

/** A name with what else is known of them. Whoever is here already is offered, and taken when the name is theirs. */
export function WhoField({ field, value, onChange, hits, known, onChoose, today, error }: WhoFieldProps) {
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const isOffered = hits.length > 0 && known === undefined;

  const aside =
    known === undefined ? (
      <span className={classes['hint']}>new</span>
    ) : (
      <button type="button" className={classes['other']} onClick={() => onChoose('new')}>
        Someone else
      </button>
    );
  return (
    <Combobox
      store={combobox}
      withinPortal={false}
      onOptionSubmit={(id) => {
        onChoose(hits.find((hit) => hit.id === id) ?? 'new');
        combobox.closeDropdown();
      }}
    >
      <Combobox.Target>
        <TextInput
          ref={field}
          label="Who"
          dir="auto"
          autoComplete="off"
          spellCheck={false}
          value={value}
          error={error}
          onChange={({ currentTarget }) => {
            onChange(currentTarget.value);
            combobox.openDropdown();
          }}
          onBlur={() => combobox.closeDropdown()}
          rightSectionWidth={known === undefined ? '3.25rem' : '6.5rem'}
          rightSectionProps={{ className: classes['aside'] }}
          rightSectionPointerEvents="all"
          rightSection={value.trim() === '' ? undefined : aside}
        />
      </Combobox.Target>
      <p className={classes['known']} aria-live="polite">
        {known !== undefined && knownWords(known, today)}
      </p>
      <Combobox.Dropdown hidden={!isOffered}>
        <Combobox.Options aria-label="People you know">
          {hits.map((hit) => (
            <Combobox.Option key={hit.id} value={hit.id} className={classes['option']}>
              <Avatar name={hit.fullName} stage={hit.stage} size={24} />
              <span className={classes['name']} dir="auto">
                {hit.fullName}
              </span>
              <span className={classes['detail']}>{hit.archived ? 'archived' : hit.detail}</span>
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
