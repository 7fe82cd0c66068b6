/**
 * A named place where a test lets the process die, as a power cut would: `KITH_FAULT=backup:written`. Does nothing
 * otherwise.
 */
export const faultPoint = (name: string): void => {
  if (process.env['KITH_FAULT'] === name) process.kill(process.pid, 'SIGKILL');
};
