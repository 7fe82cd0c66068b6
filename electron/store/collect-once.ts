import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * Keeps V8 from clearing up by itself until the answer is called, which does it, once. What a start leaves behind it
 * would otherwise collect a minute and a half later, piece by piece: a tenth of a second of a processor that should be
 * asleep by then.
 */
export const collectOnce = (): (() => void) => {
  setFlagsFromString('--no-memory-reducer');
  return () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    collect();
    setFlagsFromString('--no-expose-gc');
    setFlagsFromString('--memory-reducer');
  };
};
