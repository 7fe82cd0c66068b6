import { portsMessage } from '#contract/ipc-channels.ts';
import type { KithBridge } from '#contract/page-shell.ts';
import { createPageDatabase } from './database.ts';
import { createFirstAnswers } from './first-answers.ts';
import { createPageStorage } from '../remote/index.ts';
import { createRequests } from './requests.ts';
import { createShell } from './shell.ts';
import type { Store } from './StoreProvider.tsx';

/**
 * Joins the page to the store. Resolves once the store has answered for the first time; from then on its
 * process may die and come back without the page noticing more than a pause.
 */
export const connectStore = async (bridge: KithBridge): Promise<Store> => {
  const pageStorage = createPageStorage({
    // A store of other collections or schemas: this page was made for an older one.
    onFailure: () => {
      globalThis.location.reload();
    },
  });
  const requests = createRequests();
  const shell = createShell(bridge);
  globalThis.addEventListener('message', (event: MessageEvent<unknown>) => {
    if (event.source !== window || event.data !== portsMessage) return;
    const [request, data] = event.ports;
    if (data !== undefined) pageStorage.attach(data);
    if (request !== undefined) requests.attach(request);
  });
  // Side by side: the database's first questions wait for the port by themselves.
  const [database] = await Promise.all([
    createPageDatabase(pageStorage.storage),
    shell.invoke('page.ready', undefined),
  ]);
  return { database, requests, shell, firstAnswers: createFirstAnswers(database) };
};
