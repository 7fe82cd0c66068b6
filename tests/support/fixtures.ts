/** Files as other programs write them, and what is expected of them beside each: `tests/fixtures/formats`. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/lib/root.ts';

const folder = join(root, 'tests/fixtures/formats');

/** @param name from `tests/fixtures/formats` on, such as `google/family.csv` */
export const fixturePath = (name: string): string => join(folder, name);

/** @param name as for {@link fixturePath} */
export const fixture = (name: string): Uint8Array => new Uint8Array(readFileSync(fixturePath(name)));

/** Names of all tables and cards. */
export const fixtureNames = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(?:csv|tsv|vcf)$/.test(name))
  .map((name) => name.replaceAll('\\', '/'))
  .toSorted();
