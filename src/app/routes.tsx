import { Suspense } from 'react';
import { Route, Switch } from 'wouter';
import type { Store } from '#client/index.ts';
import type { RouteNeeds } from './boot/boot.ts';
import { StartPage } from './boot/StartPage.tsx';
import { NotFoundPage } from './boot/NotFoundPage.tsx';
import { loadPage } from './load-page.tsx';

const today = loadPage(async () => (await import('#features/today/TodayPage.tsx')).TodayPage);
const board = {
  ...loadPage(async () => (await import('#features/board/BoardPage.tsx')).BoardPage),
  askFirst: async (store: Store) => {
    await (await import('#features/board/board-answers.ts')).askForBoard(store);
  },
};
const calendar = loadPage(async () => (await import('#features/calendar/CalendarPage.tsx')).CalendarPage);
const companies = loadPage(async () => (await import('#features/companies/CompaniesPage.tsx')).CompaniesPage);
const company = loadPage(async () => (await import('#features/companies/CompanyPage.tsx')).CompanyPage);
const insights = loadPage(async () => (await import('#features/insights/InsightsPage.tsx')).InsightsPage);
const events = loadPage(async () => (await import('#features/events/EventsPage.tsx')).EventsPage);
const event = loadPage(async () => (await import('#features/events/EventPage.tsx')).EventPage);
const eventMode = loadPage(async () => (await import('#features/capture/EventModePage.tsx')).EventModePage);
const leads = loadPage(async () => (await import('#features/leads/LeadsPage.tsx')).LeadsPage);
const people = loadPage(async () => (await import('#features/people/PeoplePage.tsx')).PeoplePage);
const bin = loadPage(async () => (await import('#features/people/bin/BinPage.tsx')).BinPage);
const person = loadPage(async () => (await import('#features/person/PersonPage.tsx')).PersonPage);
const profile = loadPage(async () => (await import('#features/profile/ProfilePage.tsx')).ProfilePage);
const review = loadPage(async () => (await import('#features/review/ReviewPage.tsx')).ReviewPage);
const settings = loadPage(async () => (await import('#features/settings/SettingsPage.tsx')).SettingsPage);
const restore = loadPage(async () => (await import('#features/settings/backup/RestorePage.tsx')).RestorePage);
const snapshots = loadPage(async () => (await import('#features/recovery/SnapshotsPage.tsx')).SnapshotsPage);
const inventory = loadPage(async () => (await import('#features/inventory/InventoryPage.tsx')).InventoryPage);
const importing = loadPage(async () => (await import('#features/import/ImportPage.tsx')).ImportPage);
const merge = loadPage(async () => (await import('#features/merge/MergePage.tsx')).MergePage);
const duplicates = loadPage(async () => (await import('#features/merge/DuplicatesPage.tsx')).DuplicatesPage);

interface Route {
  readonly preload: () => Promise<void>;
  /** For a page without filters in its address. */
  readonly askFirst?: (store: Store) => Promise<void>;
}

/** By the first parts of the path; `people/` is whatever else is under `people`. */
const routeByPath: Readonly<Record<string, Route>> = {
  today,
  board,
  calendar,
  duplicates,
  merge,
  companies,
  insights,
  'events/': event,
  events,
  leads,
  'people/': person,
  'people/bin': bin,
  people,
  import: importing,
  inventory,
  profile,
  recovery: snapshots,
  restore,
  review,
  settings,
};

const routeAt = (path: string): Route | undefined => {
  const [, page = '', part] = path.split('/');
  const known = part === undefined ? undefined : (routeByPath[`${page}/${part}`] ?? routeByPath[`${page}/`]);
  return known ?? routeByPath[page];
};

/** Whoever shows the page tries again, and says what is wrong. */
const ignoreFailure = async (work: Promise<void> | undefined): Promise<void> => {
  try {
    await work;
  } catch {
    // Left to the page.
  }
};

export const { loadCode, askFirst }: RouteNeeds = {
  loadCode: ({ pathname }) => ignoreFailure(routeAt(pathname)?.preload()),
  askFirst: ({ pathname, search }, store) =>
    ignoreFailure(search === '' ? routeAt(pathname)?.askFirst?.(store) : undefined),
};

/** Path to page. The open person (`?person=ID`) is no page: it lies over these. */
export function Routes() {
  return (
    <Suspense fallback={null}>
      <Switch>
        <Route path="/" component={StartPage} />
        <Route path="/today" component={today.Page} />
        <Route path="/board" component={board.Page} />
        <Route path="/calendar" component={calendar.Page} />
        <Route path="/companies" component={companies.Page} />
        <Route path="/companies/:id">{({ id }) => <company.Page id={id} />}</Route>
        <Route path="/insights" component={insights.Page} />
        <Route path="/events" component={events.Page} />
        <Route path="/events/:id">{({ id }) => <event.Page id={id} />}</Route>
        <Route path="/events/:id/meet">{({ id }) => <eventMode.Page id={id} />}</Route>
        <Route path="/leads" component={leads.Page} />
        <Route path="/people" component={people.Page} />
        <Route path="/people/bin" component={bin.Page} />
        <Route path="/people/:id">{({ id }) => <person.Page id={id} />}</Route>
        <Route path="/inventory" component={inventory.Page} />
        <Route path="/import" component={importing.Page} />
        <Route path="/duplicates" component={duplicates.Page} />
        <Route path="/merge" component={merge.Page} />
        <Route path="/recovery" component={snapshots.Page} />
        <Route path="/restore" component={restore.Page} />
        <Route path="/review" component={review.Page} />
        <Route path="/profile" component={profile.Page} />
        <Route path="/settings" component={settings.Page} />
        <Route component={NotFoundPage} />
      </Switch>
    </Suspense>
  );
}
