/** Links to people in Markdown notes: `[Ana Ruiz](kith:person/ID)`. */
import type { Id } from '../records.ts';

/** Where a link to a person points, up to the id. */
export const personLinkPrefix = 'kith:person/';

export const personLink = (id: Id, name: string): string =>
  `[${name.replace(/[[\]\\]/g, '\\$&')}](${personLinkPrefix}${id})`;

const link = /kith:person\/([A-Za-z0-9_-]+)/g;

/** The text with links to some people pointing at others. */
export const relink = (text: string, target: (id: Id) => Id): string =>
  text.includes(personLinkPrefix)
    ? text.replace(link, (_, id: Id) => `${personLinkPrefix}${target(id)}`)
    : text;
