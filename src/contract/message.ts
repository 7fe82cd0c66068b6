import type { z } from 'zod';

/** A request with its answer. Whoever answers parses both: the question, and the answer before it leaves. */
export interface RequestSpec<A extends z.ZodType = z.ZodType, R extends z.ZodType = z.ZodType> {
  readonly args: A;
  readonly result: R;
}

export type RequestMap = Readonly<Record<string, RequestSpec>>;
/** One-way messages: name to payload schema. */
type EventMap = Readonly<Record<string, z.ZodType>>;

export type ArgsOf<M extends RequestMap, K extends keyof M> = z.input<M[K]['args']>;
export type ResultOf<M extends RequestMap, K extends keyof M> = z.output<M[K]['result']>;
export type PayloadOf<M extends EventMap, K extends keyof M> = z.output<M[K]>;

/** Handlers for every request of a map: leaving one out is a type error. */
export type HandlersOf<M extends RequestMap> = {
  readonly [K in keyof M]: (args: z.output<M[K]['args']>) => ResultOf<M, K> | Promise<ResultOf<M, K>>;
};

export const request = <A extends z.ZodType, R extends z.ZodType>(args: A, result: R): RequestSpec<A, R> => ({
  args,
  result,
});
