import { navigate } from 'wouter/use-browser-location';
import { connectStore, type Store } from '#client/index.ts';
import { createShell, type Shell } from '#client/link/shell.ts';
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

interface Address {
  readonly pathname: string;
  readonly search: string;
}

/** What the page at an address needs before it is shown. Neither fails: the page itself tries again. */
export interface RouteNeeds {
  loadCode(address: Address): Promise<void>;
  askFirst(address: Address, store: Store): Promise<void>;
}

export interface Boot {
  readonly state: () => BootState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly leaveSample: () => Promise<void>;
  readonly shell: Shell;
}

/**
 * Joins the page to shell and store. Begins before React does, so that nothing the shell says is missed.
 *
 * @param routes fetches what the page at the present address needs, meanwhile.
 */
export const startBoot = (bridge: KithBridge, routes: RouteNeeds): Boot => {
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

  const page = routes.loadCode(window.location);
  connectStore(bridge).then(
    async (store) => {
      await Promise.all([page, routes.askFirst(window.location, store)]);
      change({ store, status: 'ready' });
    },
    (error: unknown) => change({ status: 'failed', message: errorToData(error).message }),
  );

  return {
    shell,
    leaveSample: () => shell.invoke('sample.leave', undefined),
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};
