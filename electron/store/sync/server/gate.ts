/** Every request waits here: after a failure for a while, each time longer. */
import type { SyncProblemCode } from '#contract/values/sync.ts';
import { isForUser, SyncProblem } from './problem.ts';
import { usualTiming, type SyncTiming } from './timing.ts';

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

export const createGate = (
  onChange: () => void,
  { firstRetryMs, mostRetryMs, lookAgainMs }: SyncTiming = usualTiming,
  now: () => number = Date.now,
): Gate => {
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
  // A little chance, so that machines don't come back all at once.
  const longer = (): number =>
    Math.min(firstRetryMs * 2 ** (failures - 1), mostRetryMs) * (0.8 + Math.random() * 0.4);

  /**
   * What waits for the user is looked at again as well, and quietly: one refusal may be a slip of the server's, somebody
   * may answer on another computer, and the sign-in page of a hotel shows a certificate of its own. A password is tried
   * rarely, since servers lock out whoever tries often.
   */
  const quietly = (code: SyncProblemCode): number => {
    if (code === 'server-replaced') return lookAgainMs;
    if (code === 'certificate' || failures === 1) return longer();
    return mostRetryMs;
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
      // Of several that were under way together, the one that the user can do something about.
      if (!isOpen && trouble !== undefined && isForUser(trouble.code)) return;
      if (isOpen) {
        isOpen = false;
        opened = Promise.withResolvers();
        failures += 1;
      }
      const wait = isForUser(code) ? quietly(code) : longer();
      trouble = isForUser(code) ? { code } : { code, retryAt: Math.round(now() + wait) };
      clearTimeout(timer);
      timer = setTimeout(open, wait);
      timer.unref();
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
