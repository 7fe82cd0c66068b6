/** Names on the way. Apart from the maps, so that preload and pages stay free of zod. */

/** Electron's IPC channels. */
export const ipcChannels = {
  /** Page → shell: `(name, args)`, answered by a `WireOutcome`. */
  invoke: 'kith:invoke',
  /** Preload → shell: `(paths)` of dropped files; no page can name this channel. */
  dropped: 'kith:dropped',
  /** Shell → page: a `WireEvent`. */
  event: 'kith:event',
  /** Shell → page: the two ports. */
  ports: 'kith:ports',
} as const;

/** `event.data` of the window message that hands the page its ports: `ports[0]` requests, `ports[1]` RxDB (main page). */
export const portsMessage = 'kith:ports';

/** The store says this first on the port that carries RxDB's storage: what is sent earlier may be lost. */
export const exposedMessage = 'kith:exposed';
