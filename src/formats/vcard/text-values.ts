/**
 * Text values of properties: `\\ \, \; \n` (RFC 6350 §3.4). Own code beside ical.js because ical.js leaves
 * `\;` in plain text as it is and takes the end of `\\;` for an escaped semicolon.
 */

/** `\:` is from Apple's and Google's 3.0 (`http\://…`). Any other backslash stays. */
export const unescapeText = (raw: string): string =>
  raw.replace(/\\([\\,;:nN])/g, (_, char: string) => (char === 'n' || char === 'N' ? '\n' : char));

export const escapeText = (text: string): string =>
  text.replace(/[\\,;]/g, '\\$&').replace(/\r\n?|\n/g, '\\n');

/** URIs have no line breaks: a backslash before `n` is one. */
export const unescapeUri = (raw: string): string => raw.replace(/\\([\\,;:])/g, '$1');

/** Commas and semicolons are part of URIs and stay. */
export const escapeUri = (uri: string): string => uri.replace(/\\/g, '\\\\').replace(/[\r\n]+/g, '');

/** The still escaped parts between unescaped delimiters: at least one. */
export function splitUnescaped(raw: string, delimiter: ',' | ';'): readonly string[] {
  const parts: string[] = [];
  let start = 0;
  for (let at = 0; at < raw.length; at += 1) {
    if (raw[at] === '\\') at += 1;
    else if (raw[at] === delimiter) {
      parts.push(raw.slice(start, at));
      start = at + 1;
    }
  }
  parts.push(raw.slice(start));
  return parts;
}

/** `a,b` of a list: unescaped, trimmed, without empty ones. */
export const listOf = (raw: string): readonly string[] =>
  splitUnescaped(raw, ',')
    .map((part) => unescapeText(part).trim())
    .filter((part) => part !== '');

/** `a;b,c;d` of a structured value: unescaped components, the values of each joined. */
export const componentsOf = (raw: string, joiner: string): readonly string[] =>
  splitUnescaped(raw, ';').map((component) => listOf(component).join(joiner));
