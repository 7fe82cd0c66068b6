const allowedSchemes: ReadonlySet<string> = new Set(['https:', 'http:', 'mailto:', 'tel:']);

/**
 * The URL as the system may open it, or undefined. Re-serialised, so that what was checked is what is
 * opened. File, script and application schemes of imported data must reach nothing.
 */
export const externalUrl = (text: string): string | undefined => {
  const trimmed = text.trim();
  if (!URL.canParse(trimmed)) return undefined;
  const url = new URL(trimmed);
  if (!allowedSchemes.has(url.protocol)) return undefined;
  // `https://bank.example@evil.example` shows one host and goes to another.
  if (url.username !== '' || url.password !== '') return undefined;
  return url.href;
};
