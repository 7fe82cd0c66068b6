import { useEffect } from 'react';
import { useLocation, useSearch } from 'wouter';
import { useShell } from '#client/index.ts';

/** Goes where the shell says (a notification, the tray, the menu), and tells it where the page is. */
export const useShellNavigation = (): void => {
  const { invoke, on } = useShell();
  const [path, navigate] = useLocation();
  const search = useSearch();

  useEffect(() => on('navigate', ({ to }) => navigate(to)), [on, navigate]);

  // Only now can the page hear: the shell holds back what it has to say until this.
  useEffect(() => {
    void invoke('page.ready', undefined);
  }, [invoke]);

  useEffect(() => {
    void invoke('page.at', { path: search === '' ? path : `${path}?${search}` });
  }, [invoke, path, search]);
};
