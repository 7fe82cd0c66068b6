/**
 * The page's end of the bridge to the shell (`window.kith`, made by the preload). What comes from there was checked
 * there: a page has no more to say than a shell it could doubt, and does without zod.
 */
import { dataToError } from '#contract/errors.ts';
import type { ArgsOf, PayloadOf, ResultOf } from '#contract/message.ts';
import type { KithBridge, pageShellEvents, pageShellRequests } from '#contract/page-shell.ts';
import type { FileGrant } from '#contract/values/files.ts';
import type { WireOutcome } from '#contract/wire.ts';

declare global {
  interface Window {
    readonly kith: KithBridge;
  }
}

type Requests = typeof pageShellRequests;
type Events = typeof pageShellEvents;

export interface Shell {
  invoke<K extends keyof Requests>(name: K, args: ArgsOf<Requests, K>): Promise<ResultOf<Requests, K>>;
  on<K extends keyof Events>(name: K, listener: (payload: PayloadOf<Events, K>) => void): () => void;
  /** Files dropped on the window, as grants: the page never sees a path. */
  grantFiles(files: readonly File[]): Promise<readonly FileGrant[]>;
}

const unwrap = (outcome: WireOutcome): unknown => {
  if ('error' in outcome) throw dataToError(outcome.error);
  return outcome.result;
};

export const createShell = (bridge: KithBridge): Shell => ({
  async invoke(name, args) {
    return unwrap(await bridge.invoke(name, args)) as never;
  },
  on(name, listener) {
    return bridge.on(name, (payload) => {
      listener(payload as never);
    });
  },
  async grantFiles(files) {
    return unwrap(await bridge.grantFiles(files)) as readonly FileGrant[];
  },
});
