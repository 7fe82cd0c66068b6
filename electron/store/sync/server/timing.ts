/** Milliseconds that sync waits for this and that; tests give shorter ones. */
export interface SyncTiming {
  /** After the first failure; twice as long after each further one… */
  readonly firstRetryMs: number;
  /** …up to this. */
  readonly mostRetryMs: number;
  /** Whether a server that was emptied has been filled again. */
  readonly lookAgainMs: number;
  /** Nothing heard for so long: the line is dead. */
  readonly silenceMs: number;
  /** The server sends a line break so often while a feed has nothing to say. */
  readonly heartbeatMs: number;
  /** A feed is asked anew after so long: a proxy may have kept its news to itself. */
  readonly feedMs: number;
  /** The feed answers when something changes, so one that is left waiting for that long is one that works. */
  readonly waitsWellMs: number;
  /** Nothing was on its way for so long: what nobody needs can be told from what is not all there yet. */
  readonly quietMs: number;
  /** After which it is looked again whether the server is the one it was. */
  readonly verifiedForMs: number;
}

export const usualTiming: SyncTiming = {
  firstRetryMs: 1_000,
  mostRetryMs: 5 * 60_000,
  lookAgainMs: 10_000,
  silenceMs: 60_000,
  heartbeatMs: 20_000,
  feedMs: 5 * 60_000,
  waitsWellMs: 1_000,
  quietMs: 5_000,
  verifiedForMs: 60_000,
};
