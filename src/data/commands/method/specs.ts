/** Commands of the method: help given and received, leads, openings, introductions, interviews, plans, profile. */
import { z } from 'zod';
import { event, favour, interview, introduction, lead, opening, organization } from '../../schemas/others.ts';
import { calendarDate, dateOrDateTime, id, line, text } from '../../schemas/values.ts';
import { patchOf } from '../patch-of.ts';

const made = z.object({ id });
const none = z.void();
const only = { args: z.strictObject({ id }), result: none } as const;
const own = { id: true, createdAt: true, updatedAt: true } as const;
const what = line.trim().min(1, 'needs words');

const favourFields = favour.omit({ ...own, overrideReason: true, introductionId: true });
const leadFields = lead.omit({
  ...own,
  status: true,
  followedAt: true,
  reportedAt: true,
  thankedAt: true,
  outcome: true,
});
const openingFields = opening.omit(own);
const introductionFields = introduction.omit(own);
const interviewFields = interview.omit(own);
/** Name of a company: found or made. */
const company = { organization: line.optional() };

export const methodSpecs = {
  'favours.create': {
    args: favourFields.extend({ what, status: favourFields.shape.status.default('done') }),
    result: made,
  },
  'favours.update': { args: z.strictObject({ id, patch: patchOf(favourFields.shape) }), result: none },
  'favours.remove': only,
  /** Said thanks: notes the day, and logs it with the person. */
  'favours.thank': { args: z.strictObject({ id, summary: line.optional() }), result: none },
  /** Told whoever gave the advice what came of it. */
  'favours.report-back': { args: z.strictObject({ id, outcome: text.optional() }), result: none },
  /** Asks for help. Before it is ripe (src/domain/method/readiness.ts) that takes a sentence why, which is kept. */
  'favours.ask': {
    args: z.strictObject({
      contactId: id,
      kind: z.enum(['information', 'contact', 'connection', 'referral']),
      what,
      overrideReason: text.optional(),
      /** A follow-up to look again. */
      followUp: dateOrDateTime.optional(),
    }),
    result: made,
  },

  'leads.create': { args: leadFields.extend({ about: what, ...company }), result: made },
  'leads.update': {
    args: z.strictObject({ id, patch: patchOf({ ...leadFields.shape, outcome: text }).extend(company) }),
    result: none,
  },
  'leads.remove': only,
  /** Followed: from now on its giver is owed word, and a follow-up says so until they were told. */
  'leads.follow': { args: z.strictObject({ id, outcome: text.optional() }), result: none },
  /** Told the giver what came of it: logs it, closes the follow-up. */
  'leads.report-back': {
    args: z.strictObject({
      id,
      outcome: text.optional(),
      /** Default true: one rarely tells without saying thanks. */
      thanked: z.boolean().default(true),
    }),
    result: none,
  },
  'leads.thank': only,
  'leads.drop': only,
  /** As it was when it was given. */
  'leads.reopen': only,

  'openings.create': {
    args: openingFields.extend({
      title: what,
      status: openingFields.shape.status.default('heard'),
      notes: text.default(''),
      ...company,
    }),
    result: made,
  },
  'openings.update': {
    args: z.strictObject({ id, patch: patchOf(openingFields.shape).extend(company) }),
    result: none,
  },
  'openings.move': { args: z.strictObject({ id, status: openingFields.shape.status }), result: none },
  'openings.remove': only,

  'introductions.create': {
    args: introductionFields.extend({
      /** Somebody who is not here yet, as the other one of the user: made, and linked to the connector. */
      newPerson: z.strictObject({ fullName: what, title: line.optional(), ...company }).optional(),
      betweenIds: z.array(id).min(1).max(2),
    }),
    result: made,
  },
  'introductions.update': {
    args: z.strictObject({ id, patch: patchOf(introductionFields.shape) }),
    result: none,
  },
  /** Notes a step and those before it. `made` is a favour (a connection), `met` links a new person to the connector. */
  'introductions.step': {
    args: z.strictObject({
      id,
      step: z.enum(['asked', 'agreed', 'made', 'met', 'thanked']),
      at: calendarDate.optional(),
    }),
    result: none,
  },
  'introductions.remove': only,

  'interviews.create': {
    args: interviewFields.extend({
      questions: interviewFields.shape.questions.default([]),
      learned: text.default(''),
      leadIds: interviewFields.shape.leadIds.default([]),
    }),
    result: made,
  },
  'interviews.update': { args: z.strictObject({ id, patch: patchOf(interviewFields.shape) }), result: none },
  /** It took place: logs it. From now on thanks are owed. */
  'interviews.hold': { args: z.strictObject({ id, at: calendarDate.optional() }), result: none },
  'interviews.thank': only,
  'interviews.remove': only,

  /** What came of "how can I help?" after a meeting, in one step. */
  'interactions.learn': {
    args: z.strictObject({
      contactId: id,
      needs: z.array(what).default([]),
      offers: z.array(what).default([]),
      favour: z
        .strictObject({
          kind: favourFields.shape.kind,
          what,
          at: calendarDate.optional(),
          /** Promised, or given already. */
          status: z.enum(['offered', 'done']).default('done'),
        })
        .optional(),
      followUp: z.strictObject({ due: dateOrDateTime, summary: line.default('') }).optional(),
    }),
    result: none,
  },

  'organizations.set-target': {
    args: z.strictObject({ id, target: organization.shape.target }),
    result: none,
  },
  'events.remove': only,
  'events.attend': { args: z.strictObject({ id, attended: event.shape.attended }), result: none },

  /** A conversation plan: a setting of kind `plan`. */
  'plans.save': {
    args: z.strictObject({ id: id.optional(), value: z.record(z.string(), z.unknown()) }),
    result: made,
  },
  'plans.remove': only,

  'profile.update': { args: z.strictObject({ patch: z.record(z.string(), z.unknown()) }), result: none },
} as const satisfies Record<string, { args: z.ZodType; result: z.ZodType }>;
