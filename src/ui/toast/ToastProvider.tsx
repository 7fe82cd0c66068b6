import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { Kbd } from '../Kbd.tsx';
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
  const [toast, setToast] = useState<Toast>();
  const [held, setHeld] = useState(false);

  const hide = useCallback(() => setToast(undefined), []);
  const api = useMemo<ToastApi>(() => ({ show: setToast, hide }), [hide]);

  useEffect(() => {
    if (toast === undefined || held) return;
    const timer = setTimeout(hide, (toast.seconds ?? 8) * 1000);
    return () => clearTimeout(timer);
  }, [toast, held, hide]);

  // A toast that goes away under the pointer never says that the pointer left.
  useEffect(() => {
    if (toast === undefined) setHeld(false);
  }, [toast]);

  return (
    <ToastContext value={api}>
      {children}
      <section className={classes['region']} aria-label="Notices">
        <div role="status">
          {toast !== undefined && (
            <div
              className={classes['toast']}
              data-toast
              onPointerEnter={() => setHeld(true)}
              onPointerLeave={() => setHeld(false)}
              onFocus={() => setHeld(true)}
              onBlur={() => setHeld(false)}
              onKeyDown={(event) => {
                if (event.key === 'Escape') hide();
              }}
            >
              <span className={classes['message']}>{toast.message}</span>
              {toast.action?.shortcut !== undefined && <Kbd shortcut={toast.action.shortcut} />}
              {toast.action !== undefined && (
                <button
                  type="button"
                  className={classes['action']}
                  onClick={() => {
                    hide();
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
