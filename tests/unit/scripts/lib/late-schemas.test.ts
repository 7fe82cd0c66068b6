import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../../../scripts/lib/root.ts';
import { filesWithSchemas, withLateSchemas } from '../../../../scripts/lib/late-schemas.ts';

const late = '/* @__PURE__ */ late(() => ';

test('constants and entries of tables are made late, on the same lines', () => {
  const code = [
    "import { z } from 'zod';",
    'const id = z.string();',
    'export const requests = {',
    '  open: request(z.object({ id }), z.void()),',
    "  'people.add': { args: z.object({ id }), result: z.void() },",
    '  ...others,',
    '};',
  ];
  expect(withLateSchemas(code.join('\n')).split('\n')).toEqual([
    `import { late } from '#contract/late.ts';${code[0]}`,
    `const id = ${late}z.string());`,
    code[2],
    `  open: ${late}request(z.object({ id }), z.void())),`,
    `  'people.add': ${late}({ args: z.object({ id }), result: z.void() })),`,
    '  ...others,',
    '};',
  ]);
});

test('what is no schema stays as it is', () => {
  const code = `
    const codes = ['a', 'b'];
    const own = { id: true, nested: { stays: 1 } };
    const names = new Set(['a']);
    const read = (value) => z.string().parse(value);
    export class Problem extends Error {}
    export function parse() { const inner = z.string(); return inner; }
  `;
  expect(withLateSchemas(code)).toBe(code);
});

test('each file of schemas is among those whose schemas are made late', () => {
  const made = ['src/contract', 'src/data']
    .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => /^import \{ z \}/m.test(readFileSync(file, 'utf8')))
    .filter((file) => !filesWithSchemas.test(file.replaceAll('\\', '/')))
    .map((file) => file.slice(root.length + 1));
  // One makes no schema until it is called; the other is run while Kith is built.
  expect(made.toSorted()).toEqual(['src/data/commands/patch-of.ts', 'src/data/schemas/rx-schemas.ts']);
});
