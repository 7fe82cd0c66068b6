/** Checks the imports of source files against the table of rooms. */
import { parseSync, Visitor } from 'oxc-parser';
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';
import { closedNeighbours, rooms, type Room } from './import-rules.ts';

export interface Violation {
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

interface Import {
  /** Undefined when it is put together at run time. */
  readonly specifier: string | undefined;
  readonly start: number;
  /** Gone at run time. */
  readonly isType: boolean;
}

type Aliases = Readonly<Record<string, string>>;

const sourceFile = /\.[cm]?[jt]sx?$/;

/** @param root a folder with `package.json` and the rooms */
export function checkTree(root: string): readonly Violation[] {
  const { imports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    readonly imports: Aliases;
  };
  return ['electron', 'src']
    .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && sourceFile.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .flatMap((file) => checkFile(file, readFileSync(join(root, file), 'utf8'), imports));
}

/**
 * @param file path from the repository's root, with `/`
 * @param aliases the subpath imports of package.json
 */
export function checkFile(file: string, code: string, aliases: Aliases): readonly Violation[] {
  const at = (start: number, message: string): Violation => ({
    file,
    line: code.slice(0, start).split('\n').length,
    message,
  });
  const room = roomOf(file);
  if (room === undefined) return [at(0, 'lies in no room of scripts/lib/import-rules.ts')];
  const forbidden = (room.forbidden ?? []).flatMap(({ text, except, reason }) => {
    const found = file === except ? -1 : code.search(text);
    return found < 0 ? [] : [at(found, `${String(text)} may stand in ${except} only: ${reason}`)];
  });
  const imports = importsOf(file, code).flatMap(({ specifier, start, isType }) => {
    const message =
      complaint(file, room, specifier, aliases) ?? valueComplaint(file, room, specifier, aliases, isType);
    return message === undefined ? [] : [at(start, message)];
  });
  return [...forbidden, ...imports];
}

/** Everything a file names as a source: static and dynamic imports, re-exports, types, `require`. */
function importsOf(file: string, code: string): readonly Import[] {
  const { module, program } = parseSync(file, code);
  const found: Import[] = module.staticImports.map(({ moduleRequest, entries }) => ({
    specifier: moduleRequest.value,
    start: moduleRequest.start,
    isType: entries.length > 0 && entries.every((entry) => entry.isType),
  }));
  for (const { moduleRequest, isType } of module.staticExports.flatMap(({ entries }) => entries)) {
    if (moduleRequest) found.push({ specifier: moduleRequest.value, start: moduleRequest.start, isType });
  }
  const add = (node: { type: string; start: number; value?: unknown } | undefined, isType = false) => {
    if (node === undefined) return;
    const { value } = node;
    found.push({ specifier: typeof value === 'string' ? value : undefined, start: node.start, isType });
  };
  new Visitor({
    ImportExpression: ({ source }) => add(source),
    TSImportType: ({ source }) => add(source, true),
    TSExternalModuleReference: ({ expression }) => add(expression),
    CallExpression: ({ callee, arguments: [first] }) => {
      if (callee.type === 'Identifier' && callee.name === 'require') add(first);
    },
  }).visit(program);
  return found;
}

function complaint(
  file: string,
  room: Room,
  specifier: string | undefined,
  aliases: Aliases,
): string | undefined {
  if (specifier === undefined) return 'imports something that is named only at run time';
  const target = pathOf(file, specifier, aliases);
  if (target === undefined) {
    const allowed = room.packages.some((name) => matches(specifier, name));
    return allowed ? undefined : `${room.folder} may not import the package "${specifier}"`;
  }
  const other = roomOf(target);
  if (other === undefined) return `imports ${target}, which lies in no room`;
  if (other !== room) {
    return room.mayImport.includes(other.folder)
      ? undefined
      : `${room.folder} may not import ${other.folder} (${specifier})`;
  }
  const [own, theirs] = [neighbourOf(file), neighbourOf(target)];
  return own === theirs ? undefined : `one feature may not import another (${specifier})`;
}

function valueComplaint(
  file: string,
  { folder, typesOnly }: Room,
  specifier: string | undefined,
  aliases: Aliases,
  isType: boolean,
): string | undefined {
  const target = isType || specifier === undefined ? undefined : pathOf(file, specifier, aliases);
  if (target === undefined || typesOnly === undefined) return undefined;
  if (!target.startsWith(`${typesOnly.folder}/`) || typesOnly.except.includes(target)) return undefined;
  return `${folder} may import types alone from ${typesOnly.folder} (${String(specifier)}): ${typesOnly.reason}`;
}

/** @returns path from the root, undefined for a package */
function pathOf(file: string, specifier: string, aliases: Aliases): string | undefined {
  if (specifier.startsWith('.')) return posix.join(posix.dirname(file), specifier);
  if (!specifier.startsWith('#')) return undefined;
  for (const [alias, target] of Object.entries(aliases)) {
    const start = alias.replace('*', '');
    if (specifier.startsWith(start)) return posix.join(target.replace('*', specifier.slice(start.length)));
  }
  return specifier;
}

function roomOf(path: string): Room | undefined {
  return rooms.find(({ folder }) => path.startsWith(`${folder}/`));
}

function neighbourOf(path: string): string | undefined {
  return path.startsWith(`${closedNeighbours}/`) ? path.split('/')[2] : undefined;
}

/** `@mantine/*` and `node:*` stand for every package that begins so. */
function matches(specifier: string, name: string): boolean {
  if (name.endsWith('*')) return specifier.startsWith(name.slice(0, -1));
  return specifier === name || specifier.startsWith(`${name}/`);
}
