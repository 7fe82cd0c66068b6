import { powerMonitor } from 'electron';

const everyMs = 30_000;

interface PowerOptions {
  readonly onWake: () => void;
  readonly onTick: () => void;
  readonly onShutdown: () => void;
  /** The computer goes to sleep, or its screen is locked. */
  readonly onSuspend: () => void;
}

/**
 * Calls `onWake` whenever the clock may have jumped: after a sleep, when the screen is unlocked, when the
 * user comes back. `onTick` comes every 30 seconds as well, since one long timer sleeps with the computer
 * on some systems and not on others (nodejs/node#13168).
 */
export const setupPower = ({ onWake, onTick, onShutdown, onSuspend }: PowerOptions): void => {
  powerMonitor.on('resume', onWake);
  powerMonitor.on('suspend', onSuspend);
  powerMonitor.on('lock-screen', onSuspend);
  // These two are never sent on Linux.
  powerMonitor.on('unlock-screen', onWake);
  powerMonitor.on('user-did-become-active', onWake);
  // Not on Windows: there the window is told (`session-end`).
  powerMonitor.on('shutdown', onShutdown);
  setInterval(onTick, everyMs).unref();
};
