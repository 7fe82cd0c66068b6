import { useEffect } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import { useShell, useStore } from '#client/index.ts';
import { useActions, useRunAction } from '#ui/actions/ActionsProvider.tsx';
import type { Action } from '#ui/actions/registry.ts';
import { places, settingsPlace } from '../frame/places.ts';
import { sheetParameter, withParameter } from './dialog-parameters.ts';
import { sectionSlug } from '#ui/section-slug.ts';
import { lockKith } from './lock-kith.ts';
import { pageKeys } from './page-keys.ts';
import { useMethodActions } from './use-method-actions.ts';
import { useHistoryActions } from './use-history-actions.ts';

/** What one does with all of the data; each has its place in the settings. */
const dataActions = [
  {
    name: 'export',
    title: 'Export people',
    also: 'save download vcard csv json calendar ics',
    to: '/settings?open=export',
  },
  { name: 'back-up', title: 'Back up', also: 'make a backup', to: '/settings?open=backup' },
  { name: 'restore', title: 'Restore a backup', also: 'back up', to: '/restore' },
  { name: 'snapshots', title: 'Snapshots', also: 'recover data file', to: '/recovery' },
  { name: 'bin', title: 'Open the bin', also: 'deleted people trash restore', to: '/people/bin' },
];

/** Parts of the settings by their headings, with what else they are looked for by. */
const settingsParts = [
  ['Appearance', 'theme dark light mode'],
  ['Stages', 'columns rename colours cadence rhythm'],
  ['Reminders', 'notifications quiet hours sound login start'],
  ['Capture', 'hotkey shortcut system-wide key'],
  ['Security', 'encrypt encryption passphrase password lock'],
  ['Sync', 'server computers couchdb'],
  ['Calendars', 'ics subscribe'],
] as const;

/** The actions that are there on every page, and the application menu's way to all of them. */
export const useAppActions = (): void => {
  const [path, navigate] = useLocation();
  const [, setSearch] = useSearchParams();
  const shell = useShell();
  const { requests } = useStore();
  const run = useRunAction();
  const history = useHistoryActions();
  const method = useMethodActions();

  const here = places.find((place) => place.path === path);
  const goTo = [...places, settingsPlace].map(({ path: to, title, key }): Action => ({
    name: `go-${to.slice(1)}`,
    title,
    group: 'Go to',
    shortcuts: [`G ${key}`],
    run: () => navigate(to),
  }));
  useActions([
    ...goTo,
    {
      name: 'add-person',
      title: 'Add a person',
      group: 'Everywhere',
      shortcuts: ['Mod+N'],
      inFields: true,
      run: () => void shell.invoke('capture.open', undefined),
    },
    ...method,
    ...history,
    ...dataActions.map((action) => ({ ...action, group: 'Everywhere', run: () => navigate(action.to) })),
    ...settingsParts.map(([section, also]) => ({
      name: `settings-${sectionSlug(section)}`,
      title: `Settings: ${section.toLowerCase()}`,
      also,
      group: 'Go to',
      run: () => navigate(`/settings?at=${sectionSlug(section)}`),
    })),
    {
      name: 'inventory',
      title: 'Go through everybody you know',
      group: 'Everywhere',
      run: () => navigate('/inventory'),
    },
    {
      name: 'lock',
      title: 'Lock Kith',
      group: 'Everywhere',
      shortcuts: ['Mod+Shift+L'],
      inFields: true,
      inDialogs: true,
      run: () => {
        void shell
          .invoke('vault.state', undefined)
          .then(({ encrypted }) =>
            encrypted ? lockKith(shell, requests) : navigate('/settings?at=security'),
          );
      },
    },
    {
      name: 'review',
      title: 'Review the week or month',
      group: 'Go to',
      shortcuts: ['G R'],
      run: () => navigate('/review'),
    },
    { name: 'import', title: 'Import', group: 'Everywhere', run: () => navigate('/import') },
    {
      name: 'duplicates',
      title: 'Find and merge duplicates',
      group: 'Everywhere',
      run: () => navigate('/duplicates'),
    },
    {
      name: 'shortcuts',
      title: 'All shortcuts',
      group: 'Everywhere',
      shortcuts: ['?'],
      run: () => setSearch(withParameter(sheetParameter)),
    },
    ...(here === undefined ? [] : pageKeys(path, here.title)),
  ]);

  useEffect(() => shell.on('action', ({ name }) => void run(name)), [shell, run]);
};
