/** The page's end of the bridge to the shell (`window.kith`, made by the preload). */
import { dataToError, KithError } from '#contract/errors.ts';
import type { ArgsOf, PayloadOf, ResultOf } from '#contract/message.ts';
import { pageShellEvents, pageShellRequests, type KithBridge } from '#contract/page-shell.ts';
import { fileGrant, type FileGrant } from '#contract/values.ts';
import { wireOutcome } from '#contract/wire.ts';
import { z } from 'zod';

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

const unwrap = <T>(schema: z.ZodType<T>, raw: unknown): T => {
  const outcome = wireOutcome.parse(raw);
  if ('error' in outcome) throw dataToError(outcome.error);
  const result = schema.safeParse(outcome.result);
  if (!result.success) throw new KithError('internal', 'The shell gave an answer that does not fit.');
  return result.data;
};

export const createShell = (bridge: KithBridge): Shell => ({
  async invoke(name, args) {
    return unwrap<unknown>(pageShellRequests[name].result, await bridge.invoke(name, args)) as never;
  },
  on(name, listener) {
    return bridge.on(name, (payload) => {
      const fit = pageShellEvents[name].safeParse(payload);
      if (fit.success) listener(fit.data as never);
    });
  },
  async grantFiles(files) {
    return unwrap(z.array(fileGrant), await bridge.grantFiles(files));
  },
});
