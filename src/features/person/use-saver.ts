import { useEffect, useId, useRef, useState } from 'react';
import { errorToData } from '#contract/errors.ts';
import { useToast } from '#ui/toast/ToastProvider.tsx';
import { createAutosave, type Autosave, type SaveState } from './autosave.ts';
import { useSavingReport } from './saving.tsx';

/** A pause in typing after which it is saved. */
const pauseMs = 600;

export interface SaverOptions<T> {
  /** Rejects when nothing was changed. */
  readonly save: (value: T) => Promise<unknown>;
  readonly onState?: (state: SaveState) => void;
  /** Default true. False: only on leaving the field, for what makes a record of its own (a company). */
  readonly whileTyping?: boolean;
}

/**
 * Saves what is typed in one field, says how that goes to the person's saving note, and sends what waits when the
 * field, the window or the program goes.
 */
export const useSaver = <T>({ save, onState, whileTyping = true }: SaverOptions<T>): Autosave<T> => {
  const id = useId();
  const report = useSavingReport();
  const { show } = useToast();
  const mounted = useRef(true);
  const latest = useRef({ save, report, show, onState });
  useEffect(() => {
    latest.current = { save, report, show, onState };
  });
  const lastState = useRef<SaveState['type']>('clean');
  const [autosave] = useState<Autosave<T>>(() =>
    createAutosave<T>({
      delayMs: pauseMs,
      ...(whileTyping ? {} : { schedule: () => () => undefined }),
      save: (value) => latest.current.save(value),
      onState: (state) => {
        lastState.current = state.type;
        latest.current.report(id, state);
        latest.current.onState?.(state);
        // The panel is closed: nobody else would say it.
        if (state.type === 'failed' && !mounted.current)
          latest.current.show({ message: errorToData(state.error).message });
      },
    }),
  );

  useEffect(() => {
    mounted.current = true;
    // A window that is being closed or reloaded: the store finishes what has reached it.
    const flush = () => {
      autosave.flush();
    };
    window.addEventListener('pagehide', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      mounted.current = false;
      autosave.flush();
      // What can't be kept goes with its field.
      if (lastState.current === 'held') latest.current.report(id, { type: 'clean' });
    };
  }, [autosave, id]);

  return autosave;
};
