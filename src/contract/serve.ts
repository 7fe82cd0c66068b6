/** The answering end of a channel. */
import { errorToData, KithError } from './errors.ts';
import type { HandlersOf, RequestMap } from './message.ts';
import { wireRequest, type WireAnswer, type WireOutcome } from './wire.ts';

/** Runs the handler of a request: unknown names, unfit arguments and failures come back as errors. */
const outcomeOf = async <M extends RequestMap>(
  map: M,
  handlers: HandlersOf<M>,
  name: string,
  args: unknown,
): Promise<WireOutcome> => {
  try {
    if (!Object.hasOwn(map, name)) throw new KithError('bad-request', 'There is no such request.');
    const spec = map[name] as M[string];
    const parsed = spec.args.safeParse(args);
    if (!parsed.success) throw new KithError('bad-request', 'The request does not fit.');
    const handler = handlers[name] as (args: unknown) => unknown;
    return { result: spec.result.parse(await handler(parsed.data)) };
  } catch (error) {
    return { error: errorToData(error) };
  }
};

/** Answers one message of a port; anything that is no request is left alone. */
export const answerOf = async <M extends RequestMap>(
  map: M,
  handlers: HandlersOf<M>,
  message: unknown,
): Promise<WireAnswer | undefined> => {
  const request = wireRequest.safeParse(message);
  if (!request.success) return undefined;
  const { id, name, args } = request.data;
  return { id, ...(await outcomeOf(map, handlers, name, args)) };
};
