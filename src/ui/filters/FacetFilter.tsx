import { Checkbox, Popover, SegmentedControl, TextInput } from '@mantine/core';
import { useState } from 'react';
import { numberWords } from '#domain/text/number-words.ts';
import { tagModes, type TagMode } from '#domain/people/filter/people-filter.ts';
import { foldText } from '#domain/text/text.ts';
import { useStartOver } from './use-start-over.ts';
import { FilterButton } from './FilterButton.tsx';
import classes from './filters.module.css';

/** Something people have: a tag, a company. */
interface Choice {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

interface FacetFilterProps {
  readonly title: string;
  /** "tags": for what is said of them. */
  readonly many: string;
  /** Undefined while they are looked up. */
  readonly choices: readonly Choice[] | undefined;
  readonly value: readonly string[];
  readonly onChange: (value: readonly string[]) => void;
  readonly onOpen: () => void;
  /** How several count, where that can be chosen. */
  readonly mode?: {
    readonly value: TagMode;
    /** Whether "none of them" can be asked. */
    readonly withNone?: boolean;
    readonly onChange: (mode: TagMode) => void;
  };
}

/** Choices shown at once: further ones are found by typing. */
const shownChoices = 40;

/** Some of many: the chosen ones first, then those that most people have. */
export function FacetFilter({ title, many, choices, value, onChange, onOpen, mode }: FacetFilterProps) {
  const [opened, setOpened] = useState(false);
  const [text, setText] = useState('');
  const [first, setFirst] = useState<readonly string[]>([]);
  const startOver = useStartOver();
  const wanted = foldText(text);
  const found = (choices ?? [])
    .filter(({ label }) => foldText(label).includes(wanted))
    .toSorted((a, b) => Number(first.includes(b.value)) - Number(first.includes(a.value)));
  const open = (next: boolean) => {
    if (next) {
      onOpen();
      setText('');
      // They don't jump while they are ticked.
      setFirst(value);
    }
    setOpened(next);
  };
  const toggle = (one: string) =>
    onChange(value.includes(one) ? value.filter((other) => other !== one) : [...value, one]);

  if (!startOver && !opened)
    return (
      <FilterButton
        title={title}
        active={value.length > 0}
        opened={false}
        aria-haspopup="dialog"
        aria-expanded={false}
        onClick={() => open(true)}
      />
    );
  return (
    <Popover
      opened={opened}
      onChange={open}
      position="bottom-start"
      // Three ways to count need more room than two.
      width={mode?.withNone === true ? 304 : 256}
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <FilterButton title={title} active={value.length > 0} opened={opened} onClick={() => open(!opened)} />
      </Popover.Target>
      <Popover.Dropdown className={classes['facets'] ?? ''} aria-label={title}>
        <TextInput
          data-autofocus
          size="xs"
          aria-label={`Find ${many}`}
          placeholder={`Find ${many}`}
          autoComplete="off"
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
        />
        {mode !== undefined && (value.length > 1 || (mode.withNone === true && value.length > 0)) && (
          <SegmentedControl
            size="xs"
            fullWidth
            aria-label={`How several ${many} count`}
            data={[
              { value: 'any', label: 'Any of them' },
              { value: 'all', label: 'All of them' },
              ...(mode.withNone === true ? [{ value: 'none', label: 'None' }] : []),
            ]}
            value={mode.value}
            onChange={(next) => mode.onChange(tagModes.find((one) => one === next) ?? 'any')}
          />
        )}
        {choices !== undefined && (
          <ul className={classes['choices']}>
            {found.slice(0, shownChoices).map((choice) => (
              <li key={choice.value} className={classes['choice']}>
                <Checkbox
                  size="xs"
                  label={<bdi>{choice.label}</bdi>}
                  checked={value.includes(choice.value)}
                  onChange={() => toggle(choice.value)}
                />
                <span className={classes['number']}>{numberWords(choice.count)}</span>
              </li>
            ))}
          </ul>
        )}
        {choices !== undefined && found.length === 0 && (
          <p className={classes['none']}>
            {text === '' ? `Nobody has any ${many} yet.` : 'Nothing of that name.'}
          </p>
        )}
        {found.length > shownChoices && (
          <p
            className={classes['none']}
          >{`${numberWords(found.length - shownChoices)} more: type to find them.`}</p>
        )}
      </Popover.Dropdown>
    </Popover>
  );
}
