/** What tells one LinkedIn member from another: the only thing that every row of a recent export has. */

const profile = /^(?:https?:\/\/)?(?:[a-z0-9-]+\.)?linkedin\.com\/in\/([^/?#\s,;]+)/i;

/**
 * `linkedin.com/in/ana-ruiz` for any address of that profile, whatever its country, case, query or slash;
 * undefined when it is no LinkedIn profile's address.
 */
export function linkedInProfileKey(url: string): string | undefined {
  const slug = profile.exec(url.trim())?.[1];
  return slug === undefined ? undefined : `linkedin.com/in/${decoded(slug).normalize('NFC').toLowerCase()}`;
}

function decoded(slug: string): string {
  try {
    return decodeURIComponent(slug);
  } catch {
    return slug;
  }
}
