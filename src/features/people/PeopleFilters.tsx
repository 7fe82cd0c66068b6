import { useState } from 'react';
import { usePeopleFacets } from '#client/index.ts';
import { circleWords } from '#domain/people-filter-words.ts';
import { circles, warmths, type FilterChange, type PeopleFilter } from '#domain/people-filter.ts';
import type { Stage } from '#domain/records.ts';
import { FacetFilter } from '#ui/filters/FacetFilter.tsx';
import { SomeOf } from '#ui/filters/ListMenu.tsx';
import { MoreFilters } from './MoreFilters.tsx';
import { warmthWords } from './row-words.ts';

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
      <MoreFilters filter={filter} onChange={onChange} />
    </>
  );
}
