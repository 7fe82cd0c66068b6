/** Photos inside cards. */
import type { ImportedPhoto } from '../imported.ts';
import { type ContentLine, paramOf, typesOf } from './content-line.ts';

const dataUri = /^data:([\w.+-]+\/[\w.+-]+)?(?:;[\w-]+=[^;,]*)*;base64,([A-Za-z0-9+/]+={0,2})$/;
const wholeBase64 = /^[A-Za-z0-9+/]+={0,2}$/;

/** How a base64 text starts, by what it is a picture of: cards often name the wrong type or none. */
const startByMediaType = [
  ['image/jpeg', '/9j/'],
  ['image/png', 'iVBORw0KGgo'],
  ['image/gif', 'R0lGOD'],
  ['image/webp', 'UklGR'],
  ['image/bmp', 'Qk'],
] as const;

/** The photo of a PHOTO line, or undefined when it is a link or no picture. */
export function photoOf(line: ContentLine): ImportedPhoto | undefined {
  // RFC 6350 writers may escape the comma of a data URI.
  const value = line.value.replace(/\\,/g, ',').replace(/\s+/g, '');
  const [, mediaType, data] = dataUri.exec(value) ?? [];
  if (data !== undefined) return photo(data, mediaType);
  return isBinary(line) && wholeBase64.test(value) ? photo(value, mediaTypeOf(line)) : undefined;
}

export const isBinary = (line: ContentLine): boolean => paramOf(line, 'encoding') === 'b';

/** What binary properties hold that are no pictures. */
const kindByName: Readonly<Record<string, string | undefined>> = { key: 'application', sound: 'audio' };

/** The media type that a binary property names: `TYPE=JPEG`, `TYPE=image/png`, `MEDIATYPE=…`. */
export function mediaTypeOf(line: ContentLine): string | undefined {
  const named = paramOf(line, 'mediatype') ?? typesOf(line).find((type) => type !== 'pref');
  if (named === undefined) return undefined;
  const word = named.toLowerCase().replace(/^x-/, '');
  return /^[\w.+-]+\/[\w.+-]+$/.test(word)
    ? word
    : `${kindByName[line.name] ?? 'image'}/${word === 'jpg' ? 'jpeg' : word.replace(/[^\w.+-]/g, '')}`;
}

function photo(base64: string, named: string | undefined): ImportedPhoto | undefined {
  const mediaType = startByMediaType.find(([, start]) => base64.startsWith(start))?.[0] ?? named;
  return mediaType?.startsWith('image/') === true ? { mediaType, base64 } : undefined;
}
