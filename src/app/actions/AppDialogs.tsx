import { lazy, Suspense } from 'react';
import { useSearchParams } from 'wouter';
import { ShortcutsSheet } from './ShortcutsSheet.tsx';
import { addParameter, sheetParameter, withoutParameter } from './dialog-parameters.ts';

const AddPersonDialog = lazy(async () => ({
  default: (await import('#features/capture/AddPersonDialog.tsx')).AddPersonDialog,
}));

/** The dialogs that any page may open. They lie in the query string, as the open person does. */
export function AppDialogs() {
  const [search, setSearch] = useSearchParams();
  const close = (name: string) => () => setSearch(withoutParameter(name), { replace: true });
  return (
    <>
      {search.has(addParameter) && (
        <Suspense fallback={null}>
          <AddPersonDialog onClose={close(addParameter)} />
        </Suspense>
      )}
      <ShortcutsSheet opened={search.has(sheetParameter)} onClose={close(sheetParameter)} />
    </>
  );
}
