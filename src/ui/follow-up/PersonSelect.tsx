import { CloseButton, Combobox, TextInput, useCombobox } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { Id, PhotoId, StageMeaning } from '#domain/records.ts';
import { useAnnounce } from '../messages/announce.tsx';
import { Avatar } from '../person/Avatar.tsx';
import classes from './follow-up.module.css';

export interface PersonChoice {
  readonly id: Id;
  readonly fullName: string;
  readonly stage?: StageMeaning | undefined;
  readonly photo?: PhotoId | undefined;
}

export interface PersonSelectProps {
  /** Those who fit what was typed, the best first. Undefined while they are looked up. */
  readonly found: readonly PersonChoice[] | undefined;
  readonly onSearch: (text: string) => void;
  readonly value: PersonChoice | undefined;
  readonly onChange: (person: PersonChoice | undefined) => void;
  /** Default "Who". */
  readonly label?: string;
  readonly takesFocus?: boolean;
  /** Somebody of that name is to be added: without it only those who are there can be chosen. */
  readonly onCreate?: (fullName: string) => void;
}

/** Value of the option that adds whom was typed. No id looks like this. */
const createValue = 'create';

const notChosen = 'Nobody is chosen yet: take a name from the list, or leave it empty.';

/** One person among thousands: who is listed is for the owner to look up, a few at a time. */
export function PersonSelect({
  found,
  onSearch,
  value,
  onChange,
  label = 'Who',
  takesFocus = false,
  onCreate,
}: PersonSelectProps) {
  const [text, setText] = useState(value?.fullName ?? '');
  const [left, setLeft] = useState(false);
  const announce = useAnnounce();
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const { dropdownOpened, selectFirstOption, updateSelectedOptionIndex } = combobox;

  // The list comes after the letters: Enter takes its first one, whichever that is by now.
  useEffect(() => {
    if (!dropdownOpened || text === '') return;
    selectFirstOption();
    updateSelectedOptionIndex('selected', { scrollIntoView: false });
  }, [found, text, dropdownOpened, selectFirstOption, updateSelectedOptionIndex]);

  const input = useRef<HTMLInputElement>(null);
  // A popover's trap goes by `data-autofocus`; without one, nobody does.
  useEffect(() => {
    if (takesFocus) input.current?.focus();
  }, [takesFocus]);

  const search = (next: string) => {
    setText(next);
    setLeft(false);
    onSearch(next);
    if (value !== undefined) onChange(undefined);
    combobox.openDropdown();
  };
  const choose = (person: PersonChoice | undefined) => {
    setText(person?.fullName ?? '');
    setLeft(false);
    onSearch('');
    onChange(person);
    combobox.closeDropdown();
  };
  const isNobody = value === undefined && text.trim() !== '';
  // Neither may a form be saved without whom was typed: it is said first, with the focus where it can be mended.
  useEffect(() => {
    const form = input.current?.form;
    if (form == null || !isNobody) return undefined;
    const hold = (event: Event) => {
      event.preventDefault();
      event.stopPropagation();
      setLeft(true);
      input.current?.focus();
      announce(notChosen);
    };
    form.addEventListener('submit', hold, { capture: true });
    return () => form.removeEventListener('submit', hold, { capture: true });
  }, [isNobody, announce]);
  const canCreate = onCreate !== undefined && isNobody;
  const isUnknown = text !== '' && found?.length === 0;

  return (
    // Inside the popover it stands in, whose outside a portal would be.
    <Combobox
      store={combobox}
      withinPortal={false}
      onOptionSubmit={(id) => {
        if (id !== createValue) {
          choose(found?.find((person) => person.id === id));
          return;
        }
        onSearch('');
        combobox.closeDropdown();
        onCreate?.(text.trim());
      }}
    >
      <Combobox.Target withExpandedAttribute>
        <TextInput
          ref={input}
          label={label}
          placeholder="Type a name"
          autoComplete="off"
          spellCheck={false}
          data-autofocus={takesFocus || undefined}
          value={text}
          onChange={({ currentTarget }) => search(currentTarget.value)}
          onClick={() => combobox.openDropdown()}
          onBlur={() => {
            combobox.closeDropdown();
            setLeft(true);
          }}
          // What was typed and not chosen is nobody: said, not wiped away.
          error={left && isNobody ? notChosen : undefined}
          rightSection={
            value === undefined ? undefined : (
              <CloseButton
                size="sm"
                tabIndex={-1}
                aria-label={`Not ${value.fullName}`}
                onClick={() => choose(undefined)}
              />
            )
          }
        />
      </Combobox.Target>
      <Combobox.Dropdown className={classes['people']} hidden={found === undefined}>
        <Combobox.Options aria-label="People">
          {found?.map((person) => (
            <Combobox.Option key={person.id} value={person.id} className={classes['option']}>
              <span className={classes['person']}>
                <Avatar name={person.fullName} stage={person.stage} photo={person.photo} size={24} />
                <span className={classes['personName']}>{person.fullName}</span>
              </span>
            </Combobox.Option>
          ))}
          {canCreate && (
            <Combobox.Option value={createValue} className={classes['option']}>
              Add “{text.trim()}”
            </Combobox.Option>
          )}
          {isUnknown && !canCreate && <Combobox.Empty>Nobody of that name</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
