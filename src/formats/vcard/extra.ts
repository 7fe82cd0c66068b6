/** Properties that Kith has no field for: kept as jCard (RFC 7095) in the terms of 4.0, and written back. */
import ICAL from 'ical.js';
import type { ExtraProperty } from '#domain/records.ts';
import { type ContentLine, formatContentLine, paramOf } from './content-line.ts';
import { isBinary, mediaTypeOf } from './photos.ts';

type JCardProperty = readonly [name: string, params: object, type: string, ...values: unknown[]];

/** What 4.0 says in other words, or not at all. */
const droppedParams: ReadonlySet<string> = new Set(['encoding', 'charset', 'value']);
/** 3.0's LABEL, AGENT and the like are unknown to 4.0: an own name keeps them from being taken for something else. */
const renamed: ReadonlyMap<string, string> = new Map([
  ['agent', 'x-agent'],
  ['label', 'x-label'],
]);

export function toExtra(line: ContentLine, version: string): ExtraProperty {
  const name = renamed.get(line.name) ?? line.name;
  if (isBinary(line)) {
    const mediaType = mediaTypeOf(line) ?? 'application/octet-stream';
    const value = `data:${mediaType};base64,${line.value}`;
    return { name, ...keptParams(line, ['type', 'mediatype']), type: 'uri', value };
  }
  const geo = /^(-?\d+(?:\.\d+)?);(-?\d+(?:\.\d+)?)$/.exec(line.value.trim());
  if (name === 'geo' && geo !== null) {
    return { name, ...keptParams(line), type: 'uri', value: `geo:${geo[1] ?? ''},${geo[2] ?? ''}` };
  }
  return { name, ...keptParams(line), ...typedValue({ ...line, name }, version) };
}

/**
 * Type and value as ical.js reads them, where it can write the same text again. Else the text as it stood,
 * under jCard's type `unknown`: ical.js takes "Europe/Madrid" for "Europe/" and any odd number for 0.
 */
function typedValue(line: ContentLine, version: string): { type: string; value: unknown } {
  const asText = { type: 'unknown', value: line.value };
  if (version !== '4.0' && line.name === 'tz') return asText;
  const valueType = paramOf(line, 'value')?.toLowerCase();
  const raw = formatContentLine(line.name, line.value, valueType === undefined ? [] : [['value', valueType]]);
  try {
    const property = ICAL.parse.property(
      raw,
      version === '4.0' ? ICAL.design.vcard : ICAL.design.vcard3,
    ) as JCardProperty;
    const [, , type, value, ...more] = property;
    const isOne = more.length === 0 && typeof type === 'string' && isJson(value);
    if (!isOne || rawValueOf(line.name, type, value) !== line.value) return asText;
    // It makes "12 A-pr-il" of what is no date.
    if (type.startsWith('date') && !isDateLike.test(line.value)) return asText;
    // 4.0 has no binary values: what is not encoded is a link.
    return type === 'binary' ? { type: isUri(line.value) ? 'uri' : 'text', value } : { type, value };
  } catch {
    return asText;
  }
}

const isDateLike = /^(?:\d{4}|--)[\dTZ:+.-]*$/;
const isUri = (text: string): boolean => /^[a-z][a-z0-9+.-]*:/i.test(text);

const isJson = (value: unknown): boolean =>
  ['string', 'number', 'boolean'].includes(typeof value) || (Array.isArray(value) && value.every(isJson));

function keptParams(line: ContentLine, without: readonly string[] = []): Pick<ExtraProperty, 'params'> {
  const params: Record<string, string | readonly string[]> = {};
  for (const [name, values] of line.params) {
    if (name === '' || name === '__proto__' || droppedParams.has(name) || without.includes(name)) continue;
    params[name] = values.length === 1 ? (values[0] ?? '') : values;
  }
  if (line.group !== undefined) params['group'] = line.group;
  return Object.keys(params).length === 0 ? {} : { params };
}

/** An unfolded line of vCard 4.0. */
export function extraLine({ name, params = {}, type = 'unknown', value }: ExtraProperty): string {
  const { group, ...others } = params;
  const text = writtenValue(name.toLowerCase(), type, value);
  const written = Object.entries(others);
  if (text.type !== undefined) written.push(['value', text.type]);
  return formatContentLine(name, text.raw, written, typeof group === 'string' ? group : undefined);
}

/** The text of a value, and its type where that must be said. */
function writtenValue(name: string, type: string, value: unknown): { raw: string; type?: string } {
  if (type === 'unknown' && typeof value === 'string') return { raw: value };
  try {
    // ical.js would escape the comma, and few others read `base64\,`.
    const isData = type === 'uri' && typeof value === 'string' && /^data:[^\\\s]*$/.test(value);
    const raw = isData ? value : rawValueOf(name, type, value);
    return type === defaultTypeOf(name) ? { raw } : { raw, type };
  } catch {
    return { raw: JSON.stringify(value) ?? '', type: 'text' };
  }
}

/** How ical.js writes the value in vCard 4.0. */
function rawValueOf(name: string, type: string, value: unknown): string {
  const line = ICAL.stringify.property([name, {}, type, value], ICAL.design.vcard, true);
  return line.slice(line.indexOf(':') + 1);
}

const designs = ICAL.design.vcard.property as Readonly<Record<string, { readonly defaultType?: string }>>;

/** Text for names that the standard doesn't know: readers take those for text anyway. */
const defaultTypeOf = (name: string): string =>
  (Object.hasOwn(designs, name) ? designs[name]?.defaultType : undefined) ?? 'text';

/** Numbers of the groups in use (`item3` → 3), so that a new group takes another. */
export function highestGroup(extra: readonly ExtraProperty[]): number {
  const numbers = extra.map(({ params }) =>
    Number(/^item(\d{1,9})$/.exec(String(params?.['group'] ?? ''))?.[1] ?? 0),
  );
  return Math.max(0, ...numbers);
}
