/** The line to a server as it is on the road: slow, breaking off, with a hotel's sign-in page in between. A real HTTP proxy. */
import { once } from 'node:events';
import { createServer, request as ask, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { Transform } from 'node:stream';

type Fits = (line: string) => boolean;
type Handler = (request: IncomingMessage, response: ServerResponse) => void;

interface Fault {
  readonly fits: Fits;
  left: number;
  readonly happen: (
    request: IncomingMessage,
    response: ServerResponse,
    pass: (change?: Change) => void,
  ) => void;
}

interface Change {
  /** Of what goes up: what the server gets instead. */
  readonly up?: (body: string) => string;
  /** Of what comes back. */
  readonly down?: (body: string) => string;
  /** The connection ends after so many bytes of the answer. */
  readonly cutAfter?: number;
}

export interface FaultyLine {
  /** To be used in the server's place. */
  readonly url: string;
  /** Lines of the requests that came, the oldest first. */
  readonly requests: readonly string[];
  /** Bytes that went through, both ways. */
  bytes(): number;
  /** Bytes a second, both ways together; undefined: as fast as can be. */
  slow(bytesPerSecond: number | undefined): void;
  /** The next requests that fit are answered by the sign-in page of a hotel, or sent to it. */
  portal(how: 'page' | 'redirect', fits?: Fits): void;
  /** The next requests that fit are passed on, changed. */
  change(count: number, fits: Fits, change: Change): void;
  /** The server gets the next requests that fit, and nobody its answer. */
  loseAnswers(count: number, fits: Fits): void;
  /** The next requests that fit hear nothing but that the line is there. */
  keepWaiting(count: number, fits: Fits): void;
  /** Cuts what is open, and takes nothing more. */
  cut(): void;
  /** As it was. */
  heal(): void;
  /** How often a fault has happened. */
  happened(): number;
  close(): Promise<void>;
}

interface Options {
  readonly target: string;
  readonly secure?: { readonly key: string; readonly cert: string };
}

const readAll = async (stream: IncomingMessage): Promise<string> => {
  const pieces: Buffer[] = [];
  for await (const piece of stream as AsyncIterable<Buffer>) pieces.push(piece);
  return Buffer.concat(pieces).toString('utf8');
};

const signIn = '<!doctype html><title>Harbour Hotel</title><h1>Welcome! Sign in to use the network.</h1>';

export const startFaultyLine = async ({ target, secure }: Options): Promise<FaultyLine> => {
  const { hostname, port } = new URL(target);
  const requests: string[] = [];
  const sockets = new Set<Socket>();
  let faults: Fault[] = [];
  let happened = 0;
  let speed: number | undefined;
  let passed = 0;
  /** When the line is free again, by `performance.now()`. */
  let freeAt = 0;

  /** One line for everything: whoever comes later waits for those before. */
  const throttle = () =>
    new Transform({
      transform(piece: Buffer, _encoding, done) {
        passed += piece.length;
        if (speed === undefined) return done(null, piece);
        const step = 256;
        const next = (at: number): void => {
          if (at >= piece.length) return done();
          const part = piece.subarray(at, at + step);
          freeAt = Math.max(freeAt, performance.now()) + (part.length / (speed ?? Infinity)) * 1_000;
          setTimeout(
            () => {
              this.push(part);
              next(at + step);
            },
            Math.max(0, freeAt - performance.now()),
          );
        };
        next(0);
      },
    });

  const passOn = (request: IncomingMessage, response: ServerResponse, change: Change = {}): void => {
    const { up, down, cutAfter } = change;
    const send = (body: string | undefined): void => {
      const headers = { ...request.headers, host: new URL(target).host };
      if (body !== undefined) headers['content-length'] = String(Buffer.byteLength(body));
      const own = { hostname, port, method: request.method, path: request.url, headers, agent: false };
      const onward = ask(own, (answer) => {
        const { 'content-length': _length, ...rest } = answer.headers;
        response.writeHead(answer.statusCode ?? 500, down === undefined ? answer.headers : rest);
        if (down !== undefined) {
          void readAll(answer).then((text) => response.end(down(text)));
        } else if (cutAfter !== undefined) {
          let left = cutAfter;
          answer.on('data', (piece: Buffer) => {
            response.write(piece.subarray(0, Math.max(0, left)));
            left -= piece.length;
            if (left <= 0) setImmediate(() => request.socket.destroy());
          });
          answer.on('end', () => request.socket.destroy());
        } else answer.pipe(throttle()).pipe(response);
        answer.on('error', () => request.socket.destroy());
      });
      onward.on('error', () => request.socket.destroy());
      response.on('close', () => onward.destroy());
      if (body === undefined) request.pipe(throttle()).pipe(onward);
      else onward.end(body);
    };
    if (up === undefined) send(undefined);
    else void readAll(request).then((text) => send(up(text)));
  };

  const handle: Handler = (request, response) => {
    const line = `${request.method ?? ''} ${request.url ?? ''}`;
    requests.push(line);
    const fault = faults.find(({ left, fits }) => left > 0 && fits(line));
    if (fault === undefined) return passOn(request, response);
    fault.left -= 1;
    happened += 1;
    fault.happen(request, response, (change) => passOn(request, response, change));
  };

  const server = secure === undefined ? createServer(handle) : createSecureServer(secure, handle);
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => undefined);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port: own } = server.address() as AddressInfo;

  const add = (count: number, fits: Fits, happen: Fault['happen']): void => {
    faults.push({ left: count, fits, happen });
  };

  return {
    url: `${secure === undefined ? 'http' : 'https'}://127.0.0.1:${String(own)}`,
    requests,
    bytes: () => passed,
    slow: (next) => {
      speed = next;
    },
    portal: (how, fits = () => true) => {
      // Another network: what was open is gone.
      for (const socket of sockets) socket.destroy();
      add(Infinity, fits, (request, response) => {
        request.resume();
        if (how === 'page') response.writeHead(200, { 'content-type': 'text/html' }).end(signIn);
        else response.writeHead(302, { location: 'http://127.0.0.1:1/sign-in' }).end();
      });
    },
    change: (count, fits, change) => add(count, fits, (_request, _response, pass) => pass(change)),
    loseAnswers: (count, fits) => add(count, fits, (_request, _response, pass) => pass({ cutAfter: 0 })),
    keepWaiting: (count, fits) =>
      add(count, fits, (_request, response) => {
        response.writeHead(200, { 'content-type': 'application/json' });
        const beat = setInterval(() => response.write('\n'), 100);
        response.once('close', () => clearInterval(beat));
      }),
    cut: () => {
      for (const socket of sockets) socket.destroy();
      add(
        Infinity,
        () => true,
        (request) => request.socket.destroy(),
      );
    },
    heal: () => {
      faults = [];
      speed = undefined;
    },
    happened: () => happened,
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
};
