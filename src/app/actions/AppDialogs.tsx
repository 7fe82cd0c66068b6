import { useSearchParams } from 'wouter';
import { ShortcutsSheet } from './ShortcutsSheet.tsx';
import { sheetParameter, withoutParameter } from './dialog-parameters.ts';

/** The dialogs that any page may open. They lie in the query string, as the open person does. */
export function AppDialogs() {
  const [search, setSearch] = useSearchParams();
  const close = (name: string) => () => setSearch(withoutParameter(name), { replace: true });
  return <ShortcutsSheet opened={search.has(sheetParameter)} onClose={close(sheetParameter)} />;
}
