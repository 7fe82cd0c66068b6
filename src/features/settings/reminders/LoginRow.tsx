import { Switch } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useSearchParams } from 'wouter';
import { useShell } from '#client/index.ts';
import { errorToData } from '#contract/errors.ts';
import type { LoginState } from '#contract/page-shell.ts';
import { Row } from '../Section.tsx';

/** Starting with the computer, so that reminders come from the first minute. */
export function LoginRow() {
  const shell = useShell();
  const [login, setLogin] = useState<LoginState>();
  const [problem, setProblem] = useState<string>();
  const [params] = useSearchParams();
  const isWanted = params.get('at') === 'login';
  const control = useRef<HTMLInputElement>(null);

  useEffect(() => {
    shell.invoke('login.state', undefined).then(setLogin, () => undefined);
  }, [shell]);
  const isKnown = login !== undefined;
  useEffect(() => {
    if (!isKnown || !isWanted) return;
    control.current?.scrollIntoView({ block: 'center' });
    control.current?.focus();
  }, [isKnown, isWanted]);

  const set = (on: boolean) => {
    setProblem(undefined);
    shell
      .invoke('login.set', { on })
      .then(setLogin, (error: unknown) => setProblem(errorToData(error).message));
  };

  return (
    <Row
      title="Start at login"
      control={
        <Switch
          ref={control}
          aria-label="Start at login"
          checked={login?.on === true}
          disabled={!isKnown}
          onChange={({ currentTarget }) => set(currentTarget.checked)}
        />
      }
    >
      <span role="status" data-tone={problem === undefined ? undefined : 'red'}>
        {problem ??
          (login?.edited === true
            ? 'Hidden in the tray. You changed how: Kith leaves your file as it is.'
            : 'Hidden in the tray, so that reminders come before you open Kith.')}
      </span>
    </Row>
  );
}
