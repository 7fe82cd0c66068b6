import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { licences } from '#features/settings/about/licences.ts';

const licenceOf = (name: string): unknown =>
  (
    JSON.parse(
      readFileSync(new URL(`../../../../node_modules/${name}/package.json`, import.meta.url), 'utf8'),
    ) as { license?: unknown }
  ).license;

test.each(licences.map(({ name, licence }) => [name, licence] as const))(
  '%s is under %s',
  (name, licence) => {
    expect(licenceOf(name)).toBe(licence);
  },
);
