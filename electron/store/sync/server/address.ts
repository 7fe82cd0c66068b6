/** Which addresses passwords may be sent to. */
import { isIP } from 'node:net';
import { SyncProblem } from './problem.ts';

const defaultDatabase = 'kith';

const privateNames = /^(localhost|[^.]+|.+\.(local|home\.arpa|internal|lan|localhost))$/u;
const privateIps =
  /^(127\.|10\.|192\.168\.|169\.254\.|172\.(1[6-9]|2\d|3[01])\.|::1$|f[cd][0-9a-f]{2}:|fe80:)/u;

/** This machine or its own network, as far as a name tells. */
const isPrivate = (hostname: string): boolean => {
  const host = hostname.replace(/^\[|\]$/gu, '').toLowerCase();
  return isIP(host) === 0 ? privateNames.test(host) : privateIps.test(host);
};

export interface Address {
  /** `https://host/database/`, without user and password. */
  readonly url: string;
  /** `https://host/`. */
  readonly root: string;
  readonly name: string;
}

/** @throws SyncProblem `invalid-address`, `http-refused`, `http-warning` */
export const parseAddress = (text: string, allowHttp: boolean): Address => {
  const typed = text.trim();
  const whole = /^[a-z][a-z0-9+.-]*:\/\//iu.test(typed) ? typed : `https://${typed}`;
  if (typed === '' || !URL.canParse(whole)) throw new SyncProblem('invalid-address');
  const { protocol, host, hostname, pathname, search, hash } = new URL(whole);
  const path = pathname.replace(/\/+$/u, '');
  if (!['http:', 'https:'].includes(protocol) || hostname === '' || search !== '' || hash !== '') {
    throw new SyncProblem('invalid-address');
  }
  if (protocol === 'http:') {
    if (!isPrivate(hostname)) throw new SyncProblem('http-refused');
    if (!allowHttp) throw new SyncProblem('http-warning');
  }
  const at = path.lastIndexOf('/');
  const [folder, database] = path === '' ? ['', defaultDatabase] : [path.slice(0, at), path.slice(at + 1)];
  return {
    url: `${protocol}//${host}${folder}/${database}/`,
    root: `${protocol}//${host}${folder}/`,
    name: host,
  };
};
