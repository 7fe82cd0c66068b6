/** How the command line was called. */
import { parseArgs } from 'node:util';

/** A wrong call: exit status 2, with the usage. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export interface Call {
  readonly profile: string;
  readonly keyFile?: string;
  readonly json: boolean;
  readonly command: string;
  readonly positionals: readonly string[];
  readonly options: Readonly<Record<string, string | readonly string[] | boolean | undefined>>;
}

export const usage = `kith --profile DIR COMMAND [--json]

  import FILE… [--format FORMAT] [--tag TAG]… [--stage STAGE]
         [--on-duplicate merge|skip|create] [--dry-run]
  undo-import ID
  list contacts|organizations|follow-ups|events|due
  add contact|interaction|follow-up JSON
  export FILE --format json|vcard4|vcard3|csv|csv-google|csv-outlook|ical-tasks|ical-events
         [--keep-away]
  backup FILE --passphrase-file FILE
  snapshot
  restore FILE --passphrase-file FILE [--dry-run] [--mode merge|replace]
  sample --people N --interactions M --seed S
  verify

  --json      standard output holds one JSON document and nothing else
  --key-file  FILE with the database key of an encrypted profile

Kith must not be running on the same profile.
`;

const options = {
  profile: { type: 'string' },
  'key-file': { type: 'string' },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
  format: { type: 'string' },
  tag: { type: 'string', multiple: true },
  stage: { type: 'string' },
  'on-duplicate': { type: 'string' },
  'dry-run': { type: 'boolean', default: false },
  'keep-away': { type: 'boolean', default: false },
  'passphrase-file': { type: 'string' },
  mode: { type: 'string' },
  people: { type: 'string' },
  interactions: { type: 'string' },
  seed: { type: 'string' },
} as const;

/** Options that every command takes. */
const common = new Set(['profile', 'key-file', 'json', 'help']);

/** Undefined: the user asked for help. */
export const parseCall = (argv: readonly string[]): Call | undefined => {
  const parsed = (() => {
    try {
      return parseArgs({ args: [...argv], options, allowPositionals: true, tokens: true });
    } catch (error) {
      throw new UsageError(error instanceof Error ? error.message : 'The call can’t be understood.');
    }
  })();
  const { values, positionals, tokens } = parsed;
  if (values.help) return undefined;
  const [command, ...rest] = positionals;
  if (command === undefined) throw new UsageError('Which command?');
  if (values.profile === undefined || values.profile === '')
    throw new UsageError('Which profile? Say --profile DIR.');
  const given: readonly string[] = tokens.flatMap((token) =>
    token.kind === 'option' && !common.has(token.name) ? [String(token.name)] : [],
  );
  return {
    profile: values.profile,
    ...(values['key-file'] === undefined ? {} : { keyFile: values['key-file'] }),
    json: values.json,
    command,
    positionals: rest,
    options: Object.fromEntries(Object.entries(values).filter(([name]) => given.includes(name))),
  };
};

/** Refuses options and arguments that the command does not take. */
export const expectCall = (call: Call, names: readonly string[], least: number, most = least): void => {
  const stray = Object.keys(call.options).find((name) => !names.includes(name));
  if (stray !== undefined) throw new UsageError(`“${call.command}” takes no --${stray}.`);
  const count = call.positionals.length;
  if (count < least) throw new UsageError(`“${call.command}” needs more arguments.`);
  if (count > most) throw new UsageError(`“${call.command}” takes no “${String(call.positionals[most])}”.`);
};

export const textOption = (call: Call, name: string): string | undefined => {
  const value = call.options[name];
  return typeof value === 'string' ? value : undefined;
};

export const neededOption = (call: Call, name: string): string => {
  const value = textOption(call, name);
  if (value === undefined) throw new UsageError(`“${call.command}” needs --${name}.`);
  return value;
};

export const choiceOption = <T extends string>(
  call: Call,
  name: string,
  choices: readonly T[],
): T | undefined => {
  const value = textOption(call, name);
  if (value === undefined) return undefined;
  const found = choices.find((choice) => choice === value);
  if (found === undefined) throw new UsageError(`--${name} is one of ${choices.join(', ')}.`);
  return found;
};

export const countOption = (call: Call, name: string): number => {
  const value = neededOption(call, name);
  if (!/^\d{1,9}$/.test(value)) throw new UsageError(`--${name} is a whole number.`);
  return Number(value);
};
