/** What was found. */
import { z } from 'zod';
import { stageMeanings } from '#domain/stages/stages.ts';

/** What is searched, each kind apart. */
export const searchKind = z.enum(['person', 'organization', 'note', 'interaction']);
export type SearchKind = z.output<typeof searchKind>;

/** One thing that was found, the best of its kind first. */
export const searchHit = z.object({
  kind: searchKind,
  /** Of the person, organization or interaction; a note has its person's. */
  id: z.string(),
  /** Name, or the line that was found. */
  title: z.string(),
  /** A person's company, and by what they were found; whose a note or an interaction is. May be ''. */
  detail: z.string(),
  contactId: z.string().optional(),
  /** A person's: id of a stage. */
  stage: z.string().optional(),
  photo: z.string().optional(),
  archived: z.boolean().optional(),
  /** An interaction's day, or day and time. */
  at: z.string().optional(),
  interactionKind: z.string().optional(),
});
export type SearchHit = z.output<typeof searchHit>;

/** Somebody whose name fits what is being typed. */
export const personHit = z.object({
  id: z.string(),
  fullName: z.string(),
  /** "Head of Milling at Acme" */
  detail: z.string(),
  organization: z.string().optional(),
  stage: z.enum(stageMeanings),
  archived: z.boolean(),
  /** The whole name, however it is written. */
  exact: z.boolean(),
  /** Date of the last interaction, or ''. */
  lastInteractionAt: z.string(),
});
export type PersonHit = z.output<typeof personHit>;
