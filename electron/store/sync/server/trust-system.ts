/** A certificate authority of one's own is told to the computer, not to Kith. */
import * as tls from 'node:tls';

let isDone = false;

/** Node asks its own list of authorities only; from here on the system's as well. */
export const trustSystem = (): void => {
  if (isDone || typeof tls.setDefaultCACertificates !== 'function') return;
  isDone = true;
  try {
    tls.setDefaultCACertificates([
      ...new Set([...tls.getCACertificates('default'), ...tls.getCACertificates('system')]),
    ]);
  } catch {
    // The system's list can't be read: Node's own will do.
  }
};
