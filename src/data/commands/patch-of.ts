import { z } from 'zod';

/** A patch of these fields: each may be left out, and one set to `null` is removed. */
export const patchOf = <S extends z.ZodRawShape>(fields: S) =>
  z.strictObject(
    Object.fromEntries(
      Object.entries(fields).map(([key, type]) => [key, (type as z.ZodType).nullish()]),
    ) as unknown as {
      [K in keyof S]: z.ZodOptional<z.ZodNullable<S[K]>>;
    },
  );
