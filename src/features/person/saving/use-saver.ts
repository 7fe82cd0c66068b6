import { useEffect, useId, useState } from 'react';
import { errorToData } from '#contract/errors.ts';
import { useToast } from '#ui/toast/ToastProvider.tsx';
import { createAutosave, type Autosave, type SaveState } from './autosave.ts';
import { useSavingReport } from './saving.tsx';

/** A pause in typing after which it is saved. */
const pauseMs = 600;
/** A disk that is full, a store that starts again: what was typed is tried again after so long. */
const retryMs = 5_000;
const mayPass = (error: unknown): boolean => ['disk', 'unavailable'].includes(errorToData(error).code);

export interface SaverOptions<T> {
  /** Rejects when nothing was changed. */
  readonly save: (value: T) => Promise<unknown>;
  readonly onState?: (state: SaveState) => void;
  /** Default true. False: only on leaving the field, for what makes a record of its own (a company). */
  readonly whileTyping?: boolean;
  /** Names the field in all of Kith: then what could not be saved outlives it, and is there when it comes back. */
  readonly key?: string;
}

interface Around<T> extends Pick<SaverOptions<T>, 'save'> {
  readonly onState: ((state: SaveState) => void) | undefined;
  readonly id: string;
  readonly report: ReturnType<typeof useSavingReport>;
  readonly show: ReturnType<typeof useToast>['show'];
}

interface Saver<T> {
  readonly autosave: Autosave<T>;
  /** What belongs to the field as it is now. */
  readonly follow: (around: Around<T>) => void;
  /** The field is there, again. */
  readonly mount: () => void;
  readonly unmount: () => void;
}

/** By key, of fields that are gone: whatever they hold is not saved yet. */
const unsaved = new Map<string, unknown>();

const makeSaver = <T>(first: Around<T>, whileTyping: boolean, key: string | undefined): Saver<T> => {
  let around = first;
  let last: SaveState = { type: 'clean' };
  let isMounted = true;

  const sayWithoutField = (state: SaveState, before: SaveState): void => {
    if (state.type === 'failed' && before.type !== 'failed') {
      const { message } = errorToData(state.error);
      const isKept = key !== undefined && mayPass(state.error);
      around.show({
        message: isKept ? `${message} What you typed is kept here meanwhile, and tried again.` : message,
      });
    }
    if (state.type !== 'saved' || key === undefined) return;
    unsaved.delete(key);
    if (before.type === 'failed') around.show({ message: 'What could not be saved before is saved now.' });
  };

  const autosave = createAutosave<T>({
    delayMs: pauseMs,
    retry: { ms: retryMs, mayPass: (error) => mayPass(error) && (isMounted || key !== undefined) },
    ...(whileTyping ? {} : { schedule: () => () => undefined }),
    save: (value) => around.save(value),
    onState: (state) => {
      const before = last;
      last = state;
      around.report(around.id, state);
      around.onState?.(state);
      // The panel is closed: nobody else would say it.
      if (!isMounted) sayWithoutField(state, before);
    },
  });

  const saver: Saver<T> = {
    autosave,
    follow: (next) => {
      around = next;
    },
    mount: () => {
      isMounted = true;
      if (key !== undefined) unsaved.delete(key);
      if (last.type === 'failed') around.report(around.id, last);
    },
    unmount: () => {
      isMounted = false;
      autosave.flush();
      if (key !== undefined && autosave.pending() !== undefined) unsaved.set(key, saver);
      // What can't be kept goes with its field.
      if (last.type === 'held') around.report(around.id, { type: 'clean' });
    },
  };
  return saver;
};

/**
 * Saves what is typed in one field, says how that goes to the person's saving note, and sends what waits when the
 * field, the window or the program goes.
 */
export const useSaver = <T>({ save, onState, whileTyping = true, key }: SaverOptions<T>): Autosave<T> => {
  const id = useId();
  const report = useSavingReport();
  const { show } = useToast();
  const [saver] = useState<Saver<T>>(() => {
    const before = key === undefined ? undefined : unsaved.get(key);
    return before === undefined
      ? makeSaver({ id, save, report, show, onState }, whileTyping, key)
      : (before as Saver<T>);
  });
  useEffect(() => {
    saver.follow({ id, save, report, show, onState });
  });

  useEffect(() => {
    saver.mount();
    // A window that is being closed or reloaded: the store finishes what has reached it.
    const flush = () => {
      saver.autosave.flush();
    };
    window.addEventListener('pagehide', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      saver.unmount();
    };
  }, [saver]);

  return saver.autosave;
};
