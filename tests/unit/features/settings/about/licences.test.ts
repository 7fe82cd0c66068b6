import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { licences } from '#features/settings/about/licences.ts';
import { root } from '../../../../../scripts/lib/root.ts';

const licenceOf = (name: string): unknown =>
  (
    JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8')) as {
      license?: unknown;
    }
  ).license;

test.each(licences.map(({ name, licence }) => [name, licence] as const))(
  '%s is under %s',
  (name, licence) => {
    expect(licenceOf(name)).toBe(licence);
  },
);
