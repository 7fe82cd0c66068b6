/**
 * What RxDB's CouchDB plugin takes for `fetch`. Here documents are sealed and opened: its modifiers would be the wrong
 * place, because the document of a conflict skips the one for pulling. And here its edges are taken off: an answer that
 * is no success throws, so that it is tried again (a 401 or 500 on the feed of changes would end it for good), a batch is
 * sent in pieces that fit, and a document nobody can open is told from one that is not there.
 */
import type { FetchMethodType } from 'rxdb/plugins/replication-couchdb';
import type { Crypt } from './crypt.ts';
import type { Gate } from './gate.ts';
import { heartbeatMs, type Http } from './http.ts';
import { markerId } from './marker.ts';
import { SyncProblem, toProblem } from './problem.ts';
import { docOf } from './versions.ts';

interface ServerDoc {
  readonly _id: string;
  readonly _rev?: string | undefined;
  readonly c?: unknown;
}
interface ChangesRow {
  readonly id: string;
  readonly doc?: ServerDoc | null;
  readonly changes?: readonly { readonly rev: string }[];
}
interface ChangesAnswer {
  readonly results?: readonly ChangesRow[];
  readonly last_seq?: string | number;
}
interface AllDocsAnswer {
  readonly rows?: readonly { readonly key: string; readonly doc?: ServerDoc | null }[];
}
interface PushDoc {
  readonly _id: string;
  readonly s: string;
  readonly _rev?: string | undefined;
}
interface BulkRow {
  readonly id: string;
  readonly ok?: boolean;
  readonly rev?: string;
  readonly error?: string;
}

/** So many of our own are on the feed that others' are better asked for apart. */
const manyOwn = 50;
/** Of one request, in characters: less than the megabyte that many a proxy takes at most. */
const pieceSize = 600_000;

/** Milliseconds: the feed answers when something changes, so one that is left waiting for that long is one that works. */
const waitsWellMs = 1_000;
/** Milliseconds after which it is looked again whether the server is the one it was. */
const verifiedForMs = 60_000;

interface CouchFetchOptions {
  readonly url: string;
  readonly http: Http;
  readonly crypt: Crypt;
  readonly gate: Gate;
  /** Whether the server is the one it was: asked before the first request, and after each failure. */
  readonly verify: () => Promise<void>;
  /** Whether the server has nothing of this key, as far as one can know: it isn't asked then, and says so if it has. */
  readonly isNew: (key: string) => boolean;
  /** Documents that were written with another key, or altered: left alone. */
  readonly onUnreadable: (count: number) => void;
}

export const createCouchFetch = ({
  url,
  http,
  crypt,
  gate,
  verify,
  isNew,
  onUnreadable,
}: CouchFetchOptions): FetchMethodType => {
  /** Revisions of documents that nobody can open, which are written over. */
  const brokenRevs = new Map<string, string>();
  /** What was written here comes back on the feed. */
  const ownRevs = new Map<string, string>();
  let verifying: Promise<void> | undefined;
  /** By `performance.now()`. A feed that ends for nothing, or brings what nobody can open, may be another database's. */
  let verifyAgainAt = 0;

  const open = (doc: ServerDoc) => {
    const opened = crypt.open(doc._id, doc.c);
    return opened === undefined ? undefined : docOf(opened.key, opened.text);
  };

  const askAll = async (ids: readonly string[]): Promise<NonNullable<AllDocsAnswer['rows']>> => {
    const { body } = await http({
      method: 'POST',
      path: '_all_docs?include_docs=true',
      body: { keys: ids },
      signal: gate.signal,
    });
    const { rows } = body as AllDocsAnswer;
    if (!Array.isArray(rows)) throw new SyncProblem('not-couchdb');
    return rows as NonNullable<AllDocsAnswer['rows']>;
  };

  /** Asked for without documents: those that are not our own, and if there are none, the last. */
  const withDocs = async (results: readonly ChangesRow[]): Promise<readonly ChangesRow[]> => {
    const others = results.filter(({ id, changes: [first] = [] }) => ownRevs.get(id) !== first?.rev);
    const wanted = (others.length > 0 ? others : results.slice(-1)).map(({ id }) => id);
    if (wanted.length === 0) return results;
    const docs = new Map((await askAll(wanted)).map(({ key, doc }) => [key, doc ?? null]));
    for (const { id } of results) if (!docs.has(id)) ownRevs.delete(id);
    return results.flatMap((row) => (docs.has(row.id) ? { ...row, doc: docs.get(row.id) ?? null } : []));
  };

  const changes = async (search: URLSearchParams): Promise<unknown> => {
    const isLive = search.get('feed') === 'longpoll';
    const limit = Number(search.get('limit') ?? 0);
    search.set('heartbeat', String(heartbeatMs));
    // All that goes up in a first upload would come down again.
    const isLean = isLive && ownRevs.size > manyOwn;
    if (isLean) search.delete('include_docs');
    const found: { readonly doc: unknown }[] = [];
    let unreadable = 0;
    let lastOwn: ServerDoc | undefined;
    for (;;) {
      const { body } = await http({ path: `_changes?${search.toString()}`, signal: gate.signal });
      const { results, last_seq: last } = body as ChangesAnswer;
      if (!Array.isArray(results) || last === undefined) throw new SyncProblem('not-couchdb');
      const rows = results as NonNullable<ChangesAnswer['results']>;
      for (const { id, doc } of isLean ? await withDocs(rows) : rows) {
        // Deleted by somebody at the server: no machine of ours does that, and it deletes nothing here.
        if (id === markerId || id.startsWith('_') || doc?.c === undefined) continue;
        const isOwn = doc._rev !== undefined && ownRevs.get(id) === doc._rev;
        if (isLive) ownRevs.delete(id);
        if (isOwn) {
          lastOwn = doc;
          continue;
        }
        const opened = open(doc);
        if (opened === undefined) unreadable += 1;
        else found.push({ doc: opened });
      }
      // The plugin takes a page that is not full for the last one.
      if (isLive || results.length < limit || found.length >= limit) {
        if (unreadable > 0) onUnreadable(unreadable);
        if (unreadable > 0 || (isLive && results.length === 0)) verifyAgainAt = 0;
        // Without a document the plugin would not note how far it has read.
        const own = found.length > 0 || lastOwn === undefined ? undefined : open(lastOwn);
        if (own !== undefined) found.push({ doc: own });
        return { results: found, last_seq: last };
      }
      search.set('since', String(last));
    }
  };

  const allDocs = async (keys: readonly string[]): Promise<unknown> => {
    const keyById = new Map(keys.map((key) => [crypt.idOf(key), key]));
    return {
      rows: (await askAll([...keyById.keys()])).map(({ key: id, doc }) => {
        const key = keyById.get(id) ?? id;
        const opened = doc === undefined || doc === null ? undefined : open(doc);
        if (doc?._rev !== undefined && opened === undefined) brokenRevs.set(id, doc._rev);
        return opened === undefined ? { key } : { key, id: key, doc: { ...opened, _rev: doc?._rev } };
      }),
    };
  };

  const bulkDocs = async (docs: readonly PushDoc[]): Promise<unknown> => {
    const answers: BulkRow[] = [];
    let piece: ServerDoc[] = [];
    let size = 0;
    const keyById = new Map<string, string>();
    const send = async (): Promise<void> => {
      if (piece.length === 0) return;
      const { body } = await http({
        method: 'POST',
        path: '_bulk_docs',
        body: { docs: piece },
        signal: gate.signal,
      });
      if (!Array.isArray(body)) throw new SyncProblem('not-couchdb');
      for (const row of body as readonly BulkRow[]) {
        if (row.ok !== true && row.error !== undefined && row.error !== 'conflict') {
          throw new SyncProblem(row.error === 'forbidden' ? 'not-allowed' : 'server-trouble');
        }
        brokenRevs.delete(row.id);
        if (row.rev !== undefined) ownRevs.set(row.id, row.rev);
        answers.push({ ...row, id: keyById.get(row.id) ?? row.id });
      }
      piece = [];
      size = 0;
    };
    for (const { _id: key, s, _rev } of docs) {
      const id = crypt.idOf(key);
      keyById.set(id, key);
      const rev = _rev ?? brokenRevs.get(id);
      const c = crypt.seal(id, key, s);
      if (size + c.length > pieceSize) await send();
      piece.push({ _id: id, ...(rev === undefined ? {} : { _rev: rev }), c });
      size += c.length;
    }
    await send();
    return answers;
  };

  const answerTo = (path: string, query: string, body: string | undefined): Promise<unknown> => {
    const sent = (body === undefined ? {} : JSON.parse(body)) as {
      readonly keys?: readonly string[];
      readonly docs?: readonly PushDoc[];
    };
    switch (path) {
      case '_changes':
        return changes(new URLSearchParams(query));
      case '_all_docs':
        if (sent.keys?.every(isNew) === true)
          return Promise.resolve({ rows: sent.keys.map((key) => ({ key })) });
        return allDocs(
          sent.keys ??
            (JSON.parse(decodeURIComponent(/keys=([^&]*)/u.exec(query)?.[1] ?? '[]')) as readonly string[]),
        );
      case '_bulk_docs':
        return bulkDocs(sent.docs ?? []);
      default:
        return Promise.reject(new Error(`the plugin asks for ${path}`));
    }
  };

  const ask: FetchMethodType = async (input, options) => {
    await gate.pass();
    const [path = '', query = ''] = (typeof input === 'string' ? input : '')
      .slice(url.length)
      .split(/\?(.*)/su);
    let waiting: NodeJS.Timeout | undefined;
    try {
      if (gate.takeDoubt() || performance.now() > verifyAgainAt) {
        verifyAgainAt = performance.now() + verifiedForMs;
        verifying = verify();
      }
      await verifying;
      if (query.includes('feed=longpoll')) waiting = setTimeout(gate.succeeded, waitsWellMs);
      const answer = await answerTo(path, query, options?.body as string | undefined);
      gate.succeeded();
      return { ok: true, status: 200, json: async () => answer } as Response;
    } catch (error) {
      const problem = toProblem(error);
      gate.failed(problem.code);
      throw problem;
    } finally {
      clearTimeout(waiting);
    }
  };
  return ask;
};
