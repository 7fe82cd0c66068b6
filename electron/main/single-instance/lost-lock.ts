/**
 * Chromium keeps `SingletonLock`, a link to `HOST-PID`, in the profile on Linux and macOS. Losing the lock
 * normally means that another Kith has come to the front. A link that a kill -9, a copied home folder or a
 * renamed computer left behind makes a start look like nothing happened, so the user is told.
 */
export const lostLockMessage = (
  link: string | undefined,
  lockFile: string,
  thisHost: string,
  isAlive: (pid: number) => boolean,
): string | undefined => {
  const match = link === undefined ? undefined : /^(.*)-(\d+)$/.exec(link);
  if (!match) return undefined;
  const [, host = '', pid = ''] = match;
  if (host === thisHost && isAlive(Number(pid))) return undefined;
  const where = host === thisHost ? 'by a Kith that is no longer running' : `on the computer “${host}”`;
  return `This profile is marked as open ${where}. If Kith is not open anywhere else, delete this file and start again:\n${lockFile}`;
};
