import type { HandlersOf, PayloadOf } from '#contract/message.ts';
import type { pageStoreEvents } from '#contract/page-store.ts';
import { pageStoreRequests } from '#contract/page-store.ts';
import { answerOf } from '#contract/serve.ts';
import type { StorePort } from '../storage/index.ts';

type Events = typeof pageStoreEvents;

/** The request ports of all open pages: each asks for itself, all hear the same events. */
export const createPages = (handlers: HandlersOf<typeof pageStoreRequests>) => {
  const ports = new Set<StorePort>();
  return {
    attach: (port: StorePort): void => {
      ports.add(port);
      port.onClose(() => {
        ports.delete(port);
      });
      port.onMessage((message) => {
        void answerOf(pageStoreRequests, handlers, message).then((answer) => {
          if (answer !== undefined) port.postMessage(answer);
        });
      });
    },
    tell: <K extends keyof Events>(event: K, payload: PayloadOf<Events, K>): void => {
      for (const port of ports) port.postMessage({ event, payload });
    },
  };
};
