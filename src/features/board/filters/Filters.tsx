import { Menu } from '@mantine/core';
import { memo, useState } from 'react';
import { usePeopleFacets } from '#client/index.ts';
import { readyWords } from '#domain/people/filter/people-filter-words.ts';
import type { FilterChange, PeopleFilter } from '#domain/people/filter/people-filter.ts';
import { askKinds } from '#domain/method/readiness.ts';
import { FilterButton } from '#ui/filters/FilterButton.tsx';
import { ListMenu } from '#ui/filters/ListMenu.tsx';
import { CircleFilter, CompanyFilter, TagFilter, WarmthFilter } from '#ui/filters/PeopleFilterParts.tsx';

interface FiltersProps {
  readonly filter: PeopleFilter;
  readonly onChange: (change: FilterChange) => void;
}

/** The controls of the filter, in the order of the chips. */
export const Filters = memo(function Filters({ filter, onChange }: FiltersProps) {
  const [wanted, setWanted] = useState(false);
  const facets = usePeopleFacets(wanted ? 'everybody' : null);
  const look = () => setWanted(true);
  return (
    <>
      <TagFilter filter={filter} tags={facets?.tags} withNone={false} onChange={onChange} onOpen={look} />
      <CircleFilter filter={filter} onChange={onChange} />
      <WarmthFilter filter={filter} onChange={onChange} />
      <CompanyFilter filter={filter} companies={facets?.companies} onChange={onChange} onOpen={look} />
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
