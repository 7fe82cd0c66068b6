import { useCallback, type ReactNode } from 'react';
import { ClientProvider, type CommandDone } from '#client/index.ts';
import { ActionsProvider, useRunAction } from '#ui/actions/ActionsProvider.tsx';
import { AnnounceProvider } from '#ui/announce.tsx';
import { KithTheme } from '#ui/theme/KithTheme.tsx';
import { ToastProvider, useToast } from '#ui/toast/ToastProvider.tsx';

/** Every command with a label offers its undo. */
function UndoToasts({ children }: { readonly children: ReactNode }) {
  const { show } = useToast();
  const run = useRunAction();
  const onDone = useCallback(
    ({ label }: CommandDone) => {
      if (label === undefined) return;
      show({ message: label, action: { label: 'Undo', shortcut: 'Mod+Z', run: () => run('undo') } });
    },
    [show, run],
  );
  return <ClientProvider onCommandDone={onDone}>{children}</ClientProvider>;
}

export function AppProviders({ children }: { readonly children: ReactNode }) {
  return (
    <KithTheme>
      <AnnounceProvider>
        <ToastProvider>
          <ActionsProvider>
            <UndoToasts>{children}</UndoToasts>
          </ActionsProvider>
        </ToastProvider>
      </AnnounceProvider>
    </KithTheme>
  );
}
