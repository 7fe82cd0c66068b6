import { useEffect } from 'react';
import { useLocation } from 'wouter';
import { useShell } from '#client/index.ts';
import { useActions, useRunAction } from '#ui/actions/ActionsProvider.tsx';
import type { Action } from '#ui/actions/registry.ts';
import { places, settingsPlace } from '../frame/places.ts';
import { useHistoryActions } from './use-history-actions.ts';

/** The actions that are there on every page, and the application menu's way to all of them. */
export const useAppActions = (): void => {
  const [, navigate] = useLocation();
  const { on } = useShell();
  const run = useRunAction();
  const history = useHistoryActions();

  const goTo = [...places, settingsPlace].map(({ path, title, key }): Action => ({
    name: `go-${path.slice(1)}`,
    title: `Go to ${title}`,
    group: 'Go to',
    shortcuts: [`G ${key}`],
    run: () => navigate(path),
  }));
  useActions([...goTo, ...history]);

  useEffect(() => on('action', ({ name }) => void run(name)), [on, run]);
};
