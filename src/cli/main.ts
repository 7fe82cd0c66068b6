/** `kith`: the command line on the store, under plain Node. */
import { existsSync, readFileSync, writeSync } from 'node:fs';
import { errorToData, isKithError, KithError } from '#contract/errors.ts';
import { openStore } from '#store/open.ts';
import { vaultFile } from '#store/paths.ts';
import { recoverImports } from '#store/transfer/write/take-back.ts';
import { isSealed } from '#store/vault/vault.ts';
import { parseCall, usage, UsageError } from './call.ts';
import { commands } from './commands.ts';

/** Standard output, whole even when it is a pipe: `process.exit` would cut an asynchronous write. */
const print = (text: string): void => {
  const bytes = Buffer.from(text);
  let written = 0;
  while (written < bytes.length) {
    try {
      written += writeSync(1, bytes, written);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      // Its reader, `head` for one, has seen enough.
      if (code === 'EPIPE') return;
      // A full pipe: its reader is slower than this.
      if (code !== 'EAGAIN') throw error;
    }
  }
};

/** Its first line, as key.age has it (see vault.ts). */
const readKey = (path: string): string | undefined => {
  try {
    return readFileSync(path, 'utf8').trim().split('\n')[0];
  } catch (error) {
    throw new KithError('disk', 'The file with the key can’t be read. Nothing was changed.', {
      cause: error,
    });
  }
};

const run = async (argv: readonly string[]): Promise<void> => {
  const call = parseCall(argv);
  if (call === undefined) {
    print(usage);
    return;
  }
  const command = commands[call.command];
  if (command === undefined) throw new UsageError(`There is no command “${call.command}”.`);
  // Wrong calls are told before anything is opened or made.
  const act = command(call);
  const key = call.keyFile === undefined ? undefined : readKey(call.keyFile);
  if (key === undefined && existsSync(vaultFile(call.profile)) && isSealed(call.profile)) {
    throw new KithError(
      'sealed',
      'This profile is encrypted. Give its key: age -d key.age > FILE, then --key-file FILE.',
    );
  }
  const store = await openStore({ profilePath: call.profile, key });
  try {
    recoverImports(store);
    const { json, words } = await act(store);
    print(call.json ? `${JSON.stringify(json)}\n` : `${words}\n`);
  } finally {
    store.engine.endSession();
    await store.close();
  }
};

// What is made here, folders as well, is for the user's own eyes.
process.umask(0o077);

try {
  await run(process.argv.slice(2));
} catch (error) {
  if (error instanceof UsageError) {
    process.stderr.write(`${error.message}\n\n${usage}`);
    process.exitCode = 2;
  } else {
    const known = isKithError(error) || (error as NodeJS.ErrnoException).code === undefined;
    const { message } = known ? errorToData(error) : (error as Error);
    process.stderr.write(`${message}\n`);
    process.exitCode = 1;
  }
}
