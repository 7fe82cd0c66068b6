import { expect, test } from 'vitest';
import { withLateSchemas } from '../../../../scripts/lib/late-schemas.ts';

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
