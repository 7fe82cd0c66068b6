import { useState } from 'react';
import { Redirect, useSearch } from 'wouter';
import { useLiveQuery } from '#client/index.ts';
import { FirstRunPage } from '#features/first-run/FirstRunPage.tsx';
import { useAppInfo } from './use-app-info.ts';

/** `/` decides: the three doors while nobody is there, else where the day starts. */
export function StartPage() {
  const anybody = useLiveQuery('contacts', { selector: {}, limit: 1 });
  const info = useAppInfo();
  // A notification may have asked for a person before a page was chosen.
  const search = useSearch();
  const [wasEmpty, setWasEmpty] = useState(false);
  if (anybody === undefined || info === undefined) return null;
  if (anybody.length === 0) {
    if (!wasEmpty) setWasEmpty(true);
    return <FirstRunPage />;
  }
  // The first person, and the sample network, are best looked at on the board.
  const page = wasEmpty || info.profile === 'sample' ? '/board' : '/today';
  return <Redirect to={search === '' ? page : `${page}?${search}`} replace />;
}
