/**
 * Saving what is being typed: after a pause, on leaving the field and on closing the panel. What was typed
 * is kept until the store has acknowledged it, so a store that dies in between costs nothing.
 */
export type SaveState =
  | { readonly type: 'clean' }
  /** Typed, but nothing that could be kept. */
  | { readonly type: 'held' }
  /** Typed, not sent yet. */
  | { readonly type: 'dirty' }
  | { readonly type: 'saving' }
  | { readonly type: 'saved' }
  /** Kept here; the next change, leaving the field or `retryMs` tries again. */
  | { readonly type: 'failed'; readonly error: unknown };

export interface AutosaveOptions<T> {
  /** Rejects when nothing was changed. Never called again before it has settled. */
  readonly save: (value: T) => Promise<unknown>;
  readonly delayMs: number;
  /** What failed for a reason that may pass is tried again after so long, and again. Absent: not by itself. */
  readonly retry?: { readonly ms: number; readonly mayPass: (error: unknown) => boolean };
  readonly onState: (state: SaveState) => void;
  /** Calls back after a while, unless its answer is called first. */
  readonly schedule?: (callback: () => void, ms: number) => () => void;
}

export interface Autosave<T> {
  /** What is to be saved in the end; undefined when nothing is left to save. */
  pending(): { readonly value: T } | undefined;
  change(value: T): void;
  /** What is in the field now can't be kept: what waited is not sent. */
  hold(): void;
  /** Saves now what waits for its pause, or tries again what failed. */
  flush(): void;
}

const afterTimeout = (callback: () => void, ms: number): (() => void) => {
  const timer = setTimeout(callback, ms);
  return () => {
    clearTimeout(timer);
  };
};

export const createAutosave = <T>({
  save,
  delayMs,
  retry,
  onState,
  schedule = afterTimeout,
}: AutosaveOptions<T>): Autosave<T> => {
  /** The latest value that is not known to be saved. */
  let pending: { readonly value: T } | undefined;
  let saving = false;
  let cancelTimer: (() => void) | undefined;

  const stopTimer = () => {
    cancelTimer?.();
    cancelTimer = undefined;
  };

  /** @param quietly a try that nobody asked for: that it failed is said already */
  const send = (quietly = false) => {
    stopTimer();
    if (pending === undefined || saving) return;
    const sent = pending;
    saving = true;
    if (!quietly) onState({ type: 'saving' });
    save(sent.value).then(
      () => {
        saving = false;
        if (pending === sent) {
          pending = undefined;
          onState({ type: 'saved' });
          // Typed on meanwhile: that has waited long enough.
        } else send();
      },
      (error: unknown) => {
        saving = false;
        if (pending !== sent) return send();
        onState({ type: 'failed', error });
        if (retry?.mayPass(error) === true) cancelTimer = schedule(() => send(true), retry.ms);
      },
    );
  };

  return {
    pending: () => pending,
    change: (value) => {
      pending = { value };
      stopTimer();
      cancelTimer = schedule(() => send(), delayMs);
      if (!saving) onState({ type: 'dirty' });
    },
    hold: () => {
      pending = undefined;
      stopTimer();
      onState({ type: 'held' });
    },
    flush: () => send(),
  };
};
