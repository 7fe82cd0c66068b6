import { isKithError } from './errors.ts';

export interface ErrorPlace {
  readonly kind: string;
  readonly code?: string;
  readonly stack?: string;
}

/** The frames of a stack alone: the message stands above them, and may have lines that look like frames. */
const framesOf = ({ stack = '', message }: Error): readonly string[] => {
  const said = message === '' ? -1 : stack.indexOf(message);
  const below = said < 0 ? stack : stack.slice(said + message.length);
  return below.split('\n').filter((line) => /^\s+at /.test(line));
};

/** The kind and place of an unknown error, without its message, which may quote people's data. */
export const errorPlace = (error: unknown): ErrorPlace => {
  if (isKithError(error)) return { kind: error.name, code: error.code };
  if (!(error instanceof Error)) return { kind: typeof error };
  return {
    kind: error.name,
    stack: framesOf(error)
      .slice(0, 6)
      .map((frame) => frame.trim())
      .join(' < '),
  };
};
