/** Who may import whom. The reasons are in docs/ARCHITECTURE.md. */

export interface Room {
  readonly folder: string;
  /** Other rooms, by their folder. */
  readonly mayImport: readonly string[];
  /** Packages, without what comes after their name; `node:*` is all of Node. */
  readonly packages: readonly string[];
  /** A folder it may import types alone from, but for the files named. */
  readonly typesOnly?: {
    readonly folder: string;
    readonly except: readonly string[];
    readonly reason: string;
  };
  /** Files that must not be named here, with the reason. */
  readonly forbidden?: readonly { readonly text: RegExp; readonly except: string; readonly reason: string }[];
}

/** For what runs in a window. */
const typesOnly = {
  folder: 'src/contract',
  except: ['src/contract/errors.ts', 'src/contract/ipc-channels.ts'],
  reason: 'it would bring zod into each window',
};
const page = ['react', 'react-dom', 'wouter', 'get-nonce', '@mantine/*', '@tabler/icons-react'];
const widgets = ['@tanstack/react-virtual', '@atlaskit/*'];

/** The first folder that a file lies in is its room, so the narrower ones stand first. */
export const rooms: readonly Room[] = [
  {
    folder: 'electron/main',
    mayImport: ['electron/files', 'src/contract', 'src/domain'],
    packages: ['electron', 'node:*', 'zod'],
  },
  {
    folder: 'electron/preload',
    mayImport: ['src/contract'],
    packages: ['electron'],
    typesOnly,
  },
  {
    // Also runs under plain Node: the command line, tests, benchmarks.
    folder: 'electron/store',
    mayImport: ['electron/files', 'src/contract', 'src/domain', 'src/data', 'src/formats'],
    packages: ['node:*', 'libsql', 'rxdb', 'rxjs', 'zod', 'age-encryption', '@noble/ciphers', 'yauzl'],
    forbidden: [
      {
        text: /\bparentPort\b/,
        except: 'electron/store/index.ts',
        reason: 'only the entry knows that it runs in Electron',
      },
    ],
  },
  {
    // What shell and store must agree on before they write a file.
    folder: 'electron/files',
    mayImport: ['src/contract', 'src/domain'],
    packages: ['node:*'],
  },
  { folder: 'src/contract', mayImport: ['src/domain'], packages: ['zod'] },
  {
    folder: 'src/domain',
    mayImport: [],
    packages: ['temporal-polyfill', 'fractional-indexing', 'uuid', 'rrule'],
  },
  {
    folder: 'src/data',
    mayImport: ['src/domain', 'src/contract'],
    packages: ['rxdb', 'zod'],
  },
  {
    folder: 'src/formats',
    mayImport: ['src/domain', 'src/contract'],
    packages: ['csv-parse', 'ical.js', 'age-encryption', 'temporal-polyfill', 'zod'],
  },
  {
    folder: 'src/client',
    mayImport: ['src/contract', 'src/data', 'src/domain'],
    packages: ['react', 'react-dom', 'rxdb', 'rxjs'],
    typesOnly,
  },
  {
    folder: 'src/ui',
    mayImport: ['src/domain'],
    packages: [...page, ...widgets, '@fontsource-variable/inter'],
  },
  {
    folder: 'src/features',
    mayImport: ['src/ui', 'src/client', 'src/data', 'src/domain', 'src/contract', 'src/formats'],
    packages: [...page, ...widgets, '@tiptap/*', 'uqr'],
    typesOnly,
  },
  {
    folder: 'src/app',
    mayImport: ['src/ui', 'src/client', 'src/data', 'src/domain', 'src/contract', 'src/features'],
    packages: page,
    typesOnly,
  },
  {
    folder: 'src/cli',
    mayImport: ['electron/store', 'src/data', 'src/formats', 'src/contract', 'src/domain'],
    packages: ['node:*'],
  },
];

/** Each folder in here is a room of its own, closed to its neighbours. */
export const closedNeighbours = 'src/features';
