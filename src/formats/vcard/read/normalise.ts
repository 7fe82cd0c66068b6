/** Makes a property of vCard 2.1 (and of careless 3.0) one that RFC 6350's rules can read. */
import { latin1 } from '../../text/decode-line.ts';
import { paramOf, type ContentLine } from '../content-line.ts';

const encodings: ReadonlySet<string> = new Set(['quoted-printable', 'base64', 'b', '8bit', '7bit']);
/** Properties whose commas separate values in every writer's 2.1, though the standard has no lists. */
const listProperties: ReadonlySet<string> = new Set(['categories', 'nickname']);

export function normalise(line: ContentLine, version: string): ContentLine {
  const old = version === '2.1';
  if (!old && !line.params.has('') && !line.params.has('encoding') && !line.params.has('charset'))
    return line;
  const params = namedParams(line.params);
  const encoding = params.get('encoding')?.[0]?.toLowerCase();
  const charset = params.get('charset')?.[0];
  params.delete('charset');
  params.delete('encoding');
  const isBinary = encoding === 'base64' || encoding === 'b';
  if (isBinary) params.set('encoding', ['b']);
  const plain = encoding === 'quoted-printable' ? decodeQuotedPrintable(line.value, charset) : line.value;
  const value = isBinary
    ? plain.replace(/\s+/g, '')
    : old
      ? escapeOldValue(plain, line.name)
      : oneRawLine(plain);
  return { ...line, params, value };
}

/** Parameters without a name are encodings, kinds of value, or (nearly always) types. */
function namedParams(params: ContentLine['params']): Map<string, readonly string[]> {
  const named = new Map(params);
  named.delete('');
  const add = (name: string, value: string): void => {
    named.set(name, [...(named.get(name) ?? []), value]);
  };
  for (const bare of decodeCustomType((params.get('') ?? []).join(',')).split(',')) {
    const word = bare.trim().toLowerCase();
    if (encodings.has(word)) add('encoding', word);
    else if (word === 'url' || word === 'uri') add('value', 'uri');
    else if (word === '' || word === 'inline') continue;
    // 2.1 writes its own words in capitals; a label of the user's has those it has.
    else add('type', /^[A-Z]+$/.test(bare.trim()) ? word : bare.trim());
  }
  return named;
}

/** Android's own labels: `TEL;X-Custom(CHARSET=UTF-8,ENCODING=QUOTED-PRINTABLE,=D0=94):…`. */
const decodeCustomType = (bare: string): string =>
  bare.replace(
    /x-custom\((?:charset=([\w-]+),encoding=quoted-printable,)?([^)]*)\)/i,
    (_, charset: string | undefined, label: string) =>
      `X-${decodeQuotedPrintable(label, charset).replaceAll(',', ' ')}`,
  );

export const isQuotedPrintable = (line: ContentLine): boolean =>
  paramOf(line, 'encoding')?.toLowerCase() === 'quoted-printable' ||
  (line.params.get('')?.some((bare) => bare.toLowerCase() === 'quoted-printable') ?? false);

function decodeQuotedPrintable(value: string, charset: string | undefined): string {
  const encoded = new TextEncoder().encode(value);
  const bytes: number[] = [];
  for (let at = 0; at < encoded.length; at += 1) {
    const code = encoded[at] ?? 0;
    const hex = code === 0x3d ? latin1(encoded.subarray(at + 1, at + 3)) : '';
    if (/^[0-9a-f]{2}$/i.test(hex)) {
      bytes.push(Number.parseInt(hex, 16));
      at += 2;
    } else bytes.push(code);
  }
  return decodeCharset(Uint8Array.from(bytes), charset);
}

/** By its own word for the encoding; else, or where that is no encoding, UTF-8 or Windows-1252. */
export function decodeCharset(bytes: Uint8Array, charset: string | undefined): string {
  for (const label of [charset ?? 'utf-8', 'utf-8', 'windows-1252']) {
    try {
      return new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch {
      // The next guess.
    }
  }
  return latin1(bytes);
}

const oneRawLine = (value: string): string => value.replace(/\r\n?|\n/g, '\\n');

/** 2.1 escapes semicolons only; many of its writers more, so known escapes are kept. */
function escapeOldValue(value: string, name: string): string {
  return oneRawLine(value).replace(/\\([\\,;:nN])|\\|,/g, (found, escaped?: string) => {
    if (escaped !== undefined) return found;
    return found === '\\' ? '\\\\' : listProperties.has(name) ? found : '\\,';
  });
}
