import { useCallback } from 'react';
import type { CommandArgs, CommandName, CommandResult } from '#data/commands/specs.ts';
import { newId } from '#domain/ids.ts';
import { useStore, type StoreContextValue } from './link/StoreProvider.tsx';

export type RunOrThrow = <N extends CommandName>(name: N, args: CommandArgs<N>) => Promise<CommandResult<N>>;
export type Run = <N extends CommandName>(
  name: N,
  args: CommandArgs<N>,
) => Promise<CommandResult<N> | undefined>;

const runWith = async <N extends CommandName>(
  { requests, onDone }: StoreContextValue,
  name: N,
  args: CommandArgs<N>,
): Promise<CommandResult<N>> => {
  // Made here, so that asking again after the store's death does it once.
  const id = newId(Date.now());
  const { result, label } = await requests.request('command.execute', { id, name, args });
  if (label !== undefined) onDone({ id, label });
  return result as CommandResult<N>;
};

/** Runs a command and shows its Undo toast; rejects with a KithError when it can't be done. */
export const useRunOrThrow = (): RunOrThrow => {
  const store = useStore();
  return useCallback((name, args) => runWith(store, name, args), [store]);
};

/** As {@link useRunOrThrow}, for buttons: a failure is shown to the user and answers undefined. */
export const useRun = (): Run => {
  const store = useStore();
  return useCallback(
    async (name, args) => {
      try {
        return await runWith(store, name, args);
      } catch (error) {
        store.onError(error);
        return undefined;
      }
    },
    [store],
  );
};
