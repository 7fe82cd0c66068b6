/** The page's link to the store: live queries to read, commands to write. */
export { useJob, type Job } from './use-job.ts';
export { useRun, useRunOrThrow, type Run, type RunOrThrow } from './commands.ts';
export { connectStore } from './connect.ts';
export { useShell, useStoreEvent, useStoreRequest } from './hooks.ts';
export { noRecordsYet, useLiveCount, useLiveQuery, useRecord, useRecords, type LiveOptions } from './live.ts';
export { countOf, recordOf, recordsOf, recordsThat, type LiveQuery } from './questions.ts';
export { usePeopleOf, type People } from './people-of.ts';
export { useCompanyTargets, useCompanyWays, useWaysTo } from './companies.ts';
export { useDayCounts } from './calendar.ts';
export { useEventPeople, useEventScores } from './events.ts';
export { useEncounters } from './encounters.ts';
export { useInsights, useTodayAside } from './insights.ts';
export { useMatches } from './matches.ts';
export { useOwed, useOwedReports } from './owed.ts';
export { usePeople, useStages, type FoundPerson } from './people.ts';
export {
  useAskPeopleIds,
  usePeopleList,
  usePeopleFacets,
  useSuggestedMoves,
  type LoadedPeople,
  type PeopleRange,
} from './people-list.ts';
export { useFilterNames } from './filter-names.ts';
export { useLoadPhotos } from './photos.ts';
export { useSavedViews } from './saved-views.ts';
export { StoreProvider, useStore, type CommandDone, type Store } from './StoreProvider.tsx';
export { usePeopleMatch } from './use-people-match.ts';
export { useSearch, type SearchOptions, type SearchResult } from './search.ts';
export { useSyncConflicts, useSyncStatus } from './sync.ts';
export { currentZone, useNow, useToday } from './time.ts';
export { watchCollections, type RecordChange } from './watch.ts';
