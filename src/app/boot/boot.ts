import { navigate } from 'wouter/use-browser-location';
import { connectStore, type Store } from '#client/index.ts';
import { createShell } from '#client/shell.ts';
import { errorToData, type ErrorCode } from '#contract/errors.ts';
import type { KithBridge } from '#contract/page-shell.ts';

export type StoreStatus = 'starting' | 'ready' | 'restarting' | 'failed';

export interface BootState {
  /** Once it has answered for the first time; it stays while the store's process dies and comes back. */
  readonly store?: Store;
  readonly status: StoreStatus;
  /** Why it failed, in a sentence. */
  readonly message?: string | undefined;
  readonly code?: ErrorCode | undefined;
  /** What failed is the sample network, which one can leave. */
  readonly sample?: boolean;
}

export interface Boot {
  readonly state: () => BootState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly leaveSample: () => Promise<void>;
}

/**
 * Joins the page to shell and store. Begins before React does, so that nothing the shell says is missed.
 *
 * @param preloadRoute fetches the code of the page at a path, meanwhile; does not fail.
 */
export const startBoot = (bridge: KithBridge, preloadRoute: (path: string) => Promise<void>): Boot => {
  let state: BootState = { status: 'starting' };
  const listeners = new Set<() => void>();
  const change = (to: Partial<BootState>) => {
    state = { ...state, ...to };
    listeners.forEach((listener) => {
      listener();
    });
  };

  const shell = createShell(bridge);
  shell.on('store.status', ({ status, message, code }) => {
    change({ status, message, code });
    if (status !== 'failed') return;
    shell.invoke('app.info', undefined).then(
      ({ profile }) => change({ sample: profile === 'sample' }),
      () => undefined,
    );
  });
  // A notification's click may be what opened the window: it comes before the first render.
  shell.on('navigate', ({ to }) => navigate(to));

  const page = preloadRoute(window.location.pathname);
  connectStore(bridge).then(
    async (store) => {
      await page;
      change({ store, status: 'ready' });
    },
    (error: unknown) => change({ status: 'failed', message: errorToData(error).message }),
  );

  return {
    leaveSample: () => shell.invoke('sample.leave', undefined),
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};
