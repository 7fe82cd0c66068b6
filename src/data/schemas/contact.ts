import { z } from 'zod';
import {
  calendarDate,
  circle,
  dateOrDateTime,
  epochMs,
  id,
  labelledValue,
  line,
  partialDate,
  photoId,
  record,
  text,
} from './values.ts';

export const followUpKind = z.enum([
  'keep-in-touch',
  'follow-up',
  'thanks',
  'report-back',
  'ask',
  'meeting',
  'birthday',
  'custom',
]);

const needOrOffer = z.strictObject({
  text: line,
  state: z.enum(['open', 'met', 'dropped']),
  at: calendarDate,
});

export const position = z.strictObject({
  organizationId: id.optional(),
  title: line.optional(),
  department: line.optional(),
  from: partialDate.optional(),
  to: partialDate.optional(),
  current: z.boolean().optional(),
});

export const met = z.strictObject({
  on: partialDate.optional(),
  where: line.optional(),
  eventId: id.optional(),
  throughId: id.optional(),
  note: text.optional(),
});

/** What the user edits of a contact; the rest is set by commands or derived. */
export const contactFields = {
  fullName: line.trim().min(1, 'needs a name'),
  name: z
    .strictObject({
      family: line.optional(),
      given: line.optional(),
      additional: line.optional(),
      prefix: line.optional(),
      suffix: line.optional(),
    })
    .optional(),
  nickname: line.optional(),
  pronouns: line.optional(),
  emails: z.array(labelledValue),
  phones: z.array(labelledValue),
  urls: z.array(labelledValue),
  addresses: z.array(
    z.strictObject({
      label: line.optional(),
      poBox: line.optional(),
      extended: line.optional(),
      street: line.optional(),
      locality: line.optional(),
      region: line.optional(),
      postalCode: line.optional(),
      country: line.optional(),
    }),
  ),
  ims: z.array(labelledValue),
  positions: z.array(position),
  birthday: partialDate.optional(),
  anniversary: partialDate.optional(),
  tags: z.array(line),
  circle: circle.optional(),
  met: met.optional(),
  skills: z.array(line),
  interests: z.array(line),
  needs: z.array(needOrOffer),
  offers: z.array(needOrOffer),
  caresAbout: text.optional(),
  memberships: z.array(line),
  cadenceDays: z.number().int().min(0).max(3650).optional(),
  cadencePausedUntil: calendarDate.optional(),
  starred: z.boolean(),
  discouraging: z.boolean(),
  notes: text,
  mentorship: z
    .strictObject({
      agreedAt: calendarDate,
      capPerMonth: z.number().int().min(0).optional(),
      notBefore: calendarDate.optional(),
    })
    .optional(),
  extra: z.array(
    z.strictObject({
      name: line,
      params: z.record(z.string(), z.union([z.string(), z.array(z.string())])).optional(),
      type: z.string().optional(),
      value: z.unknown(),
    }),
  ),
};

export const contact = z.strictObject({
  ...record,
  ...contactFields,
  photo: photoId.optional(),
  stage: id,
  stageSince: calendarDate,
  stageMoves: z.array(z.strictObject({ from: id, to: id, on: calendarDate })).optional(),
  rank: z.string().min(1).max(100),
  archivedAt: epochMs,
  binnedAt: epochMs,
  mergedIds: z.array(id).optional(),
  lastInteractionAt: z
    .string()
    .regex(/^(\d{4}-\d{2}-\d{2})?$/)
    .max(10),
  sortName: z.string().max(200),
  nextStep: z
    .strictObject({ followUpId: id, kind: followUpKind, summary: line, due: dateOrDateTime })
    .optional(),
  nextDue: z.string().max(16),
  tally: z.strictObject({
    given: z.number().int(),
    received: z.number().int(),
    unthanked: z.number().int(),
    unreported: z.number().int(),
  }),
});
