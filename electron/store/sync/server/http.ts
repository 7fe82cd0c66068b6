/** One conversation with CouchDB: who asks, for how long, and what it means when it fails. */
import { once } from 'node:events';
import * as http from 'node:http';
import * as https from 'node:https';
import { SyncProblem, statusProblem, toProblem } from './problem.ts';
import { usualTiming, type SyncTiming } from './timing.ts';

export interface Access {
  /** Of the database, with a slash at its end. */
  readonly url: string;
  readonly user: string;
  readonly password: string;
}

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

interface Ask {
  readonly method?: 'GET' | 'PUT' | 'POST' | 'DELETE';
  /** Relative to the database. */
  readonly path: string;
  readonly body?: unknown;
  /** HTTP statuses beside 2xx that are no failure: 404 where a document may be missing, 412 for a database that is there. */
  readonly also?: readonly number[];
  readonly signal?: AbortSignal | undefined;
}

export type Http = (ask: Ask) => Promise<Answer>;

/** A slow line is no dead one: some kB a second are waited for. */
const sendBytesPerMs = 0.5;

// Not `fetch`: that one gives up whoever takes five minutes to send something, or ten seconds to shake hands, which a
// line of a kB a second does. No limit of connections to a host: a feed that waits must not keep a write waiting.
const ways = {
  'http:': { request: http.request, agent: new http.Agent({ keepAlive: true }) },
  'https:': { request: https.request, agent: new https.Agent({ keepAlive: true }) },
} as const;

interface Sending {
  readonly url: URL;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer | undefined;
  readonly signal: AbortSignal;
}

/** A redirect is an answer like others: the password goes to nobody else. */
const send = async (sending: Sending, isSecond = false): Promise<http.IncomingMessage> => {
  const { url, body, ...options } = sending;
  const way = ways[url.protocol as keyof typeof ways];
  const request = way.request(url, { ...options, agent: way.agent });
  const answered = once(request, 'response');
  request.end(body);
  try {
    const [response] = (await answered) as [http.IncomingMessage];
    return response;
  } catch (error) {
    // The server closed a connection that was kept while this one went out on it.
    const isStale =
      request.reusedSocket && ['ECONNRESET', 'EPIPE'].includes((error as { code?: string }).code ?? '');
    if (isStale && !isSecond && !options.signal.aborted) return send(sending, true);
    throw error;
  } finally {
    // What comes later is told by the answer.
    request.on('error', () => undefined);
  }
};

/** The body, given up when the line falls silent. */
const readText = async (response: http.IncomingMessage, heard: () => void): Promise<string> => {
  const pieces: Buffer[] = [];
  for await (const piece of response as AsyncIterable<Buffer>) {
    heard();
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString('utf8');
};

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw new SyncProblem('not-couchdb');
  }
};

/** @throws SyncProblem */
export const createHttp = (
  { url, user, password }: Access,
  { silenceMs }: Pick<SyncTiming, 'silenceMs'> = usualTiming,
): Http => {
  const authorization = `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
  return async ({ method = 'GET', path, body, also = [], signal }) => {
    const sent = body === undefined ? undefined : Buffer.from(JSON.stringify(body));
    const silence = new AbortController();
    const patience = silenceMs + (sent?.length ?? 0) / sendBytesPerMs;
    let timer = setTimeout(() => silence.abort(), patience);
    const heard = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => silence.abort(), silenceMs);
    };
    try {
      const response = await send({
        url: new URL(path, url),
        method,
        headers: {
          accept: 'application/json',
          // What is sealed hardly gets smaller, and unpacking it takes longer than opening it.
          'accept-encoding': 'identity',
          authorization,
          ...(sent === undefined ? {} : { 'content-type': 'application/json' }),
        },
        body: sent,
        signal: signal === undefined ? silence.signal : AbortSignal.any([silence.signal, signal]),
      });
      heard();
      const status = response.statusCode ?? 0;
      const isGood = (status >= 200 && status < 300) || also.includes(status);
      const text = await readText(response, heard);
      if (!isGood) throw statusProblem(status);
      return { status, body: parse(text) };
    } catch (error) {
      throw toProblem(error);
    } finally {
      clearTimeout(timer);
    }
  };
};
