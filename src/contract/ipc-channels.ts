/** Names of Electron's IPC channels. Apart from the maps, so that the preload stays free of zod. */
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
