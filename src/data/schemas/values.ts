import { z } from 'zod';
import { circles } from '#domain/people/circles.ts';
import { isCalendarDate, isDateOrDateTime, isPartialDate } from '#domain/dates/dates.ts';

/** Field types that several records share. Lengths are the indexes' maxLength: RxDB wants one. */
export const id = z.string().min(1).max(64);
export const epochMs = z.number().int().min(0).max(1e14);
export const calendarDate = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a date like 2026-03-12')
  .max(10)
  .refine(isCalendarDate, 'is a day that does not exist');
export const partialDate = z
  .string()
  .regex(
    /^(\d{4}(-\d{2}(-\d{2})?)?|--\d{2}-\d{2})$/,
    'must be a date like 2026, 2026-03, 2026-03-12 or --03-12',
  )
  .max(10)
  .refine(isPartialDate, 'is a day that does not exist');
export const photoId = z
  .string()
  .regex(/^[0-9a-f]{64}$/, 'is no SHA-256')
  .max(64);
export const dateOrDateTime = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?$/, 'must be like 2026-03-12 or 2026-03-12T10:30')
  .max(16)
  .refine(isDateOrDateTime, 'is a day or time that does not exist');
export const text = z.string().max(1_000_000);
export const line = z.string().max(2_000);

export const circle = z.enum(circles);

export const labelledValue = z.strictObject({
  value: line,
  label: line.optional(),
  preferred: z.boolean().optional(),
});

export const record = {
  id,
  createdAt: epochMs,
  updatedAt: epochMs,
};

/**
 * Field → hybrid logical clock of its last change, `*` for all fields never changed since the record was
 * made. What merging two machines' edits field by field needs; kept by the data layer.
 */
export const stamps = z.record(z.string(), z.string());
