import { Redirect } from 'wouter';
import { useLiveQuery } from '#client/index.ts';
import { FirstRunPage } from '#features/first-run/FirstRunPage.tsx';
import { useAppInfo } from './use-app-info.ts';

/** `/` decides: the three doors while nobody is there, else where the day starts. */
export function StartPage() {
  const anybody = useLiveQuery('contacts', { selector: {}, limit: 1 });
  const info = useAppInfo();
  if (anybody === undefined || info === undefined) return null;
  if (anybody.length > 0) return <Redirect to={info.profile === 'sample' ? '/board' : '/today'} replace />;
  return <FirstRunPage />;
}
