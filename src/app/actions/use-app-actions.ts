import { useEffect } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import { useShell } from '#client/index.ts';
import { useActions, useRunAction } from '#ui/actions/ActionsProvider.tsx';
import type { Action } from '#ui/actions/registry.ts';
import { places, settingsPlace } from '../frame/places.ts';
import { addParameter, sheetParameter, withParameter } from './dialog-parameters.ts';
import { useHistoryActions } from './use-history-actions.ts';

/** The actions that are there on every page, and the application menu's way to all of them. */
export const useAppActions = (): void => {
  const [, navigate] = useLocation();
  const [, setSearch] = useSearchParams();
  const shell = useShell();
  const run = useRunAction();
  const history = useHistoryActions();

  const goTo = [...places, settingsPlace].map(({ path, title, key }): Action => ({
    name: `go-${path.slice(1)}`,
    title,
    group: 'Go to',
    shortcuts: [`G ${key}`],
    run: () => navigate(path),
  }));
  useActions([
    ...goTo,
    {
      name: 'add-person',
      title: 'Add a person',
      group: 'Everywhere',
      shortcuts: ['Mod+N'],
      inFields: true,
      run: () => setSearch(withParameter(addParameter)),
    },
    ...history,
    { name: 'import', title: 'Import', group: 'Everywhere', run: () => navigate('/import') },
    {
      name: 'shortcuts',
      title: 'This list',
      group: 'Everywhere',
      shortcuts: ['?'],
      run: () => setSearch(withParameter(sheetParameter)),
    },
  ]);

  useEffect(() => shell.on('action', ({ name }) => void run(name)), [shell, run]);
};
