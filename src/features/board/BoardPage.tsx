import { usePageReady } from '#ui/page-state.ts';
import { TopBar } from '#ui/TopBar.tsx';

export function BoardPage() {
  usePageReady(true);
  return <TopBar title="Board" />;
}
