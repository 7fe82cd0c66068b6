import { Button, CloseButton, TextInput } from '@mantine/core';
import { IconSearch, IconX } from '@tabler/icons-react';
import { useMemo, useRef, type ReactNode, type RefObject } from 'react';
import { filterWords, type FilterNames } from '#domain/people/filter/people-filter-words.ts';
import { useKeepFocus } from '../focus/use-keep-focus.ts';
import type { FilterChange, PeopleFilter } from '#domain/people/filter/people-filter.ts';
import classes from './filters.module.css';

interface FilterRowProps {
  readonly filter: PeopleFilter;
  readonly onChange: (change: FilterChange) => void;
  readonly onClear: () => void;
  /** Esc in the field: it is done with. */
  readonly onLeave: () => void;
  /** Of the stages and companies in the filter. */
  readonly names: FilterNames;
  readonly field: RefObject<HTMLInputElement | null>;
  /** The controls, where the top bar has no room for them. */
  readonly children?: ReactNode;
}

/** Under the top bar: the text, and what else is asked, each to be taken away. */
export function FilterRow({ filter, onChange, onClear, onLeave, names, field, children }: FilterRowProps) {
  const chips = useMemo(
    () => filterWords(filter, names).filter(({ key }) => key !== 'text'),
    [filter, names],
  );
  const text = filter.text ?? '';
  return (
    <section className={classes['row']} aria-label="Filters">
      {children}
      <TextInput
        ref={field}
        className={classes['text'] ?? ''}
        size="xs"
        aria-label="Name, company, tag or e-mail"
        placeholder="Name, company, tag"
        autoComplete="off"
        spellCheck={false}
        leftSection={<IconSearch size={14} stroke={1.5} aria-hidden="true" />}
        rightSection={
          text === '' ? undefined : (
            <CloseButton
              size="xs"
              aria-label="Clear the text"
              onClick={() => {
                onChange({ text: undefined });
                field.current?.focus();
              }}
            />
          )
        }
        value={text}
        onChange={({ currentTarget }) => onChange({ text: currentTarget.value })}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
          event.preventDefault();
          event.stopPropagation();
          if (text !== '') onChange({ text: undefined });
          else onLeave();
        }}
      />
      <ul className={classes['chips']} aria-label="Asked for">
        {chips.map(({ key, words }) => (
          <FilterChip
            key={key}
            words={words}
            onTakeAway={() =>
              onChange(key === 'tags' ? { tags: undefined, tagMode: undefined } : { [key]: undefined })
            }
          />
        ))}
      </ul>
      {(chips.length > 0 || text !== '') && (
        <Button size="compact-sm" variant="subtle" onClick={onClear}>
          Clear all
        </Button>
      )}
    </section>
  );
}

interface FilterChipProps {
  readonly words: string;
  readonly onTakeAway: () => void;
}

/** Taken away, it leaves the focus to its neighbour. */
function FilterChip({ words, onTakeAway }: FilterChipProps) {
  const item = useRef<HTMLLIElement>(null);
  useKeepFocus(item);
  return (
    <li ref={item}>
      <button
        type="button"
        className={classes['chip']}
        aria-label={`Take away: ${words}`}
        onClick={onTakeAway}
      >
        <bdi>{words}</bdi>
        <IconX size={12} stroke={1.5} aria-hidden="true" />
      </button>
    </li>
  );
}
