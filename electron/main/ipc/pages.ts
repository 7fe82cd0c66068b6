import { MessageChannelMain, type WebContents } from 'electron';
import { ipcChannels } from '#contract/ipc-channels.ts';
import type { PayloadOf } from '#contract/message.ts';
import { pageShellEvents } from '#contract/page-shell.ts';
import type { PageKind } from '#contract/shell-store.ts';
import { isFailure, type StoreHost, type StoreStatus } from '../store-host/store-host.ts';

type PageEvents = typeof pageShellEvents;
type PageEventName = keyof PageEvents;

/** The pages that are there, and what they are told. */
export interface Pages {
  add(page: WebContents, kind: PageKind): void;
  has(id: number): boolean;
  /** Undefined: not one of ours. */
  kindOf(id: number): PageKind | undefined;
  /**
   * The page listens: it gets its ports, the store's status, and what waited for it. Said again within one
   * load, it changes nothing.
   */
  ready(page: WebContents): void;
  /** Before another profile is opened: a page of this one must not get ports to that one. */
  forgetAll(): void;
  /**
   * To the main page, what is capture's to that page, the store's status to every page; one that is still loading gets
   * it once it is ready.
   */
  send<K extends PageEventName>(name: K, payload: PayloadOf<PageEvents, K>): void;
}

interface Page {
  readonly kind: PageKind;
  readonly contents: WebContents;
  ready: boolean;
  hasPorts: boolean;
  /** Whether this load, and the one before it, was told that the store failed. */
  toldFailure: boolean;
  toldFailureBefore: boolean;
  readonly waiting: { readonly event: string; readonly payload: unknown }[];
}

const statusToPayload = (status: StoreStatus): PayloadOf<PageEvents, 'store.status'> =>
  status.status === 'failed'
    ? { status: 'failed', message: status.error.message, code: status.error.code }
    : { status: status.status };

export const createPages = (store: StoreHost, onRetry: () => void): Pages => {
  const pageById = new Map<number, Page>();

  /** Two channels for each load: requests and, for the page that reads records, RxDB's remote storage. */
  const givePorts = (page: Page): void => {
    if (page.hasPorts) return;
    page.hasPorts = true;
    const channels = [new MessageChannelMain()];
    if (page.kind === 'main') channels.push(new MessageChannelMain());
    store.connect(
      channels.map(({ port1 }) => port1),
      page.kind,
    );
    page.contents.postMessage(
      ipcChannels.ports,
      null,
      channels.map(({ port2 }) => port2),
    );
  };

  const forget = (page: Page): void => {
    page.ready = false;
    page.hasPorts = false;
    page.toldFailureBefore = page.toldFailure;
    page.toldFailure = false;
  };

  const deliver = (page: Page, event: PageEventName, payload: unknown): void => {
    if (event === 'store.status' && store.status().status === 'failed') page.toldFailure = true;
    page.contents.send(ipcChannels.event, { event, payload: pageShellEvents[event].parse(payload) });
  };

  const send: Pages['send'] = (event, payload) => {
    for (const page of pageById.values()) {
      const kind: PageKind = event === 'capture.opened' ? 'capture' : 'main';
      if (event !== 'store.status' && page.kind !== kind) continue;
      if (page.ready) deliver(page, event, payload);
      // A status is told anew when the page is ready; only the latest would matter anyway.
      else if (event !== 'store.status') page.waiting.push({ event, payload });
    }
  };

  store.onStatus((status) => {
    for (const page of pageById.values()) {
      // Whatever ports there were went with the store's process.
      if (status.status !== 'ready') page.hasPorts = false;
      else if (page.ready) givePorts(page);
    }
    send('store.status', statusToPayload(status));
  });

  return {
    add: (contents, kind) => {
      const page: Page = {
        kind,
        contents,
        ready: false,
        hasPorts: false,
        toldFailure: false,
        toldFailureBefore: false,
        waiting: [],
      };
      pageById.set(contents.id, page);
      // Everything that listened went with the old document. `did-start-navigation` would also tell of
      // navigations that are refused.
      contents.on('did-navigate', () => forget(page));
      contents.on('render-process-gone', () => forget(page));
      const { id } = contents;
      contents.once('destroyed', () => pageById.delete(id));
    },
    has: (id) => pageById.has(id),
    kindOf: (id) => pageById.get(id)?.kind,
    ready: (contents) => {
      const page = pageById.get(contents.id);
      if (!page) return;
      page.ready = true;
      // The user read what failed and loaded the page again: that is "try again".
      if (isFailure(store.status()) && page.toldFailureBefore && page.kind === 'main') onRetry();
      else deliver(page, 'store.status', statusToPayload(store.status()));
      if (store.status().status === 'ready') givePorts(page);
      for (const { event, payload } of page.waiting.splice(0)) {
        deliver(page, event as PageEventName, payload);
      }
    },
    forgetAll: () => pageById.forEach(forget),
    send,
  };
};
