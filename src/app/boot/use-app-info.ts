import { useEffect, useState } from 'react';
import { useShell } from '#client/index.ts';
import type { AppInfo } from '#contract/page-shell.ts';

let known: AppInfo | undefined;

/** What the shell says of itself; it never changes while a page lives. `undefined` until it has answered. */
export const useAppInfo = (): AppInfo | undefined => {
  const shell = useShell();
  const [info, setInfo] = useState(known);
  useEffect(() => {
    if (known !== undefined) return;
    shell.invoke('app.info', undefined).then(
      (answer) => {
        known = answer;
        setInfo(answer);
      },
      () => undefined,
    );
  }, [shell]);
  return info;
};
