/**
 * The page's end of the port that carries RxDB's remote storage. The store's process may die and come back on a
 * new port: calls wait, collections are opened again, what was missed is caught up, and RxDB notices nothing.
 */
import { getPrimaryFieldOfPrimaryKey, type RxStorageInstanceCreationParams } from 'rxdb';
import type { MessageFromRemote, MessageToRemote, RemoteMessageChannel } from 'rxdb/plugins/storage-remote';
import { Subject } from 'rxjs';
import { exposedMessage } from '#contract/ipc-channels.ts';
import { fetchMissedChanges, isLater } from './missed-changes.ts';
import {
  changeStreamAnswer,
  parseResult,
  type ChangeBulk,
  type ChangedDocuments,
  type Checkpoint,
} from './protocol.ts';

type CreationParams = RxStorageInstanceCreationParams<Record<string, unknown>, unknown>;

/** One opened collection. */
interface Connection {
  readonly create: MessageToRemote;
  readonly primaryPath: string;
  /** The last change RxDB knows of; undefined until the store has answered `create`. */
  checkpoint: Checkpoint | undefined;
  /** Changes that come while older ones are still being caught up; undefined when there is nothing to wait for. */
  held: ChangeBulk[] | undefined;
}

interface OwnRequest {
  resolve(result: unknown): void;
  reject(error: Error): void;
}

export interface Link {
  readonly channel: RemoteMessageChannel;
  /** Goes on over this port; the one before is closed. */
  attach(port: MessagePort): void;
}

const ownRequestPrefix = 'kith-link|';

/** @param onFailure told when the store refuses to go on: the page must be loaded anew */
export const createLink = (onFailure: (error: Error) => void): Link => {
  const messages = new Subject<MessageFromRemote>();
  const connections = new Map<string, Connection>();
  /** Calls that were not answered yet, in the order they were made. */
  const pending = new Map<string, MessageToRemote>();
  const ownRequests = new Map<string, OwnRequest>();
  let lastOwnRequest = 0;
  let port: MessagePort | undefined;
  /** Whether calls may go out: false without a port and while catching up. */
  let live = false;

  /** A call of the link's own, on the current port: it fails with the port. */
  const ask = (method: MessageToRemote['method'], create: MessageToRemote, params: unknown) =>
    new Promise<unknown>((resolve, reject) => {
      lastOwnRequest += 1;
      const requestId = `${ownRequestPrefix}${lastOwnRequest}`;
      ownRequests.set(requestId, { resolve, reject });
      port?.postMessage({ ...create, method, requestId, params });
    });

  const emit = (connectionId: string, connection: Connection, bulk: ChangeBulk): void => {
    connection.checkpoint = bulk.checkpoint;
    messages.next({ connectionId, answerTo: changeStreamAnswer, method: 'changeStream', return: bulk });
  };

  const onChange = (connectionId: string, bulk: ChangeBulk): void => {
    const connection = connections.get(connectionId);
    if (!connection) return;
    if (connection.held) connection.held.push(bulk);
    else emit(connectionId, connection, bulk);
  };

  const onMessage = (message: MessageFromRemote): void => {
    const { answerTo, connectionId, error } = message;
    if (answerTo === changeStreamAnswer) {
      onChange(connectionId, parseResult(message.return) as ChangeBulk);
      return;
    }
    const own = ownRequests.get(answerTo);
    if (own) {
      ownRequests.delete(answerTo);
      if (error) own.reject(new Error(error.message));
      else own.resolve(parseResult(message.return));
      return;
    }
    // An answer that was already given, or that is not ours.
    const asked = pending.get(answerTo);
    if (!asked) return;
    pending.delete(answerTo);
    const connection = connections.get(connectionId);
    if (connection && asked.method === 'create') {
      if (error) connections.delete(connectionId);
      else connection.checkpoint = parseResult(message.return) as Checkpoint;
    }
    if (asked.method === 'close') connections.delete(connectionId);
    messages.next(message);
  };

  const reopen = async (connectionId: string, connection: Connection): Promise<void> => {
    const known = connection.checkpoint;
    if (!known) return;
    const { create, primaryPath } = connection;
    connection.held = [];
    const current = (await ask('create', create, create.params)) as Checkpoint;
    let caughtUp = known;
    if (isLater(current, known)) {
      const missed = await fetchMissedChanges(
        primaryPath,
        known,
        async (limit, since) =>
          (await ask('getChangedDocumentsSince', create, [limit, since])) as ChangedDocuments,
      );
      caughtUp = missed.checkpoint;
      for (const bulk of missed.bulks) emit(connectionId, connection, bulk);
    }
    const { held } = connection;
    connection.held = undefined;
    for (const bulk of held) if (isLater(bulk.checkpoint, caughtUp)) emit(connectionId, connection, bulk);
  };

  /** Calls go out last: their answers then hold nothing that the change stream did not tell before. */
  const goOn = async (current: MessagePort): Promise<void> => {
    await Promise.all([...connections].map(([id, connection]) => reopen(id, connection)));
    if (current !== port) return;
    live = true;
    for (const message of pending.values()) port.postMessage(message);
  };

  const attach = (next: MessagePort): void => {
    port?.close();
    port = next;
    live = false;
    ownRequests.clear();
    // Not needed to survive, as calls are kept until answered; but closing must not wait for an answer.
    next.addEventListener('close', () => {
      if (next === port) live = false;
    });
    next.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (next !== port) return;
      if (data !== exposedMessage) onMessage(data as MessageFromRemote);
      else {
        goOn(next).catch((error: unknown) => {
          if (next === port) onFailure(error instanceof Error ? error : new Error(String(error)));
        });
      }
    };
  };

  const send = (message: MessageToRemote): void => {
    const { method, connectionId, requestId } = message;
    if (method === 'create') {
      const { schema } = message.params as CreationParams;
      connections.set(connectionId, {
        create: message,
        primaryPath: getPrimaryFieldOfPrimaryKey(schema.primaryKey),
        checkpoint: undefined,
        held: undefined,
      });
    } else if (method === 'close' && !live) {
      // Nobody is there to be told, and closing must not wait for a store that may never come.
      connections.delete(connectionId);
      queueMicrotask(() => {
        messages.next({ connectionId, answerTo: requestId, method, return: null });
      });
      return;
    }
    pending.set(requestId, message);
    if (live) port?.postMessage(message);
  };

  return {
    channel: {
      send,
      messages$: messages,
      close: async () => {
        port?.close();
        port = undefined;
        live = false;
      },
    },
    attach,
  };
};
