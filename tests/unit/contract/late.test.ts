import { expect, test, vi } from 'vitest';
import { z } from 'zod';
import { late } from '#contract/late.ts';

test('a schema is made when it is first used, and once', () => {
  const make = vi.fn(() => z.object({ name: z.string() }));
  const person = late(make);
  const table = { person };
  expect(Object.hasOwn(table, 'person')).toBe(true);
  expect(make).not.toHaveBeenCalled();
  expect(table.person.safeParse({ name: 'Ana Ruiz' }).data).toEqual({ name: 'Ana Ruiz' });
  expect(table.person.safeParse({ name: 1 }).success).toBe(false);
  expect(make).toHaveBeenCalledOnce();
});

test('it stands wherever a schema does', () => {
  const line = late(() => z.string().max(3));
  const word = late(() => z.enum(['yes', 'no']));
  const record = late(() => z.strictObject({ line, words: z.array(word), note: line.optional() }));
  const patch = late(() => z.union([record.extend({ more: line.default('abc') }), z.record(word, line)]));
  for (const schema of [record, patch]) expect(schema).toBeInstanceOf(z.ZodType);
  expect(patch.parse({ line: 'a', words: ['yes'] })).toEqual({ line: 'a', words: ['yes'], more: 'abc' });
  expect(patch.parse({ yes: 'a', no: 'b' })).toEqual({ yes: 'a', no: 'b' });
  expect(record.safeParse({ line: 'abcd', words: [] }).error?.issues[0]?.path).toEqual(['line']);
  expect(record.safeParse({ line: 'abc', words: ['perhaps'] }).error?.issues[0]?.path).toEqual(['words', 0]);
  expect(word.options).toEqual(['yes', 'no']);
  expect(z.toJSONSchema(record)).toEqual(
    z.toJSONSchema(
      z.strictObject({
        line: z.string().max(3),
        words: z.array(z.enum(['yes', 'no'])),
        note: z.string().max(3).optional(),
      }),
    ),
  );
});

test('a table of schemas is read like any other', () => {
  const table = late(() => ({ args: z.string(), result: z.void() }));
  expect(Object.keys(table)).toEqual(['args', 'result']);
  expect({ ...table }.args.parse('a')).toBe('a');
  expect('result' in table).toBe(true);
});
