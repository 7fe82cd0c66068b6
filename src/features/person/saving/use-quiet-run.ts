import { useCallback } from 'react';
import { useStore, type RunOrThrow } from '#client/index.ts';
import { newId } from '#domain/ids.ts';

/**
 * As `useRunOrThrow`, without the Undo toast: for fields that save themselves, where a toast for each pause
 * in typing would be in the way. Undo by Ctrl/Cmd+Z works as for everything else.
 */
export const useQuietRun = (): RunOrThrow => {
  const { requests } = useStore();
  return useCallback(
    async (name, args) => {
      const { result } = await requests.request('command.execute', { id: newId(Date.now()), name, args });
      return result as never;
    },
    [requests],
  );
};
