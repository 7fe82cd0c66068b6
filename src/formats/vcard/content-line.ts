/** One property of a vCard as text: `item1.TEL;TYPE=work,cell:+34 600 000 000` (RFC 6350 §3.3, RFC 6868). */

export interface ContentLine {
  /** Line of the file where it starts. */
  readonly row: number;
  /** Lower case: what binds an `X-ABLabel` to its property. */
  readonly group?: string;
  /** Lower case. */
  readonly name: string;
  /** Lower-case names; a parameter without a value (2.1: `TEL;CELL`) is under ''. */
  readonly params: ReadonlyMap<string, readonly string[]>;
  /** As it stands, escapes and all. */
  readonly value: string;
}

/** KAddressBook writes `X-messaging/xmpp-All`, people who edit cards by hand a space, both against the standard. */
const head = /^(?:([\w-]+)\.)?([\w/-]+)[ \t]*(?=[;:])/;
/** `;NAME="quoted",plain` or `;PLAIN`. */
const parameter = /^;\s*(?:([\w-]+)=)?((?:"[^"]*"|[^";:,]*)(?:,(?:"[^"]*"|[^";:,]*))*)(?=[;:])/;
const parameterValue = /"([^"]*)"|([^",]+)/g;
const decodedByCode: Readonly<Record<string, string>> = { '^n': '\n', '^^': '^', "^'": '"' };

/** The parts of an unfolded line, or undefined when it is no property. */
export function parseContentLine(text: string, row: number): ContentLine | undefined {
  const [start, group, name] = head.exec(text) ?? [];
  if (start === undefined || name === undefined) return undefined;
  const params = new Map<string, string[]>();
  let rest = text.slice(start.length);
  while (rest.startsWith(';')) {
    const [whole, key = '', values = ''] = parameter.exec(rest) ?? [];
    if (whole === undefined) return undefined;
    addValues(params, key.toLowerCase(), values);
    rest = rest.slice(whole.length);
  }
  return {
    row,
    ...(group !== undefined && { group: group.toLowerCase() }),
    name: name.toLowerCase(),
    params,
    value: rest.slice(1),
  };
}

function addValues(params: Map<string, string[]>, key: string, text: string): void {
  const values = params.get(key) ?? [];
  for (const [, quoted, plain] of text.matchAll(parameterValue)) {
    const value = (quoted ?? plain ?? '').replace(/\^[n^']/g, (code) => decodedByCode[code] ?? code);
    // Many writers quote the whole list: TYPE="home,voice".
    if (key === 'type') values.push(...value.split(','));
    else values.push(value);
  }
  params.set(key, values);
}

/** The first value of a parameter. */
export const paramOf = ({ params }: ContentLine, name: string): string | undefined => params.get(name)?.[0];

/** The types of a property, as they are written. */
export const writtenTypesOf = ({ params }: ContentLine): readonly string[] =>
  (params.get('type') ?? []).map((type) => type.trim()).filter((type) => type !== '');

/** The types of a property, in lower case. */
export const typesOf = (line: ContentLine): readonly string[] =>
  writtenTypesOf(line).map((type) => type.toLowerCase());

/**
 * A line without its line break and not folded. `value` is written as it is, so it must be escaped; what
 * would break the line is made harmless all the same.
 */
export function formatContentLine(
  name: string,
  value: string,
  params: readonly (readonly [name: string, values: string | readonly string[]])[] = [],
  group?: string,
): string {
  const written = params.map(([key, values]) => {
    const list = (typeof values === 'string' ? [values] : values).map(formatParamValue);
    return `;${token(key).toUpperCase()}=${list.join(',')}`;
  });
  const prefix = group === undefined ? '' : `${token(group)}.`;
  const line = `${prefix}${writtenName(name)}${written.join('')}:${value.replace(/\r\n?|\n/g, '\\n')}`;
  // A NUL is the end of a text to many programs, and no text to Kith's own reader.
  return line.includes('\0') ? line.replaceAll('\0', '') : line;
}

/** Case doesn't matter, but Apple's own are always written like this. */
const appleNames: ReadonlyMap<string, string> = new Map([
  ['x-ablabel', 'X-ABLabel'],
  ['x-abshowas', 'X-ABShowAs'],
]);
const writtenName = (name: string): string => appleNames.get(name.toLowerCase()) ?? token(name).toUpperCase();

const token = (word: string): string => word.replace(/[^\w-]/g, '-').replaceAll('_', '-');

function formatParamValue(value: string): string {
  const encoded = value
    .replace(/\^/g, '^^')
    .replace(/"/g, "^'")
    .replace(/\r\n?|\n/g, '^n');
  return /[,;:]/.test(encoded) ? `"${encoded}"` : encoded;
}

const encoder = new TextEncoder();
const maxOctets = 75;

/** Cuts a line into pieces of at most 75 octets, never inside a character, and ends each with CRLF. */
export function fold(line: string): string {
  if (line.length <= maxOctets && encoder.encode(line).length <= maxOctets) return `${line}\r\n`;
  const pieces: string[] = [];
  let start = 0;
  let octets = 0;
  let at = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > maxOctets) {
      pieces.push(line.slice(start, at));
      start = at;
      // The space that marks a continuation counts.
      octets = 1;
    }
    octets += size;
    at += character.length;
  }
  pieces.push(line.slice(start));
  return `${pieces.join('\r\n ')}\r\n`;
}
