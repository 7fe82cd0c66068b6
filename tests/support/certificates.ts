/** A certificate for 127.0.0.1 that no system trusts, and its key: for tests alone. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

type Part = 'cert' | 'key';

export const certificatePath = (part: Part): string =>
  join(import.meta.dirname, 'certificates', `test-only.${part}.pem`);

/** As PEM. */
export const certificate = (part: Part): string => readFileSync(certificatePath(part), 'utf8');
