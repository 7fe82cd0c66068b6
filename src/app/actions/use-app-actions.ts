import { useEffect } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import { useShell } from '#client/index.ts';
import { useActions, useRunAction } from '#ui/actions/ActionsProvider.tsx';
import type { Action } from '#ui/actions/registry.ts';
import { places, settingsPlace } from '../frame/places.ts';
import { sheetParameter, withParameter } from './dialog-parameters.ts';
import { pageKeys } from './page-keys.ts';
import { useMethodActions } from './use-method-actions.ts';
import { useHistoryActions } from './use-history-actions.ts';

/** The actions that are there on every page, and the application menu's way to all of them. */
export const useAppActions = (): void => {
  const [path, navigate] = useLocation();
  const [, setSearch] = useSearchParams();
  const shell = useShell();
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
      run: () => {
        void shell
          .invoke('vault.state', undefined)
          .then(({ encrypted }) =>
            encrypted ? shell.invoke('vault.lock', undefined) : navigate('/settings'),
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
