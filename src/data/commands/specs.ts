/**
 * Every change to the data, by name: what it takes and what it answers. The registry of actions (buttons,
 * menus, shortcuts), the tray and the command line all go through these; the planners beside this file do
 * them, inside one transaction, and each is undone from the journal.
 */
import { z } from 'zod';
import { photo } from '#contract/values/files.ts';
import { mergeFields } from '#domain/merge/merge-contacts.ts';
import { stageMeanings } from '#domain/stages/stages.ts';
import { contactFields, met, position } from '../schemas/contact.ts';
import { event, followUp, interaction, organization, relation, setting } from '../schemas/others.ts';
import { calendarDate, circle, dateOrDateTime, epochMs, id, line, text } from '../schemas/values.ts';
import { methodSpecs } from './method/specs.ts';
import { patchOf } from './patch-of.ts';

const made = z.object({ id });
const none = z.void();
const ids = z.array(id).min(1);

/** Somebody by their name, with what else is known. */
const who = z.strictObject({
  fullName: contactFields.fullName,
  title: line.optional(),
  organization: line.optional(),
  email: line.optional(),
});

const own = { id: true, createdAt: true, updatedAt: true } as const;
const contactPatch = patchOf(contactFields);
const interactionFields = interaction.omit(own);
const followUpFields = followUp.omit({ ...own, status: true, completedAt: true, notifiedAt: true });

const stageName = line.trim().min(1, 'needs a name').max(60);
const stageMeaning = z.enum(stageMeanings);

const personOrName = z.union([id, z.strictObject({ fullName: contactFields.fullName })]);

export const commandSpecs = {
  'contacts.create': {
    args: contactPatch.extend({
      fullName: contactFields.fullName,
      /** Default: `to-meet`. */
      stage: id.optional(),
      /** Where in its column; default top. */
      place: z.enum(['top', 'bottom']).optional(),
      /** Name of the company they are at now: found or made. */
      organization: line.optional(),
      title: line.optional(),
      /** What is agreed with them already: made in the same step. */
      followUp: z.strictObject({ due: dateOrDateTime, summary: line.default('') }).optional(),
    }),
    result: made,
  },
  'contacts.update': { args: z.strictObject({ id, patch: contactPatch }), result: none },
  /** All positions, as they stand. A company that is named is found or made; one that isn't stays by its id. */
  'contacts.set-positions': {
    args: z.strictObject({
      id,
      positions: z.array(position.extend({ organization: line.optional() })),
    }),
    result: none,
  },
  /** How they met. Whom through and at which event may be named: they are made in the same step. */
  'contacts.set-met': {
    args: z.strictObject({
      id,
      met: met.nullable(),
      throughName: contactFields.fullName.optional(),
      eventName: event.shape.name.optional(),
    }),
    result: none,
  },
  /** Sets the first current position from plain text; the organization is found by name or made. */
  'contacts.set-position': {
    args: z.strictObject({ id, title: line.optional(), organization: line.optional() }),
    result: none,
  },
  /**
   * Moves cards to a stage and a place in it: `before` and `after` are the neighbours' ids in the column
   * as the user sees it (`before`: the card that will be directly above). Neither: the top. `agreedAt`: the
   * day on which they said yes to being mentors, for a stage that means that.
   */
  'contacts.move': {
    args: z.strictObject({
      ids,
      stage: id,
      before: id.optional(),
      after: id.optional(),
      agreedAt: calendarDate.optional(),
    }),
    result: none,
  },
  /** `null` takes the photo away. */
  'contacts.set-photo': { args: z.strictObject({ id, photo: photo.nullable() }), result: none },
  'contacts.archive': { args: z.strictObject({ ids, archived: z.boolean() }), result: none },
  'contacts.bin': { args: z.strictObject({ ids, binned: z.boolean() }), result: none },
  'contacts.tag': {
    args: z.strictObject({ ids, add: z.array(line).default([]), remove: z.array(line).default([]) }),
    result: none,
  },
  /**
   * Makes several cards of one person one. `choices`: field → `both` or the id of the person whose value is taken;
   * fields left out get what src/domain/merge/merge-contacts.ts suggests. Everything that names one of `others` names
   * `keep` afterwards; `others` are gone, and an import of their cards finds `keep`.
   */
  'contacts.merge': {
    args: z.strictObject({
      keep: id,
      others: ids,
      choices: z.partialRecord(z.enum(mergeFields), z.union([z.literal('both'), id])).default({}),
    }),
    result: none,
  },
  /** These look like one person and are two: they are not offered as duplicates again. */
  'contacts.mark-distinct': { args: z.strictObject({ ids: z.array(id).length(2) }), result: none },
  /** `agreedAt` as for `contacts.move`. */
  'contacts.set-stage': {
    args: z.strictObject({ ids, stage: id, agreedAt: calendarDate.optional() }),
    result: none,
  },
  /** A suggested move that is not wanted: it stays away. */
  'contacts.dismiss-move': { args: z.strictObject({ id, stage: id }), result: none },
  /** `null`: that of the stage. */
  'contacts.set-cadence': {
    args: z.strictObject({ ids, days: contactFields.cadenceDays.unwrap().nullable() }),
    result: none,
  },
  /** No keep-in-touch before that day; `null` ends the pause. */
  'contacts.pause-cadence': {
    args: z.strictObject({ ids, until: calendarDate.nullable() }),
    result: none,
  },
  'contacts.set-circle': { args: z.strictObject({ ids, circle: circle.nullable() }), result: none },
  'contacts.star': { args: z.strictObject({ ids, starred: z.boolean() }), result: none },
  /** Those of them who are in the bin, with what is only theirs. Can't be undone. */
  'contacts.remove-for-good': { args: z.strictObject({ ids }), result: z.object({ removed: z.number() }) },

  /**
   * Who, where, one important thing: a new person with the meeting, or with `contactId` an entry with one who is
   * here already (`who` and `stage` count for a new one only). In a stage that means to meet, nothing was met.
   */
  'people.capture': {
    args: z.strictObject({
      who,
      contactId: id.optional(),
      /** Default: the first that means acquaintance. */
      stage: id.optional(),
      /** At an event: its place and its day are theirs, and it was attended. */
      eventId: id.optional(),
      where: line.optional(),
      /** A new person's note. */
      important: text.optional(),
      /** What happened, of somebody known. Default: met today, or on the event's day. */
      what: z.strictObject({ kind: interaction.shape.kind, at: dateOrDateTime, summary: line }).optional(),
      followUp: z.strictObject({ due: dateOrDateTime, summary: line.default('') }).optional(),
    }),
    result: made,
  },
  /**
   * People of one circle, by their names. Somebody of that name, and not of another company, is known: they get
   * the circle. The others are added as acquaintances.
   */
  'inventory.add': {
    args: z.strictObject({ circle, people: z.array(who).min(1).max(1_000) }),
    result: z.object({ added: z.array(id), known: z.array(id) }),
  },
  /** The first few to get in touch with, each on a day. */
  'inventory.follow-up': {
    args: z.strictObject({
      people: z
        .array(z.strictObject({ id, due: dateOrDateTime }))
        .min(1)
        .max(20),
    }),
    result: none,
  },
  /** Where the inventory was left; turning a page is nothing to undo. */
  'inventory.keep': {
    args: z.strictObject({ step: z.number().int().min(0), finished: z.boolean() }),
    result: none,
  },

  'interactions.log': {
    args: interactionFields.extend({
      /** What is agreed next with the same people: made in the same step. */
      followUp: z.strictObject({ due: dateOrDateTime, summary: line.default('') }).optional(),
      /** The plan of the conversation, which is done with it. */
      planId: id.optional(),
    }),
    result: made,
  },
  'interactions.update': {
    args: z.strictObject({ id, patch: patchOf(interactionFields.shape) }),
    result: none,
  },
  'interactions.remove': { args: z.strictObject({ id }), result: none },

  'follow-ups.create': { args: followUpFields, result: made },
  /** `only`: of a series this one alone; it becomes one of its own, and the series goes on without it. */
  'follow-ups.update': {
    args: z.strictObject({ id, patch: patchOf(followUpFields.shape), only: z.boolean().optional() }),
    result: none,
  },
  /** Done. For keep-in-touch that is an interaction; `log` makes it one for the others too. */
  'follow-ups.complete': {
    args: z.strictObject({
      id,
      log: z
        .strictObject({
          kind: interaction.shape.kind,
          summary: line,
          notes: text.optional(),
          /** Default: today. */
          at: dateOrDateTime.optional(),
        })
        .optional(),
    }),
    result: none,
  },
  'follow-ups.reopen': { args: z.strictObject({ id }), result: none },
  /** Left out this time: on to the next of its series, or a cadence further. Nothing is logged. */
  'follow-ups.skip': { args: z.strictObject({ id }), result: none },
  'follow-ups.snooze': { args: z.strictObject({ id, until: epochMs }), result: none },
  'follow-ups.reschedule': { args: z.strictObject({ id, due: dateOrDateTime }), result: none },
  /** To get in touch with many, each on a day: one step to take back. */
  'follow-ups.spread': {
    args: z.strictObject({
      people: z
        .array(z.strictObject({ id, due: calendarDate }))
        .min(1)
        .max(1_000),
    }),
    result: none,
  },
  /** To one day, each with its own time: one step. */
  'follow-ups.move-all': { args: z.strictObject({ ids, to: calendarDate }), result: none },
  'follow-ups.remove': { args: z.strictObject({ id }), result: none },

  /** Answers the organization of that name (compared without case, legal form and punctuation), made if needed. */
  'organizations.ensure': { args: z.strictObject({ name: line.trim().min(1) }), result: made },
  'organizations.update': {
    args: z.strictObject({ id, patch: patchOf(organization.omit({ ...own, nameKey: true }).shape) }),
    result: none,
  },

  'events.create': { args: event.omit(own), result: made },
  'events.update': { args: z.strictObject({ id, patch: patchOf(event.omit(own).shape) }), result: none },

  'stages.add': {
    args: z.strictObject({
      name: stageName,
      meaning: stageMeaning,
      /** Default: that of the meaning. */
      colour: stageMeaning.optional(),
      cadenceDays: contactFields.cadenceDays,
    }),
    result: made,
  },
  'stages.update': {
    args: z.strictObject({
      id,
      patch: z.strictObject({
        name: stageName.optional(),
        meaning: stageMeaning.optional(),
        colour: stageMeaning.optional(),
        /** `null`: none. */
        cadenceDays: contactFields.cadenceDays.nullable(),
      }),
    }),
    result: none,
  },
  /** All stages, in their new order. */
  'stages.order': { args: z.strictObject({ ids }), result: none },
  /** People in it go to the bottom of `moveTo`, which may only be left out when there are none. */
  'stages.remove': { args: z.strictObject({ id, moveTo: id.optional() }), result: none },

  /** `a` and `b`: an id, or the name of somebody who is made in the same step. */
  'relations.create': {
    args: z.strictObject({
      a: personOrName,
      b: personOrName,
      kind: relation.shape.kind,
      strength: relation.shape.strength,
    }),
    result: made,
  },
  'relations.update': {
    args: z.strictObject({ id, patch: relation.omit(own).partial() }),
    result: none,
  },
  'relations.remove': { args: z.strictObject({ id }), result: none },

  /** Without an id: a new one, after the others. */
  'views.save': {
    args: z.strictObject({
      id: id.optional(),
      name: line.trim().min(1, 'needs a name').max(60),
      query: z.string().max(10_000),
    }),
    result: made,
  },
  'views.remove': { args: z.strictObject({ id }), result: none },
  'views.order': { args: z.strictObject({ ids }), result: none },

  /** How a screen looks (widths of columns): kept without a word, and no step to undo. */
  'settings.keep': {
    args: z.strictObject({ id, value: setting.shape.value }),
    result: none,
  },
  'settings.set': {
    args: z.strictObject({ id, kind: setting.shape.kind, value: setting.shape.value }),
    result: none,
  },

  ...methodSpecs,
} as const satisfies Record<string, { args: z.ZodType; result: z.ZodType }>;

export type CommandName = keyof typeof commandSpecs;
export type CommandArgs<N extends CommandName> = z.input<(typeof commandSpecs)[N]['args']>;
export type ParsedArgs<N extends CommandName> = z.output<(typeof commandSpecs)[N]['args']>;
export type CommandResult<N extends CommandName> = z.output<(typeof commandSpecs)[N]['result']>;
