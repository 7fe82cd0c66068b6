import { Suspense, useEffect } from 'react';
import { useOpenPerson } from '#ui/person/person-link.ts';
import { CrashPanel, ErrorBoundary } from '../boot/ErrorBoundary.tsx';
import { loadPage } from '../load-page.tsx';
import { useLater } from './use-later.ts';

const panel = loadPage(async () => (await import('#features/person/panel/PersonPanel.tsx')).PersonPanel);

/** After the page's own code and records: the first person one opens is there at once. */
const preloadAfterMs = 1_000;

/** The person over the page, when the address names one. */
export function PersonPanelHost() {
  const { id, close } = useOpenPerson();
  const later = useLater(preloadAfterMs);
  useEffect(() => {
    // Whoever opens it then tries again, and says what is wrong.
    if (later) panel.preload().catch(() => undefined);
  }, [later]);
  if (id === undefined) return null;
  return (
    <ErrorBoundary resetKey={id} fallback={<CrashPanel onClose={close} />}>
      <Suspense fallback={null}>
        <panel.Page id={id} onClose={close} />
      </Suspense>
    </ErrorBoundary>
  );
}
