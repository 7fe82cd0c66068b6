import type { InteractionKind } from '../records.ts';

/** All that an entry of the log can be. */
export const interactionKinds = [
  'met',
  'coffee',
  'call',
  'video',
  'email',
  'message',
  'event',
  'interview',
  'introduction',
  'thanks',
  'report-back',
  'other',
] as const satisfies readonly InteractionKind[];
