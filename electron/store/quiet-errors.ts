/**
 * What nobody caught is told without its words. Node would print them (and desktops keep what programs print), and they
 * may quote a record: a line of JSON that can't be read, a value that a rule refuses.
 */
import { errorPlace } from '#contract/error-place.ts';

const tell = (what: string, error: unknown): void => {
  process.stderr.write(`Kith’s data store: ${what} ${JSON.stringify(errorPlace(error))}\n`);
};

/** For the store's process. It ends as it would have: the shell starts it again. */
export const keepErrorsQuiet = (): void => {
  // Whoever started Kith in a terminal may have closed it.
  process.stderr.on('error', () => undefined);
  process.on('uncaughtException', (error) => {
    tell('an error nobody caught', error);
    process.exit(1);
  });
  process.on('unhandledRejection', (error) => tell('a failure nobody waited for', error));
};
