import { usePageReady } from '#ui/page-state.ts';
import { TopBar } from '#ui/TopBar.tsx';

export function TodayPage() {
  usePageReady(true);
  return <TopBar title="Today" />;
}
