/** Controls that every filter of people has. */
import { circles, shortCircleWords } from '#domain/people/circles.ts';
import { warmths, type FilterChange, type PeopleFilter } from '#domain/people/filter/people-filter.ts';
import { warmthWords } from '#domain/stages/warmth.ts';
import { FacetFilter } from './FacetFilter.tsx';
import { SomeOf } from './ListMenu.tsx';

interface FilterProps {
  readonly filter: PeopleFilter;
  readonly onChange: (change: FilterChange) => void;
}

export function CircleFilter({ filter, onChange }: FilterProps) {
  return (
    <SomeOf
      title="Circle"
      choices={circles.map((value) => ({ value, label: shortCircleWords[value] }))}
      value={filter.circles}
      onChange={(chosen) => onChange({ circles: circles.filter((one) => chosen.includes(one)) })}
    />
  );
}

export function WarmthFilter({ filter, onChange }: FilterProps) {
  return (
    <SomeOf
      title="Warmth"
      choices={warmths.map((value) => ({ value, label: warmthWords[value] }))}
      value={filter.warmth}
      onChange={(chosen) => onChange({ warmth: warmths.filter((one) => chosen.includes(one)) })}
    />
  );
}

interface TagFilterProps extends FilterProps {
  /** Tags people have, and how many have them. Undefined: not known yet. */
  readonly tags: readonly { readonly tag: string; readonly count: number }[] | undefined;
  /** Whether those without any of the tags can be asked for as well. */
  readonly withNone: boolean;
  readonly onOpen: () => void;
}

export function TagFilter({ filter, tags, withNone, onChange, onOpen }: TagFilterProps) {
  const { tagMode = 'any' } = filter;
  return (
    <FacetFilter
      title="Tag"
      many="tags"
      choices={tags?.map(({ tag, count }) => ({ value: tag, label: tag, count }))}
      value={filter.tags ?? []}
      onChange={(chosen) => onChange({ tags: chosen })}
      onOpen={onOpen}
      mode={{
        value: tagMode === 'none' && !withNone ? 'any' : tagMode,
        withNone,
        onChange: (mode) => onChange({ tagMode: mode }),
      }}
    />
  );
}

interface CompanyFilterProps extends FilterProps {
  /** Companies people are at, and how many are. Undefined: not known yet. */
  readonly companies:
    readonly { readonly id: string; readonly name: string; readonly count: number }[] | undefined;
  readonly onOpen: () => void;
}

export function CompanyFilter({ filter, companies, onChange, onOpen }: CompanyFilterProps) {
  return (
    <FacetFilter
      title="Company"
      many="companies"
      choices={companies?.map(({ id, name, count }) => ({ value: id, label: name, count }))}
      value={filter.companies ?? []}
      onChange={(chosen) => onChange({ companies: chosen })}
      onOpen={onOpen}
    />
  );
}
