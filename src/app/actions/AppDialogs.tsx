import { lazy, Suspense } from 'react';
import { useSearchParams } from 'wouter';
import { dialogParameter } from '#ui/dialogs/dialog-link.ts';
import { ShortcutsSheet } from './ShortcutsSheet.tsx';
import { sheetParameter, withoutParameter } from './dialog-parameters.ts';

const MethodDialog = lazy(async () => ({
  default: (await import('#features/leads/dialogs/MethodDialog.tsx')).MethodDialog,
}));

const EncryptDialog = lazy(async () => ({
  default: (await import('#features/settings/security/EncryptDialog.tsx')).EncryptDialog,
}));

const SyncDialogs = lazy(async () => ({
  default: (await import('#features/settings/sync/dialogs/SyncDialogs.tsx')).SyncDialogs,
}));

/** The dialogs that any page may open. They lie in the query string, as the open person does. */
export function AppDialogs() {
  const [search, setSearch] = useSearchParams();
  const close = (name: string) => () => setSearch(withoutParameter(name), { replace: true });
  return (
    <>
      {search.has(dialogParameter) && (
        <Suspense fallback={null}>
          <MethodDialog />
        </Suspense>
      )}
      {search.has('encrypt') && (
        <Suspense fallback={null}>
          <EncryptDialog change={false} onClose={close('encrypt')} />
        </Suspense>
      )}
      {search.has('sync') && (
        <Suspense fallback={null}>
          <SyncDialogs />
        </Suspense>
      )}
      <ShortcutsSheet opened={search.has(sheetParameter)} onClose={close(sheetParameter)} />
    </>
  );
}
