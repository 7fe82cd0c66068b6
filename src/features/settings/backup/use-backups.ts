import { useCallback, useEffect, useState } from 'react';
import { useShell } from '#client/index.ts';
import type { BackupsState } from '#contract/values/backups.ts';

/** Automatic backups as the shell knows them; undefined until it has answered. */
export const useBackups = () => {
  const shell = useShell();
  const [state, setState] = useState<BackupsState>();
  const look = useCallback(
    () => shell.invoke('backups.state', undefined).then(setState, () => undefined),
    [shell],
  );
  useEffect(() => {
    shell.invoke('backups.state', undefined).then(setState, () => undefined);
  }, [shell]);
  return { state, look };
};
