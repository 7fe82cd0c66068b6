/** The system's keychain is the shell's: asked by an event, answered by a request. */
import type { PayloadOf } from '#contract/message.ts';
import type { shellStoreEvents } from '#contract/shell-store.ts';
import type { KeychainAnswer } from '#contract/values/sync.ts';

type Tell = <K extends 'sync.ask-secret' | 'sync.keep-secret'>(
  event: K,
  payload: PayloadOf<typeof shellStoreEvents, K>,
) => void;

/** A keyring may ask the user for its own password first. */
const patienceMs = 120_000;

export const createShellKeychain = (tell: Tell) => {
  let waiting: PromiseWithResolvers<KeychainAnswer> | undefined;
  return {
    ask: (): Promise<KeychainAnswer> => {
      if (waiting !== undefined) return waiting.promise;
      const asked = Promise.withResolvers<KeychainAnswer>();
      waiting = asked;
      const timer = setTimeout(() => asked.resolve({ real: false }), patienceMs);
      timer.unref();
      void asked.promise.then(() => {
        clearTimeout(timer);
        if (waiting === asked) waiting = undefined;
      });
      tell('sync.ask-secret', {});
      return asked.promise;
    },
    keep: (secret: string | undefined): void => {
      tell('sync.keep-secret', secret === undefined ? {} : { secret });
    },
    answered: (answer: KeychainAnswer): void => {
      waiting?.resolve(answer);
    },
  };
};
