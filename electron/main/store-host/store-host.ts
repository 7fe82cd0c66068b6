import type { MessagePortMain } from 'electron';
import { KithError, isKithError } from '#contract/errors.ts';
import type { ArgsOf, PayloadOf, ResultOf } from '#contract/message.ts';
import { connectMessage, type PageKind } from '#contract/shell-store.ts';
import { type Log, errorToFields } from '../log/log.ts';
import { createRestartPolicy } from './restart-policy.ts';
import {
  type StoreEventName,
  type StoreEvents,
  type StoreLink,
  type StoreRequestName,
  type StoreRequests,
  createStoreLink,
} from './store-link.ts';

/** What the host needs of Electron's UtilityProcess; a test gives it a fake one. */
export interface StoreProcess {
  postMessage(message: unknown, ports?: MessagePortMain[]): void;
  on(event: 'message', listener: (message: unknown) => void): unknown;
  on(event: 'exit', listener: (code: number) => void): unknown;
  kill(): boolean;
}

/** What is asked of a store without a profile. */
export type ApartName = Extract<StoreRequestName, `repair.${string}` | `vault.${string}`>;

export type OpenArgs = ArgsOf<StoreRequests, 'open'>;

export type StoreStatus =
  | { readonly status: 'starting' | 'ready' | 'restarting' }
  | { readonly status: 'failed'; readonly error: KithError };

/** Whether a passphrase is what it waits for. */
export const isLocked = (status: StoreStatus): boolean =>
  status.status === 'failed' && status.error.code === 'sealed';

/** That Kith is locked is none: trying again would not help. */
export const isFailure = (status: StoreStatus): boolean => status.status === 'failed' && !isLocked(status);

export interface StoreHost {
  status(): StoreStatus;
  onStatus(listener: (status: StoreStatus) => void): void;
  onEvent<K extends StoreEventName>(name: K, listener: (payload: PayloadOf<StoreEvents, K>) => void): void;
  /** Opens a profile, after closing the one that is open. Failures show as status `failed`. */
  open(args: OpenArgs): Promise<void>;
  /**
   * Asks a store that has no profile open, after closing the one that is: for what must have the data file for
   * itself. The caller opens a profile afterwards, whatever came of it.
   */
  apart<K extends ApartName>(name: K, args: ArgsOf<StoreRequests, K>): Promise<ResultOf<StoreRequests, K>>;
  /** Closes the profile; until the next `open` that is why nothing can be asked. */
  seal(why: KithError): Promise<void>;
  /** Waits for a restart and asks again, so each request must be one that may run twice. */
  request<K extends Exclude<StoreRequestName, 'open' | 'close'>>(
    name: K,
    args: ArgsOf<StoreRequests, K>,
  ): Promise<ResultOf<StoreRequests, K>>;
  /** Hands the store a page's ports; they are closed when it is not ready. */
  connect(ports: readonly MessagePortMain[], page: PageKind): void;
  /** Closes cleanly within a bounded time, then ends the process. */
  close(): Promise<void>;
}

interface StoreHostOptions {
  readonly fork: () => StoreProcess;
  readonly log: Log;
  /** How long a request may wait over restarts, in milliseconds. */
  readonly patienceMs?: number;
}

interface Running {
  readonly child: StoreProcess;
  readonly link: StoreLink;
  readonly exited: Promise<void>;
}

const gaveUp = (): KithError =>
  new KithError(
    'internal',
    'Kith’s data store stopped several times in a row. Your data are kept as they were last saved. Quit Kith and start it again.',
  );

export const createStoreHost = ({ fork, log, patienceMs = 30_000 }: StoreHostOptions): StoreHost => {
  const policy = createRestartPolicy();
  const statusListeners = new Set<(status: StoreStatus) => void>();
  const eventListeners: { [K in StoreEventName]: Set<(payload: PayloadOf<StoreEvents, K>) => void> } = {
    'due.changed': new Set(),
    reminder: new Set(),
    'backups.failed': new Set(),
    'jobs.running': new Set(),
    'store.damaged': new Set(),
    'import.taken-back': new Set(),
    'sync.ask-secret': new Set(),
    'sync.keep-secret': new Set(),
    'sync.noted': new Set(),
  };
  let current: StoreStatus = { status: 'starting' };
  let running: Running | undefined;
  let restartTimer: NodeJS.Timeout | undefined;
  /** Counts openings: what was asked of one profile must not be asked again of the next. */
  let opened = 0;

  const setStatus = (next: StoreStatus): void => {
    current = next;
    log('store', next.status === 'failed' ? { status: next.status, code: next.error.code } : next);
    for (const listener of statusListeners) listener(next);
  };

  const emit = <K extends StoreEventName>(name: K, payload: PayloadOf<StoreEvents, K>): void => {
    for (const listener of eventListeners[name]) listener(payload);
  };

  const start = async (args: OpenArgs): Promise<void> => {
    const asked = opened;
    const child = fork();
    const link = createStoreLink({
      send: (message) => child.postMessage(message),
      onEvent: emit,
      onBadMessage: (name) => log('store-bad-message', { name }),
    });
    child.on('message', (message) => link.receive(message));
    const exited = new Promise<void>((resolve) => {
      child.on('exit', (code) => {
        link.end();
        resolve();
        // Ended by `stop`, or replaced.
        if (running?.child !== child) return;
        running = undefined;
        restartAfterDeath(args, code);
      });
    });
    running = { child, link, exited };
    try {
      await link.request('open', args);
      if (running?.child === child) setStatus({ status: 'ready' });
    } catch (error) {
      // Died while opening: `exit` above takes care of it.
      if (running?.child !== child) return;
      await stop();
      if (asked !== opened) return;
      setStatus({ status: 'failed', error: isKithError(error) ? error : gaveUp() });
      log('store-open-failed', errorToFields(error));
    }
  };

  const restartAfterDeath = (args: OpenArgs, code: number): void => {
    const wait = policy.afterDeath(Date.now());
    log('store-died', { code, wait: wait ?? -1 });
    if (wait === undefined) return setStatus({ status: 'failed', error: gaveUp() });
    setStatus({ status: 'restarting' });
    restartTimer = setTimeout(() => void start(args), wait);
  };

  const stopRunning = async (): Promise<void> => {
    clearTimeout(restartTimer);
    const leaving = running;
    running = undefined;
    if (!leaving) return;
    try {
      await leaving.link.request('close', undefined);
    } catch (error) {
      log('store-close-failed', errorToFields(error));
    }
    leaving.child.kill();
    await Promise.race([leaving.exited, new Promise((resolve) => setTimeout(resolve, 2_000))]);
  };

  let stopping: Promise<void> | undefined;
  /**
   * Asks the process to close, waits a little, then ends it: what was acknowledged is on disk either way. Whoever comes
   * meanwhile waits for the same end: a process that still closes has the profile.
   */
  const stop = (): Promise<void> =>
    (stopping ??= stopRunning().finally(() => {
      stopping = undefined;
    }));

  /** The link once the store is ready; fails when that takes too long or will not happen. */
  const whenReady = (deadline: number): Promise<StoreLink> =>
    new Promise((resolve, reject) => {
      const look = (): boolean => {
        if (current.status === 'ready' && running) resolve(running.link);
        else if (current.status === 'failed') reject(current.error);
        else return false;
        return true;
      };
      if (look()) return;
      const done = (): void => {
        clearTimeout(timer);
        statusListeners.delete(listener);
      };
      const listener = (): void => {
        if (look()) done();
      };
      const timer = setTimeout(
        () => {
          done();
          reject(new KithError('unavailable', 'Kith’s data store is not ready yet. Try again in a moment.'));
        },
        Math.max(0, deadline - Date.now()),
      );
      statusListeners.add(listener);
    });

  const request: StoreHost['request'] = async (name, args) => {
    const deadline = Date.now() + patienceMs;
    const askedOf = opened;
    for (;;) {
      const link = await whenReady(deadline);
      try {
        return await link.request(name, args);
      } catch (error) {
        const died = running?.link !== link && askedOf === opened;
        if (!(died && isKithError(error) && error.code === 'unavailable')) throw error;
      }
    }
  };

  const apart: StoreHost['apart'] = async (name, args) => {
    opened += 1;
    if (current.status !== 'failed') setStatus({ status: 'restarting' });
    await stop();
    const child = fork();
    const link = createStoreLink({
      send: (message) => child.postMessage(message),
      onEvent: () => undefined,
      onBadMessage: (bad) => log('store-bad-message', { name: bad }),
    });
    child.on('message', (message) => link.receive(message));
    const exited = new Promise<void>((resolve) => {
      child.on('exit', () => {
        link.end();
        resolve();
      });
    });
    try {
      return await link.request(name, args);
    } finally {
      child.kill();
      await Promise.race([exited, new Promise((resolve) => setTimeout(resolve, 2_000))]);
    }
  };

  return {
    status: () => current,
    onStatus: (listener) => void statusListeners.add(listener),
    onEvent: (name, listener) => void eventListeners[name].add(listener),
    open: async (args) => {
      opened += 1;
      const asked = opened;
      setStatus({ status: 'starting' });
      // Nothing to wait for at a start: the process is made before the window, which takes a while.
      clearTimeout(restartTimer);
      if (running ?? stopping) await stop();
      // Something else was asked for meanwhile.
      if (asked === opened) await start(args);
    },
    apart,
    seal: async (why) => {
      opened += 1;
      const asked = opened;
      await stop();
      if (asked === opened) setStatus({ status: 'failed', error: why });
    },
    request,
    connect: (ports, page) => {
      if (current.status === 'ready' && running) {
        running.child.postMessage({ type: connectMessage, page }, [...ports]);
      } else {
        for (const port of ports) port.close();
      }
    },
    close: async () => {
      opened += 1;
      await stop();
      current = { status: 'failed', error: new KithError('unavailable', 'Kith is closing.') };
    },
  };
};
