import { Menu } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { usePeopleFacets } from '#client/index.ts';
import { circleWords, readyWords } from '#domain/people-filter-words.ts';
import { circles, warmths, type PeopleFilter } from '#domain/people-filter.ts';
import { askKinds } from '#domain/readiness.ts';
import type { Warmth } from '#domain/warmth.ts';
import type { FilterChange } from './board-filter.ts';
import { FacetFilter } from './FacetFilter.tsx';
import { FilterButton } from './FilterButton.tsx';

interface FiltersProps {
  readonly filter: PeopleFilter;
  readonly onChange: (change: FilterChange) => void;
}

const warmthWords: Readonly<Record<Warmth, string>> = { warm: 'Warm', cooling: 'Cooling', cold: 'Cold' };

/** The controls of the filter, in the order of the chips. */
export function Filters({ filter, onChange }: FiltersProps) {
  const [wanted, setWanted] = useState(false);
  const facets = usePeopleFacets(wanted ? 'everybody' : null);
  const look = () => setWanted(true);
  return (
    <>
      <FacetFilter
        title="Tag"
        many="tags"
        choices={facets?.tags.map(({ tag, count }) => ({ value: tag, label: tag, count }))}
        value={filter.tags ?? []}
        onChange={(tags) => onChange({ tags })}
        onOpen={look}
        mode={{
          value: filter.tagMode === 'all' ? 'all' : 'any',
          onChange: (tagMode) => onChange({ tagMode }),
        }}
      />
      <SomeOf
        title="Circle"
        choices={circles.map((value) => ({ value, label: circleWords[value] }))}
        value={filter.circles}
        onChange={(chosen) => onChange({ circles: circles.filter((one) => chosen.includes(one)) })}
      />
      <SomeOf
        title="Warmth"
        choices={warmths.map((value) => ({ value, label: warmthWords[value] }))}
        value={filter.warmth}
        onChange={(chosen) => onChange({ warmth: warmths.filter((one) => chosen.includes(one)) })}
      />
      <FacetFilter
        title="Company"
        many="companies"
        choices={facets?.companies.map(({ id, name, count }) => ({ value: id, label: name, count }))}
        value={filter.companies ?? []}
        onChange={(companies) => onChange({ companies })}
        onOpen={look}
      />
      <FilterButton
        title="Owed"
        active={filter.owed === true}
        onClick={() => onChange({ owed: filter.owed === true ? undefined : true })}
      />
      <ListMenu title="Ready for" active={filter.readyFor !== undefined}>
        <Menu.RadioGroup
          value={filter.readyFor ?? ''}
          onChange={(chosen) => onChange({ readyFor: askKinds.find((kind) => kind === chosen) })}
        >
          <Menu.RadioItem value="" closeMenuOnClick>
            Anything
          </Menu.RadioItem>
          {askKinds.map((kind) => (
            <Menu.RadioItem key={kind} value={kind} closeMenuOnClick>
              {readyWords[kind]}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </ListMenu>
      <FilterButton
        title="Starred"
        active={filter.starred === true}
        onClick={() => onChange({ starred: filter.starred === true ? undefined : true })}
      />
    </>
  );
}

interface ListMenuProps {
  readonly title: string;
  readonly active: boolean;
  readonly children: ReactNode;
}

function ListMenu({ title, active, children }: ListMenuProps) {
  const [opened, setOpened] = useState(false);
  return (
    <Menu opened={opened} onChange={setOpened} position="bottom-start" width={176}>
      <Menu.Target>
        <FilterButton title={title} active={active} opened={opened} />
      </Menu.Target>
      <Menu.Dropdown aria-label={title}>{children}</Menu.Dropdown>
    </Menu>
  );
}

interface SomeOfProps {
  readonly title: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly value: readonly string[] | undefined;
  readonly onChange: (value: readonly string[]) => void;
}

function SomeOf({ title, choices, value = [], onChange }: SomeOfProps) {
  return (
    <ListMenu title={title} active={value.length > 0}>
      <Menu.CheckboxGroup value={[...value]} onChange={onChange}>
        {choices.map((choice) => (
          <Menu.CheckboxItem key={choice.value} value={choice.value}>
            {choice.label}
          </Menu.CheckboxItem>
        ))}
      </Menu.CheckboxGroup>
    </ListMenu>
  );
}
