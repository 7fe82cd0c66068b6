/** A look at a server before anything is decided. */
import type { SyncChecked } from '#contract/values/sync.ts';
import { parseAddress, type Address } from './address.ts';
import { createHttp } from './http.ts';
import { readMarker, type Marker } from './marker.ts';
import { SyncProblem, toProblem } from './problem.ts';
import { trustSystem } from './trust-system.ts';

/** What its database holds. @throws SyncProblem */
export const look = async (address: Address, user: string, password: string): Promise<Marker> => {
  trustSystem();
  const root = await createHttp({ url: address.root, user, password })({ path: '' });
  if (typeof (root.body as { readonly couchdb?: unknown } | null)?.couchdb !== 'string') {
    throw new SyncProblem('not-couchdb');
  }
  return readMarker(createHttp({ url: address.url, user, password }));
};

interface Typed {
  readonly address: string;
  readonly user: string;
  readonly password: string;
  readonly allowHttp: boolean;
}

/** The same, for somebody who is still typing: what is wrong is an answer. */
export const checkServer = async ({
  address: typed,
  user,
  password,
  allowHttp,
}: Typed): Promise<SyncChecked> => {
  try {
    const address = parseAddress(typed, allowHttp);
    const server = { address: address.url.replace(/\/$/u, ''), user, name: address.name };
    try {
      return { server, holds: (await look(address, user, password)).holds };
    } catch (error) {
      return { server, problem: toProblem(error).code };
    }
  } catch (error) {
    return { problem: toProblem(error).code };
  }
};
