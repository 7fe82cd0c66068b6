import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkFile, checkTree } from '../../../../scripts/lib/import-check.ts';

const aliases = {
  '#contract/*': './src/contract/*',
  '#domain/*': './src/domain/*',
  '#features/*': './src/features/*',
  '#store/*': './electron/store/*',
};

const messages = (file: string, code: string) =>
  checkFile(file, code, aliases).map(({ line, message }) => `${line}: ${message}`);

describe('imports in an allowed direction', () => {
  it.each([
    ['src/domain/rank.ts', `import { x } from './other.ts';\nimport y from 'fractional-indexing';`],
    ['src/features/today/Today.tsx', `import { x } from '#domain/rank.ts';\nimport './parts/a.ts';`],
    ['electron/main/index.ts', `import { app } from 'electron';\nimport { join } from 'node:path';`],
    ['src/cli/main.ts', `import { open } from '#store/open.ts';`],
    ['electron/store/index.ts', `process.parentPort.on('message', () => {});`],
    [
      'src/app/main.tsx',
      `import '@mantine/core/styles.css';\nimport { Today } from '#features/today/Today.tsx';`,
    ],
  ])('passes %s', (file, code) => {
    expect(messages(file, code)).toEqual([]);
  });
});

describe('imports in a forbidden direction', () => {
  it.each([
    ['a static import', `\nimport { x } from '#contract/a.ts';`],
    ['a type', `\nimport type { X } from '#contract/a.ts';`],
    ['a type in place', `\nlet x: import('#contract/a.ts').X;`],
    ['a re-export', `\nexport { x } from '#contract/a.ts';`],
    ['a re-export of everything', `\nexport * from '#contract/a.ts';`],
    ['a dynamic import', `\nawait import('#contract/a.ts');`],
    ['require', `\nrequire('#contract/a.ts');`],
  ])('finds %s', (_, code) => {
    expect(messages('src/domain/rank.ts', code)).toEqual([
      '2: src/domain may not import src/contract (#contract/a.ts)',
    ]);
  });

  it('follows relative paths', () => {
    expect(messages('src/domain/rank.ts', `import '../contract/a.ts';`)).toEqual([
      '1: src/domain may not import src/contract (../contract/a.ts)',
    ]);
  });

  it('keeps features apart', () => {
    expect(messages('src/features/today/Today.tsx', `import '#features/board/Board.tsx';`)).toEqual([
      '1: one feature may not import another (#features/board/Board.tsx)',
    ]);
  });

  it('keeps what is checked elsewhere out of pages', () => {
    const page = 'src/features/today/Today.tsx';
    expect(messages(page, `import type { X } from '#contract/values/people.ts';`)).toEqual([]);
    expect(messages(page, `import { type X } from '#contract/values/people.ts';`)).toEqual([]);
    expect(messages(page, `import { errorToData } from '#contract/errors.ts';`)).toEqual([]);
    for (const code of [`import { type X, y } from`, `export { y } from`, `import`]) {
      expect(messages(page, `${code} '#contract/values/people.ts';`)).toEqual([
        '1: src/features may import types alone from src/contract (#contract/values/people.ts): it would bring zod into each window',
      ]);
    }
  });

  it('allows only the packages of the room', () => {
    expect(messages('electron/store/open.ts', `import { app } from 'electron';`)).toEqual([
      '1: electron/store may not import the package "electron"',
    ]);
    expect(messages('src/domain/rank.ts', `import { readFileSync } from 'node:fs';`)).toEqual([
      '1: src/domain may not import the package "node:fs"',
    ]);
  });

  it('does not take a longer name for an allowed one', () => {
    expect(messages('src/contract/a.ts', `import 'zod-extra';`)).toHaveLength(1);
  });

  it('finds a name that is put together at run time', () => {
    expect(messages('src/domain/rank.ts', 'await import(`./${name}.ts`);')).toEqual([
      '1: imports something that is named only at run time',
    ]);
  });

  it('keeps the port to the entry of the store', () => {
    expect(messages('electron/store/open.ts', `\nprocess.parentPort.postMessage(1);`)).toEqual([
      expect.stringMatching(/^2: .*may stand in electron\/store\/index\.ts only/),
    ]);
  });

  it('finds tests and scripts imported by the product', () => {
    expect(messages('src/app/main.tsx', `import '../../scripts/lib/root.ts';`)).toEqual([
      '1: imports scripts/lib/root.ts, which lies in no room',
    ]);
  });
});

describe('a whole tree', () => {
  it('names file and line', () => {
    const root = mkdtempSync(join(tmpdir(), 'kith-imports-'));
    const write = (file: string, code: string) => {
      mkdirSync(dirname(join(root, file)), { recursive: true });
      writeFileSync(join(root, file), code);
    };
    write('package.json', JSON.stringify({ imports: aliases }));
    write('electron/preload/index.ts', `const { app } = require('electron');\nrequire('node:fs');`);
    write('src/features/a/View.tsx', `import x from 'zod';`);
    write('src/domain/good.ts', `export const x = 1;`);
    expect(checkTree(root)).toEqual([
      {
        file: 'electron/preload/index.ts',
        line: 2,
        message: 'electron/preload may not import the package "node:fs"',
      },
      { file: 'src/features/a/View.tsx', line: 1, message: 'src/features may not import the package "zod"' },
    ]);
    rmSync(root, { recursive: true });
  });
});
