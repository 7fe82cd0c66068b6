import { usePageReady } from '#ui/page-state.ts';
import { TopBar } from '#ui/TopBar.tsx';

export function CalendarPage() {
  usePageReady(true);
  return <TopBar title="Calendar" />;
}
