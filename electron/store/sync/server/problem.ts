/** What went wrong on the way to the server, in the contract's words. */
import type { SyncDone, SyncProblemCode } from '#contract/values/sync.ts';

export class SyncProblem extends Error {
  override readonly name = 'SyncProblem';
  readonly code: SyncProblemCode;
  constructor(code: SyncProblemCode, options?: ErrorOptions) {
    super(code, options);
    this.code = code;
  }
}

const certificateErrors =
  /^(CERT_|ERR_TLS_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_(GET_ISSUER|VERIFY)|HOSTNAME_MISMATCH|ERR_SSL_)/u;

/** A failed request says why in its code, or in that of its cause. */
export const toProblem = (error: unknown): SyncProblem => {
  if (error instanceof SyncProblem) return error;
  const cause: unknown = error instanceof Error ? (error.cause ?? error) : error;
  const inner: unknown = cause instanceof AggregateError ? cause.errors[0] : cause;
  const code = inner instanceof Error && 'code' in inner && typeof inner.code === 'string' ? inner.code : '';
  if (certificateErrors.test(code)) return new SyncProblem('certificate', { cause: error });
  if (code === 'ENOTFOUND') return new SyncProblem('unknown-server', { cause: error });
  if (code === 'EAI_AGAIN' || code === 'ENETUNREACH' || code === 'ENETDOWN') {
    return new SyncProblem('offline', { cause: error });
  }
  return new SyncProblem('unreachable', { cause: error });
};

/** Of an answer that is not what was asked for. */
export const statusProblem = (status: number): SyncProblem => {
  if (status === 401) return new SyncProblem('wrong-password');
  if (status === 403) return new SyncProblem('not-allowed');
  if (status === 413 || status === 507) return new SyncProblem('no-space');
  // A redirect is the sign-in page of a public network: no CouchDB sends one.
  if (status >= 300 && status < 400) return new SyncProblem('not-couchdb');
  return new SyncProblem('server-trouble');
};

const waitsForUser: ReadonlySet<SyncProblemCode> = new Set([
  'wrong-password',
  'not-allowed',
  'certificate',
  'http-refused',
  'http-warning',
  'invalid-address',
  'server-holds-other-network',
  'server-replaced',
  'newer-version',
  'locked',
  'internal',
]);

/** Whether trying again by itself is hardly of use. */
export const isForUser = (code: SyncProblemCode): boolean => waitsForUser.has(code);

/** What was expected to go wrong is an answer. */
export const answer = async (task: () => Promise<void>): Promise<SyncDone> => {
  try {
    await task();
    return {};
  } catch (error) {
    if (error instanceof SyncProblem) return { problem: error.code };
    throw error;
  }
};
