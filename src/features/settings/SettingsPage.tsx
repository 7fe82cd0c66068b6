import { usePageReady } from '#ui/page-state.ts';
import { TopBar } from '#ui/TopBar.tsx';

export function SettingsPage() {
  usePageReady(true);
  return <TopBar title="Settings" />;
}
