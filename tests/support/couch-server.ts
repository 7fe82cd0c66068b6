/**
 * A server that speaks CouchDB's protocol over real HTTP, which tests can stop, wipe and make fail. What it stores is in
 * memory, or in the real CouchDB of `KITH_COUCHDB_URL`.
 */
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { openCouch } from './couch.ts';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

export interface CouchServer {
  /** `http://127.0.0.1:PORT`, the same for as long as the test lives. */
  readonly url: string;
  readonly user: string;
  readonly password: string;
  /** `GET /db/_changes?…`, the oldest first. */
  readonly requests: readonly string[];
  /** Cuts every connection and takes no more, as a power cut would; what is stored stays. */
  stop(): Promise<void>;
  start(): Promise<void>;
  /** Deletes every database, as somebody who made the server anew. */
  wipe(): Promise<void>;
  /** Whoever comes with the one until now is refused. */
  setPassword(password: string): void;
  /** Answers the next requests that fit with this status instead. */
  failNext(count: number, status: number, fits?: (line: string) => boolean): void;
  databases(): Promise<readonly string[]>;
  /** As its administrator does. */
  make(database: string): Promise<void>;
  /** Everything that is stored, as text: for a look whether a name is in it. */
  text(): Promise<string>;
  close(): Promise<void>;
}

interface Options {
  readonly user?: string;
  readonly password?: string;
  /** The user is not the administrator, who alone may make and delete databases. */
  readonly isMember?: boolean;
}

/** Starts one on a free port of this machine. */
export async function startCouchServer(options: Options = {}): Promise<CouchServer> {
  const { isMember = false } = options;
  const user = options.user ?? 'kith';
  const first = options.password ?? 'made-up-words';
  let password = first;
  const couch = openCouch();
  const requests: string[] = [];
  let uuid = randomUUID();
  const sockets = new Set<Socket>();
  let failures: { count: number; status: number; fits: (line: string) => boolean } | undefined;

  const refuse = (response: ServerResponse, status: number, error: string): void => {
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ error, reason: 'Said by the test.' }));
  };
  const handle: Handler = (request, response) => {
    const line = `${request.method ?? ''} ${request.url ?? ''}`;
    requests.push(line);
    if (failures !== undefined && failures.count > 0 && failures.fits(line)) {
      failures.count -= 1;
      return refuse(response, failures.status, 'failing');
    }
    const asked = `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
    if (request.headers.authorization !== asked) return refuse(response, 401, 'unauthorized');
    // As CouchDB says who it is; express-pouchdb says something else.
    if (line === 'GET /') {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ couchdb: 'Welcome', version: '3.4.2', uuid }));
      return;
    }
    const isDatabase = /^(PUT|DELETE) \/[^/?]+\/?$/u.test(line);
    if (isDatabase && isMember) return refuse(response, 401, 'unauthorized');
    // CouchDB ends the feeds of a database that is deleted; express-pouchdb leaves them hanging.
    if (isDatabase && request.method === 'DELETE') {
      response.once('finish', () => {
        for (const socket of sockets) if (socket !== request.socket) socket.destroy();
      });
    }
    couch.handle(request, response);
  };
  const listen = async (port: number): Promise<Server> => {
    const made = createServer(handle);
    made.on('connection', (socket) => {
      sockets.add(socket);
      socket.on('close', () => sockets.delete(socket));
    });
    made.listen(port, '127.0.0.1');
    await once(made, 'listening');
    return made;
  };
  let server: Server | undefined = await listen(0);
  const { port } = server.address() as AddressInfo;

  const stop = async (): Promise<void> => {
    if (server === undefined) return;
    const closed = once(server, 'close');
    server.close();
    server = undefined;
    for (const socket of sockets) socket.destroy();
    await closed;
  };
  const wipe = async (): Promise<void> => {
    uuid = randomUUID();
    for (const name of await couch.databases()) await couch.change('DELETE', name);
  };
  return {
    url: `http://127.0.0.1:${port}`,
    user,
    password: first,
    requests,
    stop,
    start: async () => {
      server ??= await listen(port);
    },
    wipe,
    setPassword: (next) => {
      password = next;
    },
    failNext: (count, status, fits = () => true) => {
      failures = { count, status, fits };
    },
    databases: couch.databases,
    make: (name) => couch.change('PUT', name),
    text: async () => {
      const all: unknown[] = [];
      for (const name of await couch.databases()) {
        all.push({ name, documents: await couch.documents(name) });
      }
      return JSON.stringify(all);
    },
    close: async () => {
      await stop();
      await wipe();
    },
  };
}
