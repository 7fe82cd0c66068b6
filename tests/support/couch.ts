/** What keeps the documents of a test's server: express-pouchdb in memory, or the CouchDB of `KITH_COUCHDB_URL`. */
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, request as ask, type IncomingMessage, type ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

export interface Couch {
  readonly handle: Handler;
  databases(): Promise<readonly string[]>;
  change(method: 'PUT' | 'DELETE', database: string): Promise<void>;
  documents(database: string): Promise<readonly unknown[]>;
}

/** None of these packages has types. */
interface Pouch {
  new (name: string): {
    allDocs(options: {
      readonly include_docs: boolean;
    }): Promise<{ readonly rows: readonly { readonly doc: unknown }[] }>;
  };
  plugin(plugin: unknown): Pouch;
  defaults(options: { readonly prefix: string; readonly adapter: string }): Pouch;
  allDbs(): Promise<readonly string[]>;
}

const require = createRequire(import.meta.url);

const inMemory = (): Couch => {
  const plugin = (name: string): unknown => {
    const loaded = require(name) as { readonly default?: unknown };
    return loaded.default ?? loaded;
  };
  const pouch = (plugin('pouchdb-core') as Pouch)
    .plugin(plugin('pouchdb-adapter-memory'))
    .plugin(plugin('pouchdb-mapreduce'))
    // Memory is shared by all that have the same name: each server has names of its own.
    .defaults({ prefix: `couch-${randomUUID()}-`, adapter: 'memory' });
  const express = require('express-pouchdb') as (pouch: Pouch, options: { readonly mode: string }) => Handler;
  const handle = express(pouch, { mode: 'minimumForPouchDB' });
  return {
    handle,
    databases: () => pouch.allDbs(),
    // Through the server: destroyed behind its back, a database made anew under the name would hang.
    change: async (method, database) => {
      const door = createServer(handle).listen(0, '127.0.0.1');
      await once(door, 'listening');
      await fetch(`http://127.0.0.1:${String((door.address() as AddressInfo).port)}/${database}`, { method });
      door.closeAllConnections();
      door.close();
    },
    documents: async (database) => {
      const { rows } = await new pouch(database).allDocs({ include_docs: true });
      return rows.map(({ doc }) => doc);
    },
  };
};

/** @param address with user and password of its administrator. What is there under other names is left alone. */
const real = (address: string): Couch => {
  const { protocol, hostname, port, username, password } = new URL(address);
  const authorization = `Basic ${Buffer.from(`${decodeURIComponent(username)}:${decodeURIComponent(password)}`).toString('base64')}`;
  const root = `${protocol}//${hostname}:${port}`;
  const prefix = `kith-test-${randomUUID().slice(0, 8)}-`;
  const get = async (path: string): Promise<unknown> =>
    (await fetch(`${root}/${path}`, { headers: { authorization } })).json();
  return {
    handle: (request, response) => {
      const headers = { ...request.headers, host: `${hostname}:${port}`, authorization };
      const path = (request.url ?? '').replace(/^\//u, `/${prefix}`);
      const onward = ask(
        { hostname, port, method: request.method, path, headers, agent: false },
        (answer) => {
          response.writeHead(answer.statusCode ?? 500, answer.headers);
          answer.pipe(response);
        },
      );
      onward.on('error', () => request.socket.destroy());
      response.on('close', () => onward.destroy());
      request.pipe(onward);
    },
    databases: async () =>
      ((await get('_all_dbs')) as readonly string[])
        .filter((name) => name.startsWith(prefix))
        .map((name) => name.slice(prefix.length)),
    change: async (method, database) => {
      await fetch(`${root}/${prefix}${database}`, { method, headers: { authorization } });
    },
    documents: async (database) => {
      const { rows } = (await get(`${prefix}${database}/_all_docs?include_docs=true`)) as {
        readonly rows: readonly { readonly doc: unknown }[];
      };
      return rows.map(({ doc }) => doc);
    },
  };
};

export const openCouch = (): Couch => {
  const address = process.env['KITH_COUCHDB_URL'];
  return address === undefined || address === '' ? inMemory() : real(address);
};
