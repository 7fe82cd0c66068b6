/** The page's end of the request port: typed calls that survive the store's process. */
import { dataToError, KithError } from '#contract/errors.ts';
import type { ArgsOf, PayloadOf, ResultOf } from '#contract/message.ts';
import type { pageStoreEvents, pageStoreRequests } from '#contract/page-store.ts';
import type { WireAnswer, WireEvent } from '#contract/wire.ts';

type Requests = typeof pageStoreRequests;
type Events = typeof pageStoreEvents;
export type StoreRequestName = keyof Requests;
export type StoreEventName = keyof Events;
export type StoreRequest = <K extends StoreRequestName>(
  name: K,
  args: ArgsOf<Requests, K>,
) => Promise<ResultOf<Requests, K>>;

interface Pending {
  readonly name: StoreRequestName;
  readonly args: unknown;
  resolve(result: unknown): void;
  reject(error: Error): void;
}

/**
 * Jobs hold files and progress that a new store process knows nothing of: these end with it. Everything else
 * may be asked again, because reading changes nothing and changes carry an id the store remembers.
 */
const isJob = (name: StoreRequestName) =>
  name.startsWith('import.') ||
  name.startsWith('export.') ||
  name.startsWith('backup.') ||
  name.startsWith('duplicates.');

export const createRequests = () => {
  const pending = new Map<number, Pending>();
  const listeners = new Map<string, Set<(payload: unknown) => void>>();
  const waiting: (() => void)[] = [];
  let port: MessagePort | undefined;
  let lastId = 0;

  const hasCommands = () =>
    [...pending.values()].some(({ name }) => name === 'command.execute' || name === 'drafts.keep');

  const post = (id: number, { name, args }: Pending) => port?.postMessage({ id, name, args });

  // The store has checked what it sends: to check it again would bring zod into the page and hold up each answer.
  const onMessage = ({ data }: MessageEvent<WireAnswer | WireEvent>) => {
    if ('event' in data) {
      listeners.get(data.event)?.forEach((listener) => {
        listener(data.payload);
      });
      return;
    }
    const asked = pending.get(data.id);
    if (asked === undefined) return;
    pending.delete(data.id);
    if (waiting.length > 0 && !hasCommands()) for (const done of waiting.splice(0)) done();
    if ('error' in data) asked.reject(dataToError(data.error));
    else asked.resolve(data.result);
  };

  return {
    /** A port to a (new) store process: what was not answered is asked again. */
    attach(next: MessagePort): void {
      port?.close();
      port = next;
      next.addEventListener('message', onMessage);
      next.start();
      for (const [id, asked] of pending) {
        if (isJob(asked.name)) {
          pending.delete(id);
          asked.reject(
            new KithError('unavailable', 'Kith had to restart its store. Nothing was changed: try again.'),
          );
        } else post(id, asked);
      }
      // The new process doesn't know who wants to be told: whoever shows people asks it once more.
      listeners.get('people.changed')?.forEach((listener) => {
        listener({});
      });
    },
    request: ((name, args) =>
      new Promise((resolve, reject) => {
        lastId += 1;
        const asked: Pending = { name, args, resolve, reject };
        pending.set(lastId, asked);
        post(lastId, asked);
      })) as StoreRequest,
    /** Waits for the answers to all commands, and to those that follow from them; what is typed counts as well. */
    async commandsDone(): Promise<void> {
      while (hasCommands()) {
        await new Promise<void>((done) => waiting.push(done));
        // Whoever got the answer may ask for the next change.
        await new Promise((done) => setTimeout(done, 0));
      }
    },
    on<K extends StoreEventName>(name: K, listener: (payload: PayloadOf<Events, K>) => void): () => void {
      const told = (payload: unknown) => {
        listener(payload as PayloadOf<Events, K>);
      };
      const set = listeners.get(name) ?? new Set();
      listeners.set(name, set.add(told));
      return () => {
        set.delete(told);
      };
    },
  };
};

export type StoreRequests = ReturnType<typeof createRequests>;
