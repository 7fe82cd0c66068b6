import { EmptyState } from '#ui/EmptyState.tsx';
import { usePageReady, usePageTitle } from '#ui/page-state.ts';

export function FirstRunPage() {
  usePageTitle('Welcome');
  usePageReady(true);
  return <EmptyState title="Who do you know?" />;
}
