/** vCard 3.0 (RFC 2426) for programs that read no 4.0: the same cards, in the older words. */
import { type ContentLine, fold, formatContentLine, parseContentLine } from '../content-line.ts';
import { type CardSource, cardLines } from './write-vcard4.ts';

/** One string for each contact: a whole card with CRLF line ends, folded at 75 octets. */
export async function* writeVCard3(
  sources: AsyncIterable<CardSource> | Iterable<CardSource>,
): AsyncGenerator<string, void, undefined> {
  for await (const source of sources) yield version3(source).map(fold).join('');
}

function version3(source: CardSource): readonly string[] {
  const lines = cardLines(source).flatMap((text) => {
    const line = parseContentLine(text, 0);
    return line === undefined ? [text] : rewritten(line, text);
  });
  // 3.0 asks for N; 4.0 doesn't.
  const hasName = lines.some((line) => /^N[;:]/.test(line));
  return hasName ? lines : lines.flatMap((line) => (line.startsWith('FN:') ? [line, 'N:;;;;'] : [line]));
}

type Params = [name: string, values: string | readonly string[]][];

/** Names that 3.0 has only as extensions, as other programs write them. */
const nameIn3: Readonly<Record<string, string | undefined>> = {
  anniversary: 'X-ANNIVERSARY',
  pronouns: 'X-PRONOUNS',
  expertise: 'X-EXPERTISE',
  interest: 'X-INTEREST',
  related: 'X-RELATED',
  socialprofile: 'X-SOCIALPROFILE',
  gender: 'X-GENDER',
  lang: 'X-LANG',
  kind: 'X-ADDRESSBOOKSERVER-KIND',
};

function rewritten(line: ContentLine, text: string): readonly string[] {
  const { name, group, value } = line;
  const params: Params = [];
  const types: string[] = [];
  for (const [key, values] of line.params) {
    if (key === 'pref') types.push('pref');
    else if (key === 'type') types.push(...values);
    else if (key === 'service-type') {
      if (name === 'impp') params.push(['x-service-type', values]);
      else types.push(...values.map((service) => service.toLowerCase()));
    } else if (key !== 'value' || name !== 'impp') params.push([key, values]);
  }
  if (name === 'version') return ['VERSION:3.0'];
  if (name === 'email') types.unshift('INTERNET');
  const binary = binaryNames.has(name) ? encoded(line, types, params) : undefined;
  if (binary !== undefined) return [binary];
  if (name === 'photo') return [text];
  if (types.length > 0) params.unshift(['type', types]);
  if (name === 'bday' && /^--\d{4}$/.test(value)) {
    // Apple's way to say that there is no year, which everybody reads.
    return [formatContentLine('bday', `1604-${dashed(value.slice(2))}`, [['x-apple-omit-year', '1604']])];
  }
  if (name === 'bday' || name === 'anniversary') {
    return [formatContentLine(nameIn3[name] ?? name, dashedDate(value), params, group)];
  }
  return [formatContentLine(nameIn3[name] ?? name, value, params, group)];
}

const dashed = (monthDay: string): string => `${monthDay.slice(0, 2)}-${monthDay.slice(2)}`;
const dashedDate = (date: string): string =>
  /^\d{8}$/.test(date) ? `${date.slice(0, 4)}-${dashed(date.slice(4))}` : date;

const binaryNames: ReadonlySet<string> = new Set(['photo', 'logo', 'sound', 'key']);

/** 3.0 has no data URIs. */
function encoded(
  { name, group, value }: ContentLine,
  types: readonly string[],
  params: Params,
): string | undefined {
  const [, type, base64] = /^data:(?:image|audio|application)\/([\w.+-]+);base64,(.*)$/.exec(value) ?? [];
  if (type === undefined || base64 === undefined) return undefined;
  return formatContentLine(
    name,
    base64,
    [
      ['encoding', 'b'],
      ['type', [type.toUpperCase(), ...types]],
      ...params.filter(([key]) => key !== 'value'),
    ],
    group,
  );
}
