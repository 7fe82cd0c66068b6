import type { HandlersOf, PayloadOf } from '#contract/message.ts';
import type { pageStoreEvents } from '#contract/page-store.ts';
import { captureMay, pageStoreRequests } from '#contract/page-store.ts';
import { answerOf } from '#contract/serve.ts';
import type { PageKind } from '#contract/shell-store.ts';
import { wireRequest } from '#contract/wire.ts';
import type { StorePort } from '../storage/index.ts';

type Events = typeof pageStoreEvents;

/** Whether the capture window may ask that: see {@link captureMay}. */
const isForCapture = (message: unknown): boolean => {
  const { name, args } = wireRequest.safeParse(message).data ?? {};
  if (name === undefined || !captureMay.requests.has(name)) return false;
  const { name: command, id, key } = (args ?? {}) as Readonly<Record<string, unknown>>;
  if (name === 'command.execute') return typeof command === 'string' && captureMay.commands.has(command);
  if (name.startsWith('drafts.')) return key === 'capture';
  // What it did itself, which it knows by name: not whatever was last.
  return name !== 'history.undo' || typeof id === 'string';
};

/** The same question about nothing: answered as any unknown request is. */
const refused = (message: unknown): unknown =>
  typeof message === 'object' ? { ...message, name: 'refused', args: undefined } : message;

/** The request ports of all open pages: each asks for itself, all hear the same events. */
export const createPages = (handlers: HandlersOf<typeof pageStoreRequests>) => {
  const ports = new Set<StorePort>();
  return {
    attach: (port: StorePort, page: PageKind): void => {
      ports.add(port);
      port.onClose(() => {
        ports.delete(port);
      });
      port.onMessage((message) => {
        const asked = page === 'capture' && !isForCapture(message) ? refused(message) : message;
        void answerOf(pageStoreRequests, handlers, asked).then((answer) => {
          if (answer !== undefined) port.postMessage(answer);
        });
      });
    },
    tell: <K extends keyof Events>(event: K, payload: PayloadOf<Events, K>): void => {
      for (const port of ports) port.postMessage({ event, payload });
    },
  };
};

export type Pages = ReturnType<typeof createPages>;
