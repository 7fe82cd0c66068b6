/**
 * zod's schemas are made when they are first used, in the built app. Shell, store and page have two thousand of them
 * together and a start needs some dozens; making them all took each process a tenth of its start.
 *
 * Constants of the files below, and the entries of their tables, are put into `late(() => …)` (src/contract/late.ts):
 *
 * const person = z.object({ name: z.string() });   → const person = late(() => z.object({ name: z.string() }));
 * const requests = { open: request(a, b) };         → const requests = { open: late(() => request(a, b)) };
 */
import { parseSync } from 'oxc-parser';
import type { Plugin } from 'vite';

/** Without what is no schema, or is made while Kith is built. */
export const filesWithSchemas =
  /\/src\/(contract\/(values\/)?(?!late\.)[a-z-]+|data\/schemas\/(?!rx-schemas\.)[a-z-]+|data\/commands\/(method\/)?specs)\.ts$/;

type Node = NonNullable<ReturnType<typeof parseSync>['program']['body'][number]>;
type Expression = NonNullable<Extract<Node, { type: 'VariableDeclaration' }>['declarations'][number]['init']>;

const laterIn = (value: Expression): readonly Expression[] => {
  if (value.type === 'CallExpression') return [value];
  if (value.type !== 'ObjectExpression') return [];
  const entries = value.properties.filter((property) => property.type === 'Property');
  return entries.flatMap((entry) => {
    // An entry of several schemas is one thing: a command's arguments and its answer.
    const isMade = entry.value.type === 'CallExpression' || laterIn(entry.value).length > 0;
    return isMade ? [entry.value] : [];
  });
};

/** @param code JavaScript of a module */
export const withLateSchemas = (code: string): string => {
  const { program, errors } = parseSync('module.js', code);
  if (errors.length > 0) throw new Error(errors[0]?.message);
  const constants = program.body.flatMap((node) => {
    const declaration = node.type === 'ExportNamedDeclaration' ? node.declaration : node;
    return declaration?.type === 'VariableDeclaration' ? declaration.declarations : [];
  });
  const later = constants.flatMap(({ init }) => (init ? laterIn(init) : []));
  if (later.length === 0) return code;
  let end = 0;
  // On the same lines, so that a map of them still fits.
  const pieces = later.map((value) => {
    const isObject = value.type === 'ObjectExpression';
    const text = code.slice(value.start, value.end);
    const before = code.slice(end, value.start);
    end = value.end;
    return `${before}/* @__PURE__ */ late(() => ${isObject ? `(${text})` : text})`;
  });
  return `import { late } from '#contract/late.ts';${pieces.join('')}${code.slice(end)}`;
};

export const lateSchemas: Plugin = {
  name: 'kith:late-schemas',
  transform: {
    filter: { id: filesWithSchemas },
    handler: (code) => ({ code: withLateSchemas(code), map: null }),
  },
};
