/**
 * How requests, answers and events look on the way, whichever two processes the channel joins
 * (a MessagePort, the utility process's parent port, Electron's IPC). The maps beside this file
 * say what is inside.
 */
import { z } from 'zod';
import { errorCodes } from './errors.ts';

export const wireError = z.object({ code: z.enum(errorCodes), message: z.string() });

/** An answer without its number: a rejected promise would lose its error's code on the way through IPC. */
const wireOutcome = z.union([z.object({ error: wireError }), z.object({ result: z.unknown() })]);
export type WireOutcome = z.output<typeof wireOutcome>;

export const wireRequest = z.object({ id: z.number(), name: z.string(), args: z.unknown() });

export const wireAnswer = z.union([
  z.object({ id: z.number(), error: wireError }),
  z.object({ id: z.number(), result: z.unknown() }),
]);
export type WireAnswer = z.output<typeof wireAnswer>;

export const wireEvent = z.object({ event: z.string(), payload: z.unknown() });
export type WireEvent = z.output<typeof wireEvent>;
