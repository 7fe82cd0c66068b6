import { portsMessage } from '#contract/ipc-channels.ts';
import type { KithBridge } from '#contract/page-shell.ts';
import { createRequests, type StoreRequest } from './requests.ts';
import { createShell, type Shell } from './shell.ts';

export interface StoreLink {
  readonly request: StoreRequest;
  readonly shell: Shell;
}

/**
 * Joins a page that reads no records to shell and store: what it asks waits until the store is ready. It needs
 * none of RxDB, so such a page opens at once.
 */
export const connectRequests = (bridge: KithBridge): StoreLink => {
  const requests = createRequests();
  const shell = createShell(bridge);
  globalThis.addEventListener('message', (event: MessageEvent<unknown>) => {
    if (event.source !== window || event.data !== portsMessage) return;
    const [request] = event.ports;
    if (request !== undefined) requests.attach(request);
  });
  void shell.invoke('page.ready', undefined);
  return { request: requests.request, shell };
};
