import { useMemo } from 'react';
import { savedViewsFrom, type SavedView } from '#domain/people/filter/saved-views.ts';
import { useLiveQuery } from '../live.ts';

/** The saved views of people in their order; undefined while loading. @param asked false asks nothing yet */
export const useSavedViews = (asked = true): readonly SavedView[] | undefined => {
  const settings = useLiveQuery('settings', asked ? { selector: { kind: 'view' } } : null);
  return useMemo(() => (settings === undefined ? undefined : savedViewsFrom(settings)), [settings]);
};
