import { usePageReady } from '#ui/page-state.ts';
import { TopBar } from '#ui/TopBar.tsx';

export function PersonPage({ id }: { readonly id: string }) {
  usePageReady(true);
  return <TopBar title="Person" aside={id} />;
}
