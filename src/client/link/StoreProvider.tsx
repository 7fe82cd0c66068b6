import { createContext, use, useMemo, type ReactNode } from 'react';
import type { PageDatabase } from './database.ts';
import type { FirstAnswers } from './first-answers.ts';
import type { StoreRequests } from './requests.ts';
import type { Shell } from './shell.ts';

/** A command that changed something, in words, and the id that Undo names. */
export interface CommandDone {
  readonly id: string;
  readonly label: string;
}

export interface Store {
  readonly database: PageDatabase;
  readonly requests: StoreRequests;
  readonly shell: Shell;
  readonly firstAnswers: FirstAnswers;
}

export interface StoreContextValue extends Store {
  readonly onDone: (done: CommandDone) => void;
  readonly onError: (error: unknown) => void;
}

const StoreContext = createContext<StoreContextValue | undefined>(undefined);

interface StoreProviderProps {
  readonly store: Store;
  /** Shows the Undo toast. */
  readonly onDone: (done: CommandDone) => void;
  /** Shows what went wrong where nobody else does. */
  readonly onError: (error: unknown) => void;
  readonly children: ReactNode;
}

export const StoreProvider = ({ store, onDone, onError, children }: StoreProviderProps) => {
  const value = useMemo(() => ({ ...store, onDone, onError }), [store, onDone, onError]);
  return <StoreContext value={value}>{children}</StoreContext>;
};

export const useStore = (): StoreContextValue => {
  const value = use(StoreContext);
  if (value === undefined) throw new Error('useStore needs a StoreProvider above it');
  return value;
};
