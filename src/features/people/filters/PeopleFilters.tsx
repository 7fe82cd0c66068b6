import { useState } from 'react';
import { usePeopleFacets } from '#client/index.ts';
import type { FilterChange, PeopleFilter } from '#domain/people/filter/people-filter.ts';
import type { Stage } from '#domain/records.ts';
import { SomeOf } from '#ui/filters/ListMenu.tsx';
import { CircleFilter, CompanyFilter, TagFilter, WarmthFilter } from '#ui/filters/PeopleFilterParts.tsx';
import { MoreFilters } from './MoreFilters.tsx';

interface PeopleFiltersProps {
  readonly filter: PeopleFilter;
  readonly stages: readonly Stage[];
  readonly onChange: (change: FilterChange) => void;
}

/** The controls of the filter, in the order of the chips. */
export function PeopleFilters({ filter, stages, onChange }: PeopleFiltersProps) {
  const [wanted, setWanted] = useState(false);
  const facets = usePeopleFacets(wanted ? 'everybody' : null);
  const look = () => setWanted(true);
  return (
    <>
      <TagFilter filter={filter} tags={facets?.tags} withNone onChange={onChange} onOpen={look} />
      <SomeOf
        title="Stage"
        choices={stages.map(({ id, name }) => ({ value: id, label: name }))}
        value={filter.stages}
        onChange={(chosen) => onChange({ stages: chosen })}
      />
      <CircleFilter filter={filter} onChange={onChange} />
      <WarmthFilter filter={filter} onChange={onChange} />
      <CompanyFilter filter={filter} companies={facets?.companies} onChange={onChange} onOpen={look} />
      <MoreFilters filter={filter} onChange={onChange} />
    </>
  );
}
