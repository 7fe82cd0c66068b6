import { useCallback, type ReactNode } from 'react';
import { StoreProvider, useLoadPhotos, type CommandDone, type Store } from '#client/index.ts';
import { errorToData } from '#contract/errors.ts';
import { ActionsProvider } from '#ui/actions/ActionsProvider.tsx';
import { AnnounceProvider } from '#ui/messages/announce.tsx';
import { PhotoProvider } from '#ui/photos/PhotoProvider.tsx';
import { ToastProvider, useToast } from '#ui/toast/ToastProvider.tsx';
import { stepHistory } from './actions/step-history.ts';

interface ProvidersProps {
  readonly store: Store;
  readonly children: ReactNode;
}

/** Every command with a label offers its undo; one that fails says so, unless its caller does. */
function CommandToasts({ store, children }: ProvidersProps) {
  const { show } = useToast();
  const onDone = useCallback(
    ({ id, label }: CommandDone) => {
      const undo = () => void stepHistory(store.requests, show, 'undo', id);
      show({ message: label, action: { label: 'Undo', shortcut: 'Mod+Z', run: undo } });
    },
    [show, store],
  );
  const onError = useCallback((error: unknown) => show({ message: errorToData(error).message }), [show]);
  return (
    <StoreProvider store={store} onDone={onDone} onError={onError}>
      <Photos>{children}</Photos>
    </StoreProvider>
  );
}

function Photos({ children }: { readonly children: ReactNode }) {
  const load = useLoadPhotos();
  return <PhotoProvider load={load}>{children}</PhotoProvider>;
}

export function AppProviders({ store, children }: ProvidersProps) {
  return (
    <AnnounceProvider>
      <ToastProvider>
        <ActionsProvider>
          <CommandToasts store={store}>{children}</CommandToasts>
        </ActionsProvider>
      </ToastProvider>
    </AnnounceProvider>
  );
}
