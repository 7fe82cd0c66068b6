/** Errors that cross a process border: plain data with a sentence for the user. */
export const errorCodes = [
  'bad-request', // the message does not fit the contract
  'not-found',
  'conflict',
  'invalid', // a record or file breaks a rule; nothing was changed
  'locked', // another process has the profile open
  'sealed', // encrypted, and not unlocked yet
  'wrong-passphrase',
  'damaged', // a file is cut, altered or not what it says it is
  'newer-version', // written by a newer Kith
  'disk', // no space, no permission, folder gone
  'cancelled',
  'unavailable', // the store is restarting
  'internal',
] as const;
export type ErrorCode = (typeof errorCodes)[number];

export interface KithErrorData {
  readonly code: ErrorCode;
  /** What happened, what was kept, what to do now: a sentence or two without jargon or personal data. */
  readonly message: string;
}

export class KithError extends Error {
  override readonly name = 'KithError';
  readonly code: ErrorCode;
  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

export const isKithError = (value: unknown): value is KithError => value instanceof KithError;

/** What may leave the process of an unknown error: never its message, which may quote people's data. */
export const errorToData = (error: unknown): KithErrorData =>
  isKithError(error)
    ? { code: error.code, message: error.message }
    : { code: 'internal', message: 'Something went wrong inside Kith. Nothing was changed.' };

export const dataToError = (data: KithErrorData): KithError => new KithError(data.code, data.message);
