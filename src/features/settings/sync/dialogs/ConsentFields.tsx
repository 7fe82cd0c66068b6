import { Checkbox } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { ErrorMessage } from '#ui/messages/ErrorMessage.tsx';
import { passphraseFaults } from '../../passphrase/passphrase.ts';
import classes from '../../settings.module.css';
import { KeepPassphrase, noPassphrase } from './KeepPassphrase.tsx';
import type { Failure } from './use-sync-step.ts';

/** What each way into a network may have to ask for: plain http, and a passphrase where nothing else is safe. */
export const useConsent = (failure: Failure | undefined) => {
  const [allowHttp, setAllowHttp] = useState(false);
  const [kept, setKept] = useState(noPassphrase);
  const needsPassphrase = failure?.code === 'passphrase-needed' || kept !== noPassphrase;
  return {
    failure,
    allowHttp,
    setAllowHttp,
    kept,
    setKept,
    needsPassphrase,
    /** What goes along with the request; undefined: the passphrase has faults, which are shown now. */
    keep: (): { readonly keepPassphrase?: string } | undefined => {
      if (!needsPassphrase) return {};
      const faults = passphraseFaults(kept.passphrase, kept.again);
      if (Object.keys(faults).length === 0) return { keepPassphrase: kept.passphrase };
      setKept({ ...kept, faults });
      return undefined;
    },
  };
};

export type Consent = ReturnType<typeof useConsent>;

interface ConsentFieldsProps {
  readonly consent: Consent;
  /** Problems that a field of the dialog shows by itself. */
  readonly inField?: readonly (string | undefined)[];
  readonly asksHttp?: boolean;
}

/** What went wrong, and what it takes to go on. */
export function ConsentFields({ consent, inField = [], asksHttp = true }: ConsentFieldsProps) {
  const { failure, allowHttp, setAllowHttp, kept, setKept, needsPassphrase } = consent;
  // What is asked for now stands above the button that was pressed.
  const asked = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (needsPassphrase) asked.current?.querySelector('input')?.focus();
  }, [needsPassphrase]);
  const isShown =
    failure !== undefined && failure.code !== 'passphrase-needed' && !inField.includes(failure.code);
  return (
    <>
      {needsPassphrase && (
        <div ref={asked} className={classes['dialog']}>
          <KeepPassphrase value={kept} onChange={setKept} />
        </div>
      )}
      {isShown && <ErrorMessage title={failure.title}>{failure.text}</ErrorMessage>}
      {asksHttp && (failure?.code === 'http-warning' || allowHttp) && (
        <Checkbox
          label="I know this network, and use plain http all the same."
          checked={allowHttp}
          onChange={({ currentTarget }) => setAllowHttp(currentTarget.checked)}
        />
      )}
    </>
  );
}
