import { createContext, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { Kbd } from '../actions/Kbd.tsx';
import classes from './Toast.module.css';

export interface Toast {
  /** "Ingrid Solbakken moved to Trust" */
  readonly message: string;
  readonly action?: {
    readonly label: string;
    /** The shortcut that does the same. */
    readonly shortcut?: string;
    readonly run: () => void;
  };
  /** How long it stays; it waits while the pointer or the focus is on it. Default 8. */
  readonly seconds?: number;
}

interface ToastApi {
  /** Replaces the one that is there: the newest change is the one to undo. */
  readonly show: (toast: Toast) => void;
  readonly hide: () => void;
}

const ToastContext = createContext<ToastApi | undefined>(undefined);

export const useToast = (): ToastApi => {
  const api = useContext(ToastContext);
  if (api === undefined) throw new Error('useToast needs a ToastProvider');
  return api;
};

export function ToastProvider({ children }: { readonly children: ReactNode }) {
  const [{ toast, held }, setState] = useState<{ readonly toast?: Toast; readonly held: boolean }>({
    held: false,
  });

  const api = useMemo<ToastApi>(
    () => ({
      show: (next) => setState({ toast: next, held: false }),
      hide: () => setState({ held: false }),
    }),
    [],
  );
  const region = useRef<HTMLElement>(null);

  useEffect(() => {
    if (toast === undefined || held) return undefined;
    const timer = setTimeout(api.hide, (toast.seconds ?? 8) * 1000);
    return () => clearTimeout(timer);
  }, [toast, held, api]);

  // It waits while one reaches for it.
  useEffect(() => {
    const element = region.current;
    if (element === null) return undefined;
    const listening = new AbortController();
    const hold = (names: readonly string[], on: boolean) => {
      for (const name of names)
        element.addEventListener(name, () => setState((now) => ({ ...now, held: on })), {
          signal: listening.signal,
        });
    };
    hold(['pointerenter', 'focusin'], true);
    hold(['pointerleave', 'focusout'], false);
    return () => listening.abort();
  }, []);

  return (
    <ToastContext value={api}>
      {children}
      <section className={classes['region']} aria-label="Notices" ref={region}>
        <div aria-live="polite">
          {toast !== undefined && (
            <div className={classes['toast']} data-toast>
              <span className={classes['message']}>{toast.message}</span>
              {toast.action?.shortcut !== undefined && <Kbd shortcut={toast.action.shortcut} />}
              {toast.action !== undefined && (
                <button
                  type="button"
                  className={classes['action']}
                  onClick={() => {
                    api.hide();
                    toast.action?.run();
                  }}
                >
                  {toast.action.label}
                </button>
              )}
            </div>
          )}
        </div>
      </section>
    </ToastContext>
  );
}
