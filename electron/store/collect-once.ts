/**
 * Clears up what a start leaves behind, and lets V8 do so by itself from now on. Until then the flags that the process
 * was started with keep it from that: it would collect a minute and a half later, piece by piece, a tenth of a second
 * of a processor that should be asleep by then.
 */
export const collectOnce = (): void => {
  // Not imported: no start needs them.
  const { setFlagsFromString } = process.getBuiltinModule('node:v8');
  const { runInNewContext } = process.getBuiltinModule('node:vm');
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  setFlagsFromString('--no-expose-gc');
  setFlagsFromString('--memory-reducer');
};
