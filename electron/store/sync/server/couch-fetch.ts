/**
 * What RxDB's CouchDB plugin takes for `fetch`. Here documents are sealed and opened: its modifiers would be the wrong
 * place, because the document of a conflict skips the one for pulling. And here its edges are taken off: an answer that
 * is no success throws, so that it is tried again (a 401 or 500 on the feed of changes would end it for good), a batch is
 * sent in pieces that fit, and a document nobody can open is told from one that is not there.
 */
import type { FetchMethodType } from 'rxdb/plugins/replication-couchdb';
import type { Crypt } from '../secrets/crypt.ts';
import type { Gate } from './gate.ts';
import type { Http } from './http.ts';
import { markerId } from './marker.ts';
import { createPace } from './pace.ts';
import { SyncProblem, toProblem } from './problem.ts';
import type { SyncTiming } from './timing.ts';
import { docOf, type SyncDoc } from '../documents/versions.ts';

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
/** What goes up, and what it is. */
interface Sealed {
  readonly key: string;
  readonly s: string;
  readonly doc: ServerDoc & { readonly c: string };
}
interface BulkRow {
  readonly id: string;
  readonly ok?: boolean;
  readonly rev?: string;
  readonly error?: string;
}

/** So many of our own are on the feed that others' are better asked for apart. */
const manyOwn = 50;
/** Of one request, in characters: at most less than the megabyte that many a proxy takes. */
const pieceSizes = { least: 4_000, first: 32_000, most: 600_000 };
/** Documents of one page of changes; at most as many as the plugin asks for. */
const pageSizes = { least: 5, first: 25, most: 200 };

interface Found {
  readonly doc: SyncDoc;
}

interface CouchFetchOptions {
  readonly url: string;
  readonly http: Http;
  readonly crypt: Crypt;
  readonly gate: Gate;
  /**
   * Whether the server is the one it was: asked before the first request, and after each failure.
   * @returns the sequence of its last change
   */
  readonly verify: () => Promise<string | number>;
  readonly timing: Pick<SyncTiming, 'heartbeatMs' | 'feedMs' | 'waitsWellMs' | 'verifiedForMs'>;
  /** Whether the server has nothing of this key, as far as one can know: it isn't asked then, and says so if it has. */
  readonly isNew: (key: string) => boolean;
  /** Ids of documents that were written with another key, or altered: left alone. */
  readonly onUnreadable: (ids: readonly string[]) => void;
  readonly onReadable: (ids: readonly string[]) => void;
  /** Documents of a batch that is not yet through as a whole, sent or read. */
  readonly onUnderWay: (count: number) => void;
}

export const createCouchFetch = ({
  url,
  http,
  crypt,
  gate,
  verify,
  timing: { heartbeatMs, feedMs, waitsWellMs, verifiedForMs },
  isNew,
  onUnreadable,
  onReadable,
  onUnderWay,
}: CouchFetchOptions): FetchMethodType => {
  /** Revisions of documents that nobody can open, which are written over. */
  const brokenRevs = new Map<string, string>();
  /** What was written here comes back on the feed. */
  const ownRevs = new Map<string, string>();
  /** By key: written, of a batch that is not yet through as a whole. Tried again, they need not be asked for. */
  const accepted = new Map<string, SyncDoc & { readonly _rev: string }>();
  const piece = createPace(pieceSizes);
  const page = createPace(pageSizes);
  /** Pages of one question of the plugin's, of which the last has not come through yet. */
  let read: { readonly since: string; readonly next: string; readonly found: Found[] } | undefined;
  let verifying: Promise<string | number> | undefined;
  /** Before anything was asked of the server: the feed goes on from here. */
  let startSequence: string | number | undefined;
  /** By `performance.now()`. A feed that ends for nothing, or brings what nobody can open, may be another database's. */
  let verifyAgainAt = 0;

  const tellUnderWay = (): void => onUnderWay(accepted.size + (read?.found.length ?? 0));

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

  /** Undefined: nothing happened for as long as a feed is left alone. */
  const askChanges = async (search: URLSearchParams, isLive: boolean): Promise<ChangesAnswer | undefined> => {
    const path = `_changes?${search.toString()}`;
    if (!isLive) return (await http({ path, signal: gate.signal })).body as ChangesAnswer;
    const enough = AbortSignal.timeout(feedMs);
    try {
      return (await http({ path, signal: AbortSignal.any([gate.signal, enough]) })).body as ChangesAnswer;
    } catch (error) {
      if (enough.aborted && !gate.signal.aborted) return undefined;
      throw error;
    }
  };

  const changes = async (search: URLSearchParams): Promise<unknown> => {
    const isLive = search.get('feed') === 'longpoll';
    const limit = Number(search.get('limit') ?? pageSizes.most);
    const since = search.get('since') ?? '0';
    search.set('heartbeat', String(heartbeatMs));
    // What happens until a feed that failed is asked for again would be left out.
    if (since === 'now' && startSequence !== undefined) search.set('since', String(startSequence));
    // All that goes up in a first upload would come down again.
    const isLean = isLive && ownRevs.size > manyOwn;
    if (isLean) search.delete('include_docs');
    const goesOn = !isLive && read?.since === since ? read : undefined;
    if (goesOn !== undefined) search.set('since', goesOn.next);
    const found: Found[] = goesOn?.found ?? [];
    const unreadable: string[] = [];
    let lastOwn: ServerDoc | undefined;
    for (;;) {
      const size = Math.min(limit, page.size);
      search.set('limit', String(size));
      search.set('seq_interval', String(size));
      const startedAt = performance.now();
      const body = await askChanges(search, isLive);
      if (body === undefined) return { results: [], last_seq: search.get('since') };
      const { results, last_seq: last } = body;
      if (!Array.isArray(results) || last === undefined) throw new SyncProblem('not-couchdb');
      const rows = results as NonNullable<ChangesAnswer['results']>;
      // A feed answers when something happens, not when it can.
      if (!isLive && rows.length === size) page.went(performance.now() - startedAt);
      const readable: string[] = [];
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
        if (opened === undefined) unreadable.push(id);
        else {
          found.push({ doc: opened });
          readable.push(id);
        }
      }
      onReadable(readable);
      // The plugin takes a page that is not full for the last one.
      if (isLive || results.length < size || found.length >= limit) {
        if (!isLive && read !== undefined) {
          read = undefined;
          tellUnderWay();
        }
        if (unreadable.length > 0) onUnreadable(unreadable);
        if (unreadable.length > 0 || (isLive && results.length === 0)) verifyAgainAt = 0;
        // Without a document the plugin would not note how far it has read.
        const own = found.length > 0 || lastOwn === undefined ? undefined : open(lastOwn);
        if (own !== undefined) found.push({ doc: own });
        return { results: found, last_seq: last };
      }
      search.set('since', String(last));
      if (unreadable.length > 0) onUnreadable(unreadable.splice(0));
      read = { since, next: String(last), found };
      tellUnderWay();
    }
  };

  const allDocs = async (keys: readonly string[]): Promise<unknown> => {
    const known = keys.flatMap((key) => accepted.get(key) ?? []);
    const idByKey = new Map(keys.flatMap((key) => (accepted.has(key) ? [] : [[key, crypt.idOf(key)]])));
    const ids = [...idByKey.values()];
    const answers = new Map((ids.length === 0 ? [] : await askAll(ids)).map(({ key, doc }) => [key, doc]));
    const asked = [...idByKey].map(([key, id]) => {
      // Left out, the plugin would take it for sent.
      if (!answers.has(id)) throw new SyncProblem('not-couchdb');
      const doc = answers.get(id);
      const opened = doc === undefined || doc === null ? undefined : open(doc);
      if (doc?._rev !== undefined && opened === undefined) brokenRevs.set(id, doc._rev);
      return opened === undefined ? { key } : { key, id: key, doc: { ...opened, _rev: doc?._rev } };
    });
    return { rows: [...known.map((doc) => ({ key: doc.id, id: doc.id, doc })), ...asked] };
  };

  /** @throws SyncProblem: what was written until then is `accepted`. */
  const sendPiece = async (docs: readonly Sealed[]): Promise<readonly BulkRow[]> => {
    const startedAt = performance.now();
    const { body } = await http({
      method: 'POST',
      path: '_bulk_docs',
      body: { docs: docs.map(({ doc }) => doc) },
      signal: gate.signal,
    });
    if (!Array.isArray(body)) throw new SyncProblem('not-couchdb');
    const answers = new Map((body as readonly BulkRow[]).map((row) => [row.id, row]));
    let refused: SyncProblem | undefined;
    const rows = docs.flatMap(({ doc: { _id: id }, key, s }): readonly BulkRow[] => {
      const row = answers.get(id);
      const isConflict = row?.error === 'conflict';
      if (row === undefined || (!isConflict && row.ok !== true)) {
        refused ??= new SyncProblem(
          row === undefined ? 'not-couchdb' : row.error === 'forbidden' ? 'not-allowed' : 'server-trouble',
        );
        return [];
      }
      brokenRevs.delete(id);
      if (row.rev !== undefined) {
        ownRevs.set(id, row.rev);
        accepted.set(key, { ...docOf(key, s), _rev: row.rev });
      }
      return [{ ...row, id: key }];
    });
    tellUnderWay();
    if (refused !== undefined) throw refused;
    if (docs.reduce((sum, { doc }) => sum + doc.c.length, 0) > piece.size / 2) {
      piece.went(performance.now() - startedAt);
    }
    return rows;
  };

  const bulkDocs = async (docs: readonly PushDoc[]): Promise<unknown> => {
    const answers: BulkRow[] = [];
    let waiting: Sealed[] = [];
    let size = 0;
    const send = async (): Promise<void> => {
      const sending = waiting;
      waiting = [];
      size = 0;
      if (sending.length > 0) answers.push(...(await sendPiece(sending)));
    };
    for (const { _id: key, s, _rev } of docs) {
      const id = crypt.idOf(key);
      const rev = _rev ?? brokenRevs.get(id);
      const c = crypt.seal(id, key, s);
      if (size + c.length > piece.size) await send();
      waiting.push({ key, s, doc: { _id: id, ...(rev === undefined ? {} : { _rev: rev }), c } });
      size += c.length;
    }
    await send();
    accepted.clear();
    tellUnderWay();
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
      const sequence = await verifying;
      startSequence ??= sequence;
      if (query.includes('feed=longpoll')) waiting = setTimeout(gate.succeeded, waitsWellMs);
      const answer = await answerTo(path, query, options?.body as string | undefined);
      gate.succeeded();
      return { ok: true, status: 200, json: async () => answer } as Response;
    } catch (error) {
      const problem = toProblem(error);
      if (path === '_bulk_docs') piece.failed();
      if (path === '_changes') page.failed();
      gate.failed(problem.code);
      throw problem;
    } finally {
      clearTimeout(waiting);
    }
  };
  return ask;
};
