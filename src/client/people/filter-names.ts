import { useMemo } from 'react';
import type { FilterNames } from '#domain/people/filter/people-filter-words.ts';
import type { PeopleFilter } from '#domain/people/filter/people-filter.ts';
import type { Id } from '#domain/records.ts';
import { stagesFromSetting } from '#domain/stages/stages.ts';
import { useRecord, useRecords } from '../live.ts';

const noCompanies: readonly Id[] = [];

/** Names of what a filter holds by id, as they are now. */
export const useFilterNames = ({ companies = noCompanies }: PeopleFilter): FilterNames => {
  const organizations = useRecords('organizations', companies);
  const setting = useRecord('settings', 'stages');
  return useMemo(() => {
    const stages = stagesFromSetting(setting?.value);
    return {
      stage: (id) => stages.find((stage) => stage.id === id)?.name,
      organization: (id) => organizations.get(id)?.name,
    };
  }, [organizations, setting]);
};
