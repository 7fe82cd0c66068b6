import { z } from 'zod';
import { interactionKinds } from '#domain/log/interaction-kinds.ts';
import { followUpKind } from './contact.ts';
import { calendarDate, dateOrDateTime, epochMs, id, line, record, text } from './values.ts';

export const interaction = z.strictObject({
  ...record,
  at: dateOrDateTime,
  kind: z.enum(interactionKinds),
  contactIds: z.array(id).min(1, 'needs a person'),
  summary: line,
  notes: text.optional(),
  place: line.optional(),
  eventId: id.optional(),
  followUpId: id.optional(),
});

export const followUp = z.strictObject({
  ...record,
  contactIds: z.array(id),
  kind: followUpKind,
  summary: line,
  notes: text.optional(),
  due: dateOrDateTime,
  remind: z.number().int().min(0).max(525_600).optional(),
  recurrence: line.optional(),
  recurrenceFrom: z.enum(['completion']).optional(),
  recurrenceId: dateOrDateTime.optional(),
  status: z.enum(['open', 'done', 'cancelled']),
  completedAt: epochMs.optional(),
  snoozedUntil: epochMs.optional(),
  notifiedAt: epochMs.optional(),
  leadId: id.optional(),
});

export const favour = z.strictObject({
  ...record,
  contactId: id,
  direction: z.enum(['given', 'received']),
  kind: z.enum(['information', 'contact', 'connection', 'referral', 'other']),
  what: line,
  at: calendarDate,
  status: z.enum(['offered', 'asked', 'agreed', 'done', 'declined']),
  thankedAt: calendarDate.optional(),
  overrideReason: text.optional(),
  outcome: text.optional(),
  reportedAt: calendarDate.optional(),
  introductionId: id.optional(),
});

export const lead = z.strictObject({
  ...record,
  givenById: id,
  kind: z.enum(['person', 'company', 'opening', 'event', 'information']),
  about: line,
  contactId: id.optional(),
  organizationId: id.optional(),
  status: z.enum(['open', 'followed', 'dropped']),
  at: calendarDate,
  followedAt: calendarDate.optional(),
  outcome: text.optional(),
  reportedAt: calendarDate.optional(),
  thankedAt: calendarDate.optional(),
});

export const opening = z.strictObject({
  ...record,
  organizationId: id.optional(),
  title: line,
  heardFromId: id.optional(),
  heardAt: calendarDate.optional(),
  postedAt: calendarDate.optional(),
  referrerId: id.optional(),
  decisionMakerId: id.optional(),
  status: z.enum(['heard', 'referred', 'applied', 'interview', 'offer', 'accepted', 'closed']),
  notes: text,
});

export const introduction = z.strictObject({
  ...record,
  connectorId: id,
  betweenIds: z.array(id).length(2, 'is between two people'),
  askedAt: calendarDate.optional(),
  agreedAt: calendarDate.optional(),
  madeAt: calendarDate.optional(),
  metAt: calendarDate.optional(),
  thankedAt: calendarDate.optional(),
  notes: text.optional(),
});

export const relation = z.strictObject({
  ...record,
  aId: id,
  bId: id,
  kind: z.enum(['knows', 'works-with', 'worked-with', 'reports-to', 'family', 'friend', 'other']),
  strength: z.union([z.literal(1), z.literal(2), z.literal(3)]),
});

export const organization = z.strictObject({
  ...record,
  name: line.trim().min(1, 'needs a name'),
  nameKey: z.string().max(200),
  aliases: z.array(line),
  domains: z.array(line),
  industry: line.optional(),
  target: z.enum(['none', 'watching', 'active', 'paused']),
  notes: text,
});

export const event = z.strictObject({
  ...record,
  name: line.trim().min(1, 'needs a name'),
  kind: z.enum(['conference', 'meet-up', 'association', 'talk', 'course', 'volunteering', 'other']),
  start: dateOrDateTime,
  end: dateOrDateTime.optional(),
  place: line.optional(),
  goal: z.strictObject({ meet: z.number().int().min(0), help: z.number().int().min(0) }).optional(),
  notes: text,
  attended: z.boolean(),
});

export const interview = z.strictObject({
  ...record,
  contactId: id,
  wantedAt: calendarDate.optional(),
  askedAt: calendarDate.optional(),
  bookedFor: dateOrDateTime.optional(),
  heldAt: calendarDate.optional(),
  thankedAt: calendarDate.optional(),
  questions: z.array(line),
  learned: text,
  leadIds: z.array(id),
});

export const setting = z.strictObject({
  ...record,
  kind: z.enum(['stages', 'reminders', 'appearance', 'profile', 'view', 'plan', 'flags', 'distinct']),
  value: z.record(z.string(), z.unknown()),
});
