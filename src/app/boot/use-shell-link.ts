import { useEffect } from 'react';
import { useLocation, useSearch } from 'wouter';
import { useShell } from '#client/index.ts';
import { useToast } from '#ui/toast/ToastProvider.tsx';

/** Tells the shell where the page is, and shows what it has to say: reminders that the system could not, notices. */
export const useShellLink = (): void => {
  const shell = useShell();
  const [path, navigate] = useLocation();
  const search = useSearch();
  const { show } = useToast();

  useEffect(() => {
    void shell.invoke('page.at', { path: search === '' ? path : `${path}?${search}` });
  }, [shell, path, search]);

  useEffect(
    () =>
      shell.on('reminder', ({ title, body, to }) =>
        show({
          message: body === '' ? title : `${title}: ${body}`,
          action: { label: 'Open', run: () => navigate(to) },
          seconds: 30,
        }),
      ),
    [shell, show, navigate],
  );

  useEffect(
    () =>
      shell.on('notice', ({ message, action, to }) =>
        show({ message, action: { label: action, run: () => navigate(to) }, seconds: 30 }),
      ),
    [shell, show, navigate],
  );
};
