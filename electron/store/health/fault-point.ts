/** Read once: points lie in the way of every transaction. */
const [wanted = '', turn = '1'] = (process.env['KITH_FAULT'] ?? '').split('#');
let passes = 0;

/**
 * A named place where a test lets the process die, as a power cut would: `KITH_FAULT=backup:written`, or
 * `commit:after#3` for the third time it is passed. Does nothing otherwise.
 */
export const faultPoint = (name: string): void => {
  if (name !== wanted) return;
  passes += 1;
  if (passes === Number(turn)) process.kill(process.pid, 'SIGKILL');
};
