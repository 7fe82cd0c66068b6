import { usePageReady } from '#ui/page-state.ts';
import { TopBar } from '#ui/TopBar.tsx';

export function ImportPage() {
  usePageReady(true);
  return <TopBar title="Import" />;
}
