/** One conversation with CouchDB: who asks, for how long, and what it means when it fails. */
import { SyncProblem, statusProblem, toProblem } from './problem.ts';

export interface Access {
  /** Of the database, with a slash at its end. */
  readonly url: string;
  readonly user: string;
  readonly password: string;
}

export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

export interface Ask {
  readonly method?: 'GET' | 'PUT' | 'POST' | 'DELETE';
  /** Relative to the database. */
  readonly path: string;
  readonly body?: unknown;
  /** HTTP statuses beside 2xx that are no failure: 404 where a document may be missing, 412 for a database that is there. */
  readonly also?: readonly number[];
  readonly signal?: AbortSignal | undefined;
}

export type Http = (ask: Ask) => Promise<Answer>;

/** Nothing heard for so long: the line is dead. Feeds send a line break each `heartbeatMs`. */
export const heartbeatMs = 20_000;
const silenceMs = 60_000;
/** A slow line is no dead one: some kB a second are waited for. */
const sendBytesPerMs = 0.5;

/** The body, given up when the line falls silent. */
const readText = async (response: Response, heard: () => void): Promise<string> => {
  if (response.body === null) return '';
  const decoder = new TextDecoder();
  let text = '';
  for await (const piece of response.body as unknown as AsyncIterable<Uint8Array>) {
    heard();
    text += decoder.decode(piece, { stream: true });
  }
  return text + decoder.decode();
};

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw new SyncProblem('not-couchdb');
  }
};

/** @throws SyncProblem */
export const createHttp =
  ({ url, user, password }: Access): Http =>
  async ({ method = 'GET', path, body, also = [], signal }) => {
    const sent = body === undefined ? undefined : JSON.stringify(body);
    const silence = new AbortController();
    const patience = silenceMs + (sent?.length ?? 0) / sendBytesPerMs;
    let timer = setTimeout(() => silence.abort(), patience);
    const heard = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => silence.abort(), silenceMs);
    };
    try {
      const response = await fetch(new URL(path, url), {
        method,
        redirect: 'manual',
        signal: signal === undefined ? silence.signal : AbortSignal.any([silence.signal, signal]),
        headers: {
          accept: 'application/json',
          // What is sealed hardly gets smaller, and unpacking it takes longer than opening it.
          'accept-encoding': 'identity',
          authorization: `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`,
          ...(sent === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(sent === undefined ? {} : { body: sent }),
      });
      heard();
      const isGood = response.ok || also.includes(response.status);
      const text = await readText(response, heard);
      if (!isGood) throw statusProblem(response.status);
      return { status: response.status, body: parse(text) };
    } catch (error) {
      throw toProblem(error);
    } finally {
      clearTimeout(timer);
    }
  };
