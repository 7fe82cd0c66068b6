import { KithError, dataToError } from '#contract/errors.ts';
import type { ArgsOf, PayloadOf, ResultOf } from '#contract/message.ts';
import { shellStoreEvents, shellStoreRequests } from '#contract/shell-store.ts';
import { wireAnswer, wireEvent } from '#contract/wire.ts';

export type StoreRequests = typeof shellStoreRequests;
export type StoreEvents = typeof shellStoreEvents;
export type StoreRequestName = keyof StoreRequests;
export type StoreEventName = keyof StoreEvents;

/** One answer-or-fail conversation with one store process. */
export interface StoreLink {
  request<K extends StoreRequestName>(
    name: K,
    args: ArgsOf<StoreRequests, K>,
    timeoutMs?: number,
  ): Promise<ResultOf<StoreRequests, K>>;
  /** Every message of the process goes in here. */
  receive(message: unknown): void;
  /** The process is gone: everything unanswered fails with `unavailable`. */
  end(): void;
}

interface StoreLinkOptions {
  readonly send: (message: unknown) => void;
  readonly onEvent: <K extends StoreEventName>(name: K, payload: PayloadOf<StoreEvents, K>) => void;
  /** A message that does not fit the contract; dropped. */
  readonly onBadMessage: (name: string) => void;
}

/** Milliseconds. Opening may migrate a large profile; the store works synchronously on long jobs. */
const timeouts: Readonly<Partial<Record<StoreRequestName, number>>> = {
  open: 300_000,
  close: 5_000,
  'backups.make': 300_000,
  'vault.change': 600_000,
  'repair.snapshot': 300_000,
  'repair.backup': 300_000,
  'repair.empty': 300_000,
};
const defaultTimeout = 60_000;

const unavailable = (): KithError =>
  new KithError(
    'unavailable',
    'Kith is restarting its data store. What you saved is safe; try again in a moment.',
  );

const isEventName = (name: string): name is StoreEventName => Object.hasOwn(shellStoreEvents, name);

export const createStoreLink = ({ send, onEvent, onBadMessage }: StoreLinkOptions): StoreLink => {
  interface Pending {
    readonly name: StoreRequestName;
    readonly resolve: (result: unknown) => void;
    readonly reject: (error: KithError) => void;
  }
  const pendingById = new Map<number, Pending>();
  let lastId = 0;
  let ended = false;

  const receiveEvent = (name: string, payload: unknown): void => {
    if (!isEventName(name)) return onBadMessage(name);
    const parsed = shellStoreEvents[name].safeParse(payload);
    if (parsed.success) onEvent(name, parsed.data);
    else onBadMessage(name);
  };

  const receive = (message: unknown): void => {
    const event = wireEvent.safeParse(message);
    if (event.success) return receiveEvent(event.data.event, event.data.payload);
    const answer = wireAnswer.safeParse(message);
    if (!answer.success) return onBadMessage('?');
    const pending = pendingById.get(answer.data.id);
    if (!pending) return; // too late: it timed out
    if ('error' in answer.data) return pending.reject(dataToError(answer.data.error));
    const result = shellStoreRequests[pending.name].result.safeParse(answer.data.result);
    if (result.success) return pending.resolve(result.data);
    onBadMessage(pending.name);
    pending.reject(new KithError('internal', 'Kith did not understand an answer of its data store.'));
  };

  const request: StoreLink['request'] = (name, args, timeoutMs = timeouts[name] ?? defaultTimeout) => {
    if (ended) return Promise.reject(unavailable());
    const id = (lastId += 1);
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        pendingById.delete(id);
        reject(new KithError('unavailable', 'Kith’s data store takes too long to answer.'));
      }, timeoutMs);
      const settle =
        <T>(then: (value: T) => void) =>
        (value: T): void => {
          clearTimeout(timer);
          pendingById.delete(id);
          then(value);
        };
      pendingById.set(id, {
        name,
        // Parsed by the schema of `name` just before.
        resolve: settle((result) => resolve(result as ResultOf<StoreRequests, typeof name>)),
        reject: settle(reject),
      });
      send({ id, name, args: shellStoreRequests[name].args.parse(args) });
    });
  };

  return {
    request,
    receive,
    end: () => {
      ended = true;
      for (const pending of pendingById.values()) pending.reject(unavailable());
    },
  };
};
