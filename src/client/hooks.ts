import { useEffect, useRef } from 'react';
import type { PayloadOf } from '#contract/message.ts';
import type { pageStoreEvents } from '#contract/page-store.ts';
import type { StoreEventName, StoreRequest } from './link/requests.ts';
import type { Shell } from './link/shell.ts';
import { useStore } from './link/StoreProvider.tsx';

export const useStoreRequest = (): StoreRequest => useStore().requests.request;

export const useShell = (): Shell => useStore().shell;

export const useStoreEvent = <K extends StoreEventName>(
  name: K,
  listener: (payload: PayloadOf<typeof pageStoreEvents, K>) => void,
): void => {
  const { requests } = useStore();
  const latest = useRef(listener);
  useEffect(() => {
    latest.current = listener;
  });
  useEffect(
    () =>
      requests.on(name, (payload) => {
        latest.current(payload);
      }),
    [requests, name],
  );
};
