import { lazy, useState, type ComponentType } from 'react';

export interface LoadedPage<P> {
  /** Waits for its code when that is not there yet: needs a Suspense above it. */
  readonly Page: ComponentType<P>;
  /** Fetches the code. A page preloaded before it is first shown is shown at once. */
  readonly preload: () => Promise<void>;
}

/**
 * A component whose code comes when it is first needed. As React's `lazy`, except that code that is there already
 * needs no fallback: React leaves a fallback it has shown for 300 ms, however soon the code comes.
 */
export const loadPage = <P extends object>(load: () => Promise<ComponentType<P>>): LoadedPage<P> => {
  let loaded: ComponentType<P> | undefined;
  const fetch = async () => {
    loaded = await load();
    return { default: loaded };
  };
  const Lazy = lazy(fetch) as unknown as ComponentType<P>;
  function Page(props: P) {
    // Kept, as another component in its place would be a new page.
    const [Component] = useState(() => loaded ?? Lazy);
    return <Component {...props} />;
  }
  return {
    Page,
    preload: async () => {
      await fetch();
    },
  };
};
