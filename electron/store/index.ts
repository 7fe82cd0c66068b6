/** Entry of the store's process (Electron's utilityProcess): joins the service to the parent port. */
import { flushCompileCache } from 'node:module';
import { connectMessage } from '#contract/shell-store.ts';
import { collectOnce } from './collect-once.ts';
import { keepErrorsQuiet } from './quiet-errors.ts';
import { createService } from './service.ts';
import type { StorePort } from './storage/index.ts';

const { parentPort } = process;

keepErrorsQuiet();

// The database and what lies beside it are for the user's own eyes, in whatever folder the profile is.
process.umask(0o077);

/**
 * What of Electron's MessagePortMain the store needs. Messages wait until somebody listens: a started port
 * without a listener drops them.
 */
const toStorePort = (port: Electron.MessagePortMain): StorePort => ({
  postMessage: (message) => {
    port.postMessage(message);
  },
  onMessage: (listener) => {
    port.on('message', ({ data }) => {
      listener(data);
    });
    port.start();
  },
  onClose: (listener) => {
    port.on('close', listener);
  },
});

const service = createService({
  tell: (message) => {
    parentPort.postMessage(message);
  },
});

/**
 * The shell names a folder for compiled code (NODE_COMPILE_CACHE), which Node writes when a process ends by
 * itself. This one is ended from outside, so it writes when it is told to close, and once the start is well over.
 */
const writeCacheAfterMs = 10_000;
setTimeout(() => {
  flushCompileCache();
  collectOnce();
}, writeCacheAfterMs).unref();

parentPort.on('message', ({ data, ports }) => {
  const { type, page } = (data ?? {}) as { readonly type?: unknown; readonly page?: unknown };
  const [requests, records] = ports;
  if (type === connectMessage && requests !== undefined) {
    service.connect({
      requests: toStorePort(requests),
      records: records === undefined ? undefined : toStorePort(records),
      kind: page === 'main' ? 'main' : 'capture',
    });
  } else {
    if ((data as { name?: unknown } | null)?.name === 'close') flushCompileCache();
    void service.onMessage(data);
  }
});
