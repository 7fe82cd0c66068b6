/** The page's link to the store: live queries to read, commands to write. */
export { useJob, type Job } from './use-job.ts';
export { useRun, useRunOrThrow, type RunOrThrow } from './commands.ts';
export { connectStore } from './link/connect.ts';
export { useKeptDraft } from './drafts.ts';
export { toFileGrants } from './file-grants.ts';
export { useShell, useStoreEvent, useStoreRequest } from './hooks.ts';
export { noRecordsYet, useLiveCount, useLiveQuery, useRecord, useRecords } from './live.ts';
export { countOf, recordOf, recordsOf, recordsThat } from './questions.ts';
export { usePeopleOf, type People } from './people/people-of.ts';
export { useCompanyTargets, useCompanyWays, useWaysTo } from './answers/companies.ts';
export { useDayCounts } from './answers/calendar.ts';
export { useEventPeople, useEventScores } from './answers/events.ts';
export { useEncounters } from './people/encounters.ts';
export { useInsights, useTodayAside } from './answers/insights.ts';
export { useMatches } from './answers/matches.ts';
export { useOwed, useOwedReports } from './people/owed.ts';
export { usePeople, useStages } from './people/people.ts';
export {
  useAskPeopleIds,
  usePeopleList,
  usePeopleFacets,
  useSuggestedMoves,
  type LoadedPeople,
} from './people/people-list.ts';
export { useFilterNames } from './people/filter-names.ts';
export { useMergedInto } from './people/merged-into.ts';
export { useLoadPhotos } from './people/photos.ts';
export { useSavedViews } from './people/saved-views.ts';
export { StoreProvider, useStore, type CommandDone, type Store } from './link/StoreProvider.tsx';
export { usePeopleMatch } from './people/use-people-match.ts';
export { useSyncConflicts, useSyncStatus } from './answers/sync.ts';
export { currentZone, useNow, useToday } from './time.ts';
export { watchCollections } from './watch.ts';
