import { lazy, Suspense } from 'react';
import { Route, Switch } from 'wouter';
import { StartPage } from './boot/StartPage.tsx';
import { NotFoundPage } from './boot/NotFoundPage.tsx';

const TodayPage = lazy(async () => ({ default: (await import('#features/today/TodayPage.tsx')).TodayPage }));
const BoardPage = lazy(async () => ({ default: (await import('#features/board/BoardPage.tsx')).BoardPage }));
const CalendarPage = lazy(async () => ({
  default: (await import('#features/calendar/CalendarPage.tsx')).CalendarPage,
}));
const PersonPage = lazy(async () => ({
  default: (await import('#features/person/PersonPage.tsx')).PersonPage,
}));
const SettingsPage = lazy(async () => ({
  default: (await import('#features/settings/SettingsPage.tsx')).SettingsPage,
}));
const RestorePage = lazy(async () => ({
  default: (await import('#features/settings/RestorePage.tsx')).RestorePage,
}));
const ImportPage = lazy(async () => ({
  default: (await import('#features/import/ImportPage.tsx')).ImportPage,
}));

/** Path to page. The open person (`?person=ID`) is no page: it lies over these. */
export function Routes() {
  return (
    <Suspense fallback={null}>
      <Switch>
        <Route path="/" component={StartPage} />
        <Route path="/today" component={TodayPage} />
        <Route path="/board" component={BoardPage} />
        <Route path="/calendar" component={CalendarPage} />
        <Route path="/people/:id">{({ id }) => <PersonPage id={id} />}</Route>
        <Route path="/import" component={ImportPage} />
        <Route path="/restore" component={RestorePage} />
        <Route path="/settings" component={SettingsPage} />
        <Route component={NotFoundPage} />
      </Switch>
    </Suspense>
  );
}
