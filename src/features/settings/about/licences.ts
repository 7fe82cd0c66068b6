export interface Licence {
  readonly name: string;
  /** SPDX identifier. */
  readonly licence: string;
}

/** What Kith ships with, by package name; a test compares it with the packages themselves. */
export const licences: readonly Licence[] = [
  { name: 'electron', licence: 'MIT' },
  { name: 'react', licence: 'MIT' },
  { name: '@mantine/core', licence: 'MIT' },
  { name: 'rxdb', licence: 'Apache-2.0' },
  { name: 'rxjs', licence: 'Apache-2.0' },
  { name: 'libsql', licence: 'MIT' },
  { name: 'age-encryption', licence: 'BSD-3-Clause' },
  { name: '@atlaskit/pragmatic-drag-and-drop', licence: 'Apache-2.0' },
  { name: '@fontsource-variable/inter', licence: 'OFL-1.1' },
  { name: '@tabler/icons-react', licence: 'MIT' },
  { name: '@tanstack/react-virtual', licence: 'MIT' },
  { name: 'csv-parse', licence: 'MIT' },
  { name: 'dayjs', licence: 'MIT' },
  { name: 'fractional-indexing', licence: 'CC0-1.0' },
  { name: 'get-nonce', licence: 'MIT' },
  { name: 'ical.js', licence: 'MPL-2.0' },
  { name: 'rrule', licence: 'BSD-3-Clause' },
  { name: 'temporal-polyfill', licence: 'MIT' },
  { name: 'uuid', licence: 'MIT' },
  { name: 'wouter', licence: 'Unlicense' },
  { name: 'zod', licence: 'MIT' },
];
