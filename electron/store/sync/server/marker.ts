/** The one document that is not a record: it says that a database is a network's, and which one it is since it was made. */
import { randomUUID } from 'node:crypto';
import { createCrypt, type Crypt } from '../secrets/crypt.ts';
import type { Http } from './http.ts';
import { SyncProblem } from './problem.ts';

export const markerId = 'kith';
const markerKey = 'network';
const format = 1;

export type Marker =
  | { readonly holds: 'nothing' }
  | { readonly holds: 'something-else' }
  | {
      readonly holds: 'network';
      readonly sealed: string;
      /** Of its last change, before it was asked. */
      readonly sequence: string | number;
    };

/** @throws SyncProblem */
export const readMarker = async (http: Http): Promise<Marker> => {
  const database = await http({ path: '', also: [404] });
  if (database.status === 404) return { holds: 'nothing' };
  const { doc_count: count, update_seq: sequence = 0 } = database.body as {
    readonly doc_count?: number;
    readonly update_seq?: string | number;
  };
  if (typeof count !== 'number') throw new SyncProblem('not-couchdb');
  const { status, body } = await http({ path: markerId, also: [404] });
  if (status === 404) return { holds: count === 0 ? 'nothing' : 'something-else' };
  const { c } = body as { readonly c?: unknown };
  return typeof c === 'string' ? { holds: 'network', sealed: c, sequence } : { holds: 'something-else' };
};

const markerCrypt = (crypt: Crypt) => ({ id: crypt.idOf(markerKey), crypt });

/**
 * The id of the database since it was made.
 * @throws SyncProblem `server-holds-other-network`, `newer-version`
 */
export const openMarker = (key: string, sealed: string): string => {
  const { id, crypt } = markerCrypt(createCrypt(key));
  const opened = crypt.open(id, sealed);
  if (opened === undefined) throw new SyncProblem('server-holds-other-network');
  const { instance, format: written } = JSON.parse(opened.text) as { instance: string; format: number };
  if (written > format) throw new SyncProblem('newer-version');
  return instance;
};

/** Databases are the administrator's: CouchDB answers 401 to every other user, whose password is right all the same. */
const changeDatabase = async (
  http: Http,
  method: 'PUT' | 'DELETE',
  also: readonly number[],
): Promise<void> => {
  const { status } = await http({ method, path: '', also: [401, 403, ...also] });
  if (status === 401 || status === 403) throw new SyncProblem('not-allowed');
};

/** With everything in it, whoever put it there. @throws SyncProblem */
export const deleteDatabase = (http: Http): Promise<void> => changeDatabase(http, 'DELETE', [404]);

/** Makes the database, if need be, and says whose it is. @returns its id */
export const writeMarker = async (http: Http, key: string): Promise<string> => {
  const { status } = await http({ path: '', also: [404] });
  // 412: somebody else has made it meanwhile.
  if (status === 404) await changeDatabase(http, 'PUT', [412]);
  const { id, crypt } = markerCrypt(createCrypt(key));
  const instance = randomUUID();
  await http({
    method: 'PUT',
    path: markerId,
    body: { c: crypt.seal(id, markerKey, JSON.stringify({ instance, format })) },
    also: [409],
  });
  // Two machines at once: whoever was first has made it.
  const marker = await readMarker(http);
  if (marker.holds !== 'network') throw new SyncProblem('server-trouble');
  return openMarker(key, marker.sealed);
};
