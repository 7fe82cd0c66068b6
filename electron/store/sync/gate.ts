/** Every request waits here: after a failure for a while, each time longer, and after some until the user has done something. */
import type { SyncProblemCode } from '#contract/sync.ts';
import { isForUser, SyncProblem } from './problem.ts';

export interface Gate {
  /** Resolves when a request may go out; rejects at the end. */
  pass(): Promise<void>;
  failed(code: SyncProblemCode): void;
  succeeded(): void;
  /** Opens it now. */
  kick(): void;
  stop(): void;
  trouble(): { readonly code: SyncProblemCode; readonly retryAt?: number } | undefined;
  /** Whether something went wrong since the server was last looked at. */
  takeDoubt(): boolean;
  readonly signal: AbortSignal;
}

const firstMs = 1_000;
const mostMs = 5 * 60_000;
/** Whether a server that was emptied has been filled again. */
const lookAgainMs = 10_000;

export const createGate = (onChange: () => void, now: () => number = Date.now): Gate => {
  let trouble: { code: SyncProblemCode; retryAt?: number } | undefined;
  let failures = 0;
  let doubt = true;
  let opened = Promise.withResolvers<void>();
  let isOpen = true;
  let timer: NodeJS.Timeout | undefined;
  const end = new AbortController();

  const open = (): void => {
    clearTimeout(timer);
    isOpen = true;
    opened.resolve();
  };
  return {
    signal: end.signal,
    pass: async () => {
      while (!isOpen && !end.signal.aborted) await opened.promise;
      if (end.signal.aborted) throw new SyncProblem('unreachable');
    },
    failed: (code) => {
      if (end.signal.aborted) return;
      doubt = true;
      if (isOpen) {
        isOpen = false;
        opened = Promise.withResolvers();
        failures += 1;
      }
      clearTimeout(timer);
      if (isForUser(code)) {
        trouble = { code };
        // Somebody may answer it on another computer.
        if (code !== 'server-replaced') return onChange();
        timer = setTimeout(open, lookAgainMs);
        timer.unref();
      } else if (trouble === undefined || !isForUser(trouble.code)) {
        // A little chance, so that machines don't come back all at once.
        const wait = Math.min(firstMs * 2 ** (failures - 1), mostMs) * (0.8 + Math.random() * 0.4);
        trouble = { code, retryAt: Math.round(now() + wait) };
        timer = setTimeout(open, wait);
        timer.unref();
      }
      onChange();
    },
    succeeded: () => {
      if (!isOpen) return;
      failures = 0;
      if (trouble === undefined) return;
      trouble = undefined;
      onChange();
    },
    kick: () => {
      failures = 0;
      trouble = undefined;
      open();
      onChange();
    },
    stop: () => {
      end.abort();
      open();
    },
    trouble: () => trouble,
    takeDoubt: () => {
      const was = doubt;
      doubt = false;
      return was;
    },
  };
};
