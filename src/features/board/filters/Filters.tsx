import { Menu } from '@mantine/core';
import { memo, useState } from 'react';
import { usePeopleFacets } from '#client/index.ts';
import { circleWords, readyWords } from '#domain/people-filter-words.ts';
import { circles, warmths, type FilterChange, type PeopleFilter } from '#domain/people-filter.ts';
import { askKinds } from '#domain/readiness.ts';
import type { Warmth } from '#domain/warmth.ts';
import { FacetFilter } from '#ui/filters/FacetFilter.tsx';
import { FilterButton } from '#ui/filters/FilterButton.tsx';
import { ListMenu, SomeOf } from '#ui/filters/ListMenu.tsx';

interface FiltersProps {
  readonly filter: PeopleFilter;
  readonly onChange: (change: FilterChange) => void;
}

const warmthWords: Readonly<Record<Warmth, string>> = { warm: 'Warm', cooling: 'Cooling', cold: 'Cold' };

/** The controls of the filter, in the order of the chips. */
export const Filters = memo(function Filters({ filter, onChange }: FiltersProps) {
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
});
