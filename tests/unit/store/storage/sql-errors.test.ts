import { expect, test } from 'vitest';
import { sqlErrorToKithError } from '#store/storage/sql.ts';

// As libsql threw them, on a disk without room (opening, writing) and in a folder that may only be read.
test.each([
  ['SQLITE_IOERR_SHMSIZE', 'disk I/O error', /^The disk is full\./],
  ['SQLITE_FULL', 'database or disk is full', /^The disk is full\./],
  ['SQLITE_READONLY', 'attempt to write a readonly database', /^Kith can’t write to its folder\./],
])('%s is told in words', (code, message, words) => {
  const told = sqlErrorToKithError(Object.assign(new Error(message), { code }));
  expect(told).toMatchObject({ code: 'disk', message: expect.stringMatching(words) });
});
