import { useState } from 'react';
import { usePeopleFacets } from '#client/index.ts';
import type { FilterChange, PeopleFilter } from '#domain/people/filter/people-filter.ts';
import type { Stage } from '#domain/records.ts';
import { FacetFilter } from '#ui/filters/FacetFilter.tsx';
import { SomeOf } from '#ui/filters/ListMenu.tsx';
import { CircleFilter, CompanyFilter, WarmthFilter } from '#ui/filters/PeopleFilterParts.tsx';
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
      <FacetFilter
        title="Tag"
        many="tags"
        choices={facets?.tags.map(({ tag, count }) => ({ value: tag, label: tag, count }))}
        value={filter.tags ?? []}
        onChange={(tags) => onChange({ tags })}
        onOpen={look}
        mode={{
          value: filter.tagMode ?? 'any',
          withNone: true,
          onChange: (tagMode) => onChange({ tagMode }),
        }}
      />
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
