import { resolve } from 'node:path';

interface ProfileChoice {
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly fallback: string;
  readonly cwd: string;
}

/** Value of `--name VALUE` or `--name=VALUE`; the last one wins, as for most commands. */
export const flagValue = (argv: readonly string[], name: string): string | undefined => {
  let found: string | undefined;
  for (const [index, argument] of argv.entries()) {
    if (argument.startsWith(`--${name}=`)) found = argument.slice(name.length + 3);
    else if (argument === `--${name}`) found = argv[index + 1];
  }
  return found;
};

/** The folder everything of one user lives in: `--profile DIR`, then `KITH_PROFILE`, then the system's default. */
export const chooseProfileFolder = ({ argv, env, fallback, cwd }: ProfileChoice): string => {
  const wanted = flagValue(argv, 'profile') || env.KITH_PROFILE || fallback;
  return resolve(cwd, wanted);
};
