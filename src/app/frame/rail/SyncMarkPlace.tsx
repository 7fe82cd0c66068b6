import { lazy, Suspense } from 'react';
import { useSyncStatus } from '#client/index.ts';
import { useLater } from '../use-later.ts';

const SyncMark = lazy(async () => ({ default: (await import('./SyncMark.tsx')).SyncMark }));

/** The page's own questions go first. */
const afterMs = 800;

/** Where the mark of sync stands: nothing at all while it is off. */
export function SyncMarkPlace() {
  const status = useSyncStatus(useLater(afterMs));
  if (status === undefined || status.state === 'off') return null;
  return (
    <Suspense fallback={null}>
      <SyncMark status={status} />
    </Suspense>
  );
}
