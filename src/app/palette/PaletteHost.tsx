import { Suspense, useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { useActions } from '#ui/actions/ActionsProvider.tsx';
import { useOpenPerson } from '#ui/person/person-link.ts';
import { useLater } from '../frame/use-later.ts';
import { loadPage } from '../load-page.tsx';
import { personAt, rememberPerson } from './search/recent-people.ts';

const palette = loadPage(async () => (await import('./Palette.tsx')).Palette);

/** After the page's own code and records: the first keystroke finds the palette there. */
const preloadAfterMs = 1_500;

/** Whoever is opened, here or on a page of their own, is offered first next time. */
const useRememberPerson = (): void => {
  const { id } = useOpenPerson();
  const [path] = useLocation();
  const person = id ?? personAt(path);
  useEffect(() => {
    if (person !== undefined) rememberPerson(person);
  }, [person]);
};

/** Opens the palette from anywhere; its code comes on its own. */
export function PaletteHost() {
  const [path] = useLocation();
  const [openedAt, setOpenedAt] = useState<string>();
  // Another page came: a notification's click, say.
  if (openedAt !== undefined && openedAt !== path) setOpenedAt(undefined);
  const later = useLater(preloadAfterMs);
  useRememberPerson();
  useEffect(() => {
    // Whoever opens it then tries again, and says what is wrong.
    if (later) palette.preload().catch(() => undefined);
  }, [later]);
  useActions([
    {
      name: 'palette',
      title: 'Search or do',
      group: 'Everywhere',
      shortcuts: ['Mod+K'],
      inFields: true,
      run: () => setOpenedAt(path),
    },
  ]);
  if (openedAt !== path) return null;
  return (
    <Suspense fallback={null}>
      <palette.Page onClose={() => setOpenedAt(undefined)} />
    </Suspense>
  );
}
